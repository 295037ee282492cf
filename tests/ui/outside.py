"""What a laptop may meet: a disk with little room, and a network that wants a sign-in first."""

from http.server import BaseHTTPRequestHandler

from app.domain.room import LOW_BYTES
from app.ports import Power


class LowDisk:
    """A laptop with less than 1 GB left."""

    def free_bytes(self) -> int | None:
        return LOW_BYTES - 1

    def power(self) -> Power | None:
        return None

    def give_back(self) -> None:
        """There is none to give."""


class Portal(BaseHTTPRequestHandler):
    """The page of a network that wants somebody to sign in first."""

    def do_POST(self) -> None:
        page = b"<html>Masuk dulu</html>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_args: object) -> None:
        """Nobody reads it."""
