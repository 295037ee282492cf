"""A browser without a screen: asks the console in this process, keeps cookies, follows forms."""

import asyncio
import re
from dataclasses import dataclass, field
from urllib.parse import urlencode

from starlette.applications import Starlette


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    cookies: list[str]
    data: bytes

    @property
    def text(self) -> str:
        return self.data.decode()


@dataclass
class Browser:
    """One person's browser; `last` is the page on its screen."""

    served: Starlette
    scheme: str = "http"
    cookies: dict[str, str] = field(default_factory=dict)
    last: str = ""

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, csrf: str | None = None, **fields: object) -> Answer:
        """Send a form with the secret of the page on the screen, unless another is given."""
        found = re.search(r'name="csrf" value="([0-9a-f]*)"', self.last)
        token = csrf if csrf is not None else (found.group(1) if found else "")
        return self.ask("POST", path, urlencode({"csrf": token, **fields}, doseq=True).encode())

    def ask(
        self, method: str, path: str, data: bytes = b"", headers: dict[str, str] | None = None
    ) -> Answer:
        answer = asyncio.run(self._asked(method, path, data, headers or {}))
        for cookie in answer.cookies:
            name, _, rest = cookie.partition("=")
            self.cookies[name] = rest.split(";")[0].strip('"')
        if answer.headers.get("content-type", "").startswith("text/html"):
            self.last = answer.text
        return answer

    async def _asked(self, method: str, path: str, data: bytes, headers: dict[str, str]) -> Answer:
        plain, _, query = path.partition("?")
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"host": "kanim.test", "cookie": cookie, **headers}
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1",
            "method": method, "scheme": self.scheme, "path": plain, "raw_path": plain.encode(),
            "query_string": query.encode(), "root_path": "", "client": ("127.0.0.1", 1),
            "server": ("kanim.test", 80),
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
        }  # fmt: skip
        told: list[dict] = []

        async def receive() -> dict:
            return {"type": "http.request", "body": data, "more_body": False}

        async def send(message: dict) -> None:
            told.append(message)

        await self.served(scope, receive, send)
        pairs = [(name.decode(), value.decode()) for name, value in told[0]["headers"]]
        cookies = [value for name, value in pairs if name == "set-cookie"]
        body = b"".join(message.get("body", b"") for message in told[1:])
        return Answer(told[0]["status"], dict(pairs), cookies, body)
