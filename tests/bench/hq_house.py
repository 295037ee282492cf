"""A headquarters in processes of its own for the benches: its server, its database, a reviewer."""

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from app import practice
from tests.bench.measures import ROOT

_START = "import sys; from app.headquarters import main; sys.exit(main(sys.argv[1:]))"
_USER = "maria"
_STEP_S = 30


@dataclass(frozen=True)
class House:
    """A practice headquarters in `folder` on the database at `address`."""

    folder: Path
    address: str

    def run(self, *argv: str) -> str:
        """Do one command as a person would; return what it printed."""
        done = subprocess.run(
            self.command(*argv),
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            env=self.environment(),
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @contextmanager
    def serving(self, *options: str) -> Iterator[str]:
        """Serve on a free port; hand out the address, and end as a service manager does."""
        process = subprocess.Popen(
            self.command("serve", "--port", "0", *options),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment() | {"PYTHONUNBUFFERED": "1"},
        )
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()
            process.communicate(timeout=60)

    def reviewer(self) -> None:
        self.run("user", "add", _USER, "pemeriksa")

    def browser(self, url: str) -> "Browser":
        """A browser that is signed in."""
        made = Browser(urlsplit(url).netloc)
        made.ask("GET", "/masuk")
        code = self.run("user", "code", _USER).split()[0]
        fields = {"name": _USER, "password": practice.PASSWORD, "code": code, "csrf": made.csrf}
        answer = made.ask("POST", "/masuk", fields)
        assert answer == 303, answer
        return made

    def command(self, *argv: str) -> list[str]:
        return [sys.executable, "-c", _START, *argv, "--dir", str(self.folder)]

    def environment(self) -> dict[str, str]:
        more = {"BERANDA_HQ_DB": self.address, "BERANDA_HQ_USER_PASSWORD": practice.PASSWORD}
        return os.environ | more


@dataclass
class Browser:
    """Asks one page after another on a connection that stays open, and keeps cookies."""

    place: str
    cookies: dict[str, str] = field(default_factory=dict)
    page: str = ""

    def __post_init__(self) -> None:
        self._line = http.client.HTTPConnection(self.place, timeout=60)

    @property
    def csrf(self) -> str:
        found = re.search(r'name="csrf" value="([0-9a-f]*)"', self.page)
        return found.group(1) if found else ""

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> int:
        """The page is whole on return; its status is returned."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"cookie": cookie}
        if fields is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
        self._line.request(method, path, urlencode(fields or {}) if fields else None, headers)
        answer = self._line.getresponse()
        self.page = answer.read().decode()
        for one in answer.headers.get_all("set-cookie") or []:
            name, _, rest = one.partition("=")
            self.cookies[name] = rest.split(";")[0].strip('"')
        return answer.status

    def close(self) -> None:
        self._line.close()

    def took_ms(self, path: str) -> float:
        began = time.perf_counter()
        status = self.ask("GET", path)
        took = (time.perf_counter() - began) * 1000
        assert status == 200, (path, status)
        return took


def until_next_code() -> None:
    """No code opens twice: wait for the phone to show another."""
    time.sleep(_STEP_S - time.time() % _STEP_S + 0.1)
