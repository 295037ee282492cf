"""Headquarters behind a real socket, for as long as a test needs it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import ASGIApp

from app.adapters.hq_http import HttpHq
from app.adapters.hq_socket import Patience
from app.domain.enrolment import Certificate
from app.hq.desk import Tools
from app.hq.server import application
from app.hq.serving import listening, made_server
from app.sync.enrolment import Asked
from app.sync.ledger import Ticket
from tests.sync.joined import DEVICE, World

IMPATIENT = Patience(connect_s=2.0, stall_s=2.0)


def nobody_is_vouched_for(_ticket: Ticket, _asked: Asked) -> Certificate:
    raise AssertionError


@contextmanager
def served(tools: Tools) -> Iterator[str]:
    with served_application(application(tools, nobody_is_vouched_for)) as url:
        yield url


@contextmanager
def served_application(made: ASGIApp) -> Iterator[str]:
    sock = listening("127.0.0.1", 0)
    server = made_server(made)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        sock.close()


def an_http_hq(world: World, url: str) -> HttpHq:
    return HttpHq(url, DEVICE, world.post.seals, patience=IMPATIENT)
