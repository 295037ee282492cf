"""An S3-compatible server of the tests' own: on loopback, in a process that is ended by its id."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

_SERVE = "import sys; from moto.server import main; main(['-H', '127.0.0.1', '-p', sys.argv[1]])"
_numbers = count(1)


@contextmanager
def an_object_store() -> Iterator[dict[str, str]]:
    """What the environment must say to reach it, as a service manager would say it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until_it_listens(port)
        yield {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ALLOW_HTTP": "true",
            "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "invented",
            "AWS_SECRET_ACCESS_KEY": "not-in-any-log",
        }
    finally:
        process.terminate()
        process.wait(timeout=20)


def fresh_address(said: dict[str, str]) -> str:
    """A new bucket, and a place in it."""
    import urllib.request

    name = f"kanim-{os.getpid()}-{next(_numbers)}"
    asked = urllib.request.Request(f"{said['AWS_ENDPOINT_URL']}/{name}", method="PUT")  # noqa: S310
    urllib.request.urlopen(asked, timeout=20).close()  # noqa: S310 -- our own server on loopback
    return f"s3://{name}/gambar"


def _until_it_listens(port: int) -> None:
    until = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
