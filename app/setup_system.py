"""The packages of the operating system that the windows and the tests stand on."""

import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# library as the linker knows it: Debian/Ubuntu package that brings it
QT_LIBRARIES = {
    "glib-2.0": "libglib2.0-0",
    "GL": "libgl1",
    "EGL": "libegl1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "xkbcommon": "libxkbcommon0",
    "xcb-cursor": "libxcb-cursor0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
}


def missing(needs: tuple[str, ...], venv_is_made: bool) -> list[str]:
    """Names the packages this Linux machine still lacks; elsewhere nothing is needed."""
    if not sys.platform.startswith("linux"):
        return []
    packages = []
    if not venv_is_made and importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if "qt" in needs:
        found = ctypes.util.find_library
        packages += [package for name, package in QT_LIBRARIES.items() if not found(name)]
    if "tests" in needs:
        # The fault tracer of the power-loss tests is a few lines of C.
        packages += [] if shutil.which("gcc") else ["gcc"]
        packages += [] if Path("/usr/include/stdio.h").exists() else ["libc6-dev"]
        # Headquarters is tested on a real server as well as on SQLite.
        has_server = any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        packages += [] if has_server or shutil.which("initdb") else ["postgresql"]
    if "browser" in needs:
        # The console is tested as a person sees it.
        packages += [] if chromium() else ["chromium"]
    return packages


def chromium() -> str | None:
    """The browser of this machine."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def install(packages: list[str]) -> bool:
    """Installs packages where it may (apt, as root or by sudo); else prints the line to run."""
    line = _line(packages)
    prefix = _right_to_install()
    if prefix is None:
        return tell(packages)
    print(f"Memasang paket sistem / installing: {' '.join(packages)}", file=sys.stderr, flush=True)
    if _run([*prefix, *line.split()]):
        return True
    # A fresh machine has no list of packages yet, an old one has an outdated list.
    _run([*prefix, "apt-get", "update"])
    return _run([*prefix, *line.split()], is_heard=True) or tell(packages)


def tell(packages: list[str]) -> bool:
    """Prints the one line that brings what is missing; always False, as it is still missing."""
    print(f"Jalankan sekali / please run this once:\n  sudo {_line(packages)}", file=sys.stderr)
    return False


def _line(packages: list[str]) -> str:
    return f"apt-get install -y --no-install-recommends {' '.join(packages)}"


def _right_to_install() -> list[str] | None:
    if not shutil.which("apt-get"):
        return None
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") and _run(["sudo", "-n", "true"]):
        return ["sudo", "-n", *quiet]
    return None


def _run(command: list[str], is_heard: bool = False) -> bool:
    heard = None if is_heard else subprocess.DEVNULL
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=heard, check=False)
    return done.returncode == 0
