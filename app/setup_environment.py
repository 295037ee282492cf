"""The environment in which Beranda runs: made once, known by a stamp, entered at every start."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from app import setup_system

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
LOCK = PROJECT / "requirements.lock"
IS_WINDOWS = os.name == "nt"
FOLDER = VENV / ("Scripts" if IS_WINDOWS else "bin")
PYTHON = FOLDER / ("python.exe" if IS_WINDOWS else "python")


def stand(needs: tuple[str, ...], wheels: str | None, arguments: list[str]) -> int | None:
    """Makes the environment stand and enters it.

    Args:
        needs: sets of system packages the command needs, see `setup_system.missing`.
        wheels: folder to install from with no internet, or None.
        arguments: what to ask again once inside.

    Returns:
        None when this process is inside already, else the exit code to leave with.
    """
    mark = _mark()
    is_inside = Path(sys.prefix).resolve() == VENV.resolve()
    is_complete = is_inside or _stamped("system", needs)
    if not is_complete or not _stamped("lock", (mark,)):
        problem = _prepare(needs, wheels, mark)
        if problem:
            print(problem, file=sys.stderr)
            return 2
    return None if is_inside else _enter(arguments)


def _prepare(needs: tuple[str, ...], wheels: str | None, mark: str) -> str | None:
    packages = setup_system.missing(needs, bool(_read_stamp("lock")))
    # Tried once only: a post without a link must not wait for the network at every start.
    bring = setup_system.tell if _stamped("tried", needs) else setup_system.install
    is_complete = not packages or bring(packages)
    if not _stamped("lock", (mark,)):
        started = "Menyiapkan Beranda, sekali saja / setting up, this once …"
        print(started, file=sys.stderr, flush=True)
        if not _make_venv() or not _install(wheels):
            return "Pemasangan gagal, coba lagi / set-up failed, please try again."
        _stamp("lock", (mark,))
    for name in ("tried", "system") if is_complete else ("tried",):
        _stamp(name, tuple(sorted({*needs, *_read_stamp(name)})))
    return None


def _make_venv() -> bool:
    if PYTHON.exists() and _run([str(PYTHON), "-m", "pip", "--version"], quiet=True):
        return True
    return _run([sys.executable or "python3", "-m", "venv", "--clear", str(VENV)])


def _install(wheels: str | None) -> bool:
    source = ["--no-index", "--find-links", wheels] if wheels else []
    uv = _uv(source)
    asked = ["--require-hashes", *source]
    to_venv = ["--python", str(PYTHON), "--compile-bytecode"]
    # Unheard: uv does not read pip's settings, so where it fails pip may still succeed.
    if uv and _run([uv, "pip", "sync", *to_venv, *asked, str(LOCK)], quiet=True):
        return True
    return _run([str(PYTHON), "-m", "pip", "install", "-q", *asked, "-r", str(LOCK)])


def _uv(source: list[str]) -> str | None:
    """The fast installer: the machine's own, or the one the lock names, checked by its hash."""
    if found := shutil.which("uv", path=str(FOLDER)) or shutil.which("uv"):
        return found
    pinned = re.search(r"^uv==.*?(?=^\S|\Z)", LOCK.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    if not pinned:
        return None
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "uv.txt"
        wanted.write_text(pinned[0], "utf-8")
        pip = [str(PYTHON), "-m", "pip", "install", "-q", "--require-hashes"]
        _run([*pip, *source, "-r", str(wanted)])
    return shutil.which("uv", path=str(FOLDER))


def _enter(arguments: list[str]) -> int:
    # Without byte code every start would compile the program anew.
    environ = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(PYTHON), "-m", "app", *arguments]
    if not IS_WINDOWS:
        os.execve(PYTHON, command, environ)
    try:
        return subprocess.run(command, env=environ, check=False).returncode
    except KeyboardInterrupt:
        return 130


def _mark() -> str:
    """Changes when the lock changes, or when the folder was moved with its environment."""
    return hashlib.sha256(LOCK.read_bytes() + str(PROJECT).encode()).hexdigest()


def _stamped(name: str, wanted: tuple[str, ...]) -> bool:
    return PYTHON.exists() and set(wanted) <= set(_read_stamp(name))


def _read_stamp(name: str) -> list[str]:
    try:
        return (VENV / f"beranda-{name}.stamp").read_text("utf-8").split()
    except OSError:
        return []


def _stamp(name: str, lines: tuple[str, ...]) -> None:
    path = VENV / f"beranda-{name}.stamp"
    fresh = path.with_suffix(".new")
    fresh.write_text("\n".join(lines), "utf-8")
    fresh.replace(path)


def _run(command: list[str], quiet: bool = False) -> bool:
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, stdout=out, stderr=out, check=False).returncode == 0
