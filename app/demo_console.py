"""The review console of the demonstration: invented reviewers, and one of them who looks in."""

import http.client
import re
import webbrowser
from collections.abc import Sequence
from contextlib import closing, suppress
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

from app import practice
from app.demo_processes import Kanim, PartSilent

ANSWERS_WITHIN_S = 30
_CSRF = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class Console:
    """Headquarters' console, with a sign-in that everybody may know."""

    def __init__(self, kanim: Kanim) -> None:
        self._kanim = kanim

    def sign_in(self, folder: Path) -> str:
        """What a person needs to enter now."""
        name = practice.REVIEWERS[0][0]
        again = f"python3 -m app hq user code {name} --dir {folder}"
        return f"""
Konsol Kanim   {self._kanim.url}
  Nama         {name}
  Kata sandi   {practice.PASSWORD}
  Kode         {self._code(name)}
  Kode lagi    {again}"""

    def queued(self, names: Sequence[str]) -> int:
        """Sign in over HTTP as a person does; return how many of these people the queue shows.

        Raises:
            PartSilent: the door stays shut.
        """
        name = practice.REVIEWERS[1][0]
        visitor = _Visitor(self._kanim.host, self._kanim.port)
        found = _CSRF.search(visitor.ask("GET", "/masuk"))
        csrf = found.group(1) if found else ""
        fields = {"csrf": csrf, "name": name, "password": practice.PASSWORD}
        visitor.ask("POST", "/masuk", fields | {"code": self._code(name)})
        page = visitor.ask("GET", "/antrean")
        return sum(one in page for one in names)

    def stay_open(self, folder: Path) -> None:
        """In the browser of this machine, until somebody presses Enter."""
        webbrowser.open(self._kanim.url)
        print(self.sign_in(folder), flush=True)
        with suppress(EOFError, KeyboardInterrupt):
            input("Kanim tetap terbuka. Tekan Enter untuk menutupnya. ")

    def _code(self, name: str) -> str:
        return self._kanim.do("user", "code", name).splitlines()[0]


class _Visitor:
    """A browser of a few lines: it keeps its cookies."""

    def __init__(self, host: str, port: int) -> None:
        self._at = (host, port)
        self._cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> str:
        """Raises PartSilent: refused, or no answer."""
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            with closing(http.client.HTTPConnection(*self._at, timeout=ANSWERS_WITHIN_S)) as line:
                line.request(method, path, urlencode(fields or {}), headers)
                answer = line.getresponse()
                text = answer.read().decode()
        except OSError as problem:
            raise PartSilent(what="console") from problem
        if answer.status not in (200, 303) or (method == "GET" and answer.status == 303):
            raise PartSilent(what=path, status=answer.status)
        for given in answer.headers.get_all("Set-Cookie") or []:
            self._cookies |= {name: one.value for name, one in SimpleCookie(given).items()}
        return text
