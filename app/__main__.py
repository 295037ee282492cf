"""The one way in, `python3 -m app …`: makes the environment stand, then starts what was asked."""

# Any Python 3.7 can read this file, so that an old one gets a sentence, not a traceback.
from __future__ import annotations

import importlib
import os
import runpy
import sys
from collections.abc import Mapping
from typing import TextIO

OLDEST = (3, 11)

# command: (module that answers it, what the officer reads about it)
COMMANDS = {
    "": ("app.station", "membuka pos / opens the post; --practice: pos latihan / practice post"),
    "demo": ("app.demo", "peragaan lengkap / the main job end to end [--dir D] [--headless]"),
    "hq": ("app.headquarters", "kantor pusat / headquarters: sync and console"),
    "doctor": ("app.doctor", "memeriksa data pos / checks the post's data [--rebuild]"),
    "rekey": ("app.rekey", "kunci data yang baru / a new key for the post's data"),
    "verify-receipt": ("app.verify_receipt", "memeriksa tanda terima / checks a receipt"),
    "test": ("app.test", "uji / the tests, as CI runs them [ARGS of pytest]"),
    "bench": ("tests.bench", "ukur / the benchmarks"),
    "check": ("app.check", "periksa kode / lint, types, contracts"),
    "words": ("app.words", "kata-kata layar / the screen's words and their English"),
}
WITHOUT_QT = ("hq", "verify-receipt", "check")


def main(argv: list[str]) -> int:
    """Answers one command line and returns its exit code."""
    if sys.version_info < OLDEST:
        return say("Beranda perlu Python 3.11 atau lebih baru / needs Python 3.11 or newer.")
    wheels, command, rest = split(argv)
    if command in ("-h", "--help", "help"):
        return usage(sys.stdout, 0)
    if command not in COMMANDS:
        print("Perintah tidak dikenal / unknown command: " + command, file=sys.stderr)
        return usage(sys.stderr, 2)
    if command == "" and not has_display():
        return say(
            "Tidak ada layar di sini; jendela pos tidak dapat dibuka. Coba: python3 -m app demo\n"
            "There is no display here, so the post's window cannot open. Try: python3 -m app demo"
        )
    from app.setup_environment import stand

    code = stand(needs_of(command), wheels, [command, *rest] if command else rest)
    return start(command, rest) if code is None else code


def split(argv: list[str]) -> tuple[str | None, str, list[str]]:
    """Takes a command line apart into (folder of wheels or None, command, its arguments)."""
    rest = list(argv)
    wheels: str | None = None
    if rest[:1] == ["--wheels"] and len(rest) > 1:
        wheels, rest = os.path.abspath(rest[1]), rest[2:]
    if rest and (not rest[0].startswith("-") or rest[0] in ("-h", "--help")):
        return wheels, rest[0], rest[1:]
    return wheels, "", rest


def needs_of(command: str) -> tuple[str, ...]:
    """The sets of system packages (see `setup_system`) without which this command cannot run."""
    if command in WITHOUT_QT:
        return ()
    return ("qt", "tests", "browser") if command == "test" else ("qt",)


def has_display(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt can draw somewhere; without it Qt ends the process with SIGABRT."""
    asked = environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if not platform.startswith("linux") or asked not in ("", "xcb", "wayland"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def start(command: str, rest: list[str]) -> int:
    """Starts a command inside the standing environment."""
    if command == "demo" and not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        rest = rest if "--headless" in rest else [*rest, "--headless"]
    module = COMMANDS[command][0]
    if command == "bench":
        sys.argv = [module, *rest]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    try:
        answer: int | None = importlib.import_module(module).main(rest)
    except ImportError as error:
        if ".so" not in str(error):
            raise
        return say("Pustaka sistem belum ada / a system library is missing: " + str(error))
    return 0 if answer is None else answer


def usage(stream: TextIO, code: int) -> int:
    """Prints what can be asked, in both languages."""
    print("python3 -m app [--wheels DIR] [perintah / command] [...]\n", file=stream)
    for command, (_, sentence) in COMMANDS.items():
        print("  " + (command or "(kosong / none)").ljust(18) + sentence, file=stream)
    print(
        "\n  --wheels DIR      memasang dari folder, tanpa internet / installs from a folder",
        file=stream,
    )
    return code


def say(sentence: str) -> int:
    """Tells the person at the keyboard why nothing was started."""
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
