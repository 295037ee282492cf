"""Keeping headquarters' door open on one port, and closing it gently."""

import socket

import uvicorn
from starlette.types import ASGIApp

KEEP_ALIVE_S = 75
GRACE_S = 10
# A laptop whose network forgot it never says goodbye: the system asks, and lets it go.
_ASK_AFTER_S, _ASK_EVERY_S, _ASK_TIMES, _UNHEARD_MS = 60, 15, 4, 30_000


def listening_together(host: str, port: int, count: int) -> list[socket.socket]:
    """As many sockets on one port; the system shares out who knocks, evenly."""
    first = listening(host, port, is_shared=count > 1)
    port = first.getsockname()[1]
    return [first, *(listening(host, port, is_shared=True) for _ in range(count - 1))]


def listening(host: str, port: int, *, is_shared: bool = False) -> socket.socket:
    """A bound socket; port 0 takes any free one."""
    # Named TCP, or asyncio leaves an answer's second piece waiting for a whole round trip.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if is_shared:
        # with one socket between them, whoever wakes first would take everybody in
        sock.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_REUSEPORT", 15), 1)
    _lets_the_dead_go(sock)
    sock.bind((host, port))
    # Who knocks before the server runs waits, and is not turned away.
    sock.listen()
    return sock


def made_server(application: ASGIApp) -> uvicorn.Server:
    """A server that is not started yet; `run(sockets=[...])` serves until it is told to stop."""
    config = uvicorn.Config(
        application,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=GRACE_S,
    )
    return uvicorn.Server(config)


def _lets_the_dead_go(sock: socket.socket) -> None:
    """Every connection taken at this socket inherits it."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (
        ("TCP_KEEPIDLE", _ASK_AFTER_S),
        ("TCP_KEEPINTVL", _ASK_EVERY_S),
        ("TCP_KEEPCNT", _ASK_TIMES),
        ("TCP_USER_TIMEOUT", _UNHEARD_MS),
    ):
        option = getattr(socket, name, None)
        if option is not None:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)
