"""A practice post, or its headquarters, ready in a moment: made once a process, then copied.

Deriving its keys takes three seconds on purpose, and hundreds of tests open a post of their own;
its officer's password costs little here, and all else is as on a laptop.
"""

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.config import Config
from app.headquarters_folder import Places, open_folder
from app.headquarters_posts import make_practice, new_packet
from app.station_folder import FirstOfficer, provision

TOOLS = (SystemClock(), SystemRandom())
CHEAP = Cost(8 * KIB_PER_MIB, 1)
OFFICER = practice.OFFICERS[0].id


def practice_post(config: Config, officer: str = OFFICER) -> None:
    """As `make_practice_post`: its headquarters lies beside it; one officer has a password."""
    made = _made_post(officer)
    for name in ("post", "post-hq"):
        beside = config.folder.name + name.removeprefix("post")
        shutil.copytree(made / name, config.folder.with_name(beside))


def practice_headquarters(places: Places) -> None:
    """As `make_practice`."""
    shutil.copytree(_made_headquarters(), places.folder, dirs_exist_ok=True)


@functools.cache
def _made_post(officer: str) -> Path:
    folder = _folder()
    places = Places(folder / "post-hq")
    practice_headquarters(places)
    opened = open_folder(places, practice.PASSWORD, TOOLS)
    packet = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:8765")
    opened.store.close()
    config = Config(folder / "post", is_practice=True)
    first = FirstOfficer(officer, practice.PASSWORD, practice.PIN)
    provision(config, packet, first, TOOLS, CHEAP)
    return folder


@functools.cache
def _made_headquarters() -> Path:
    folder = _folder() / "hq"
    make_practice(Places(folder), TOOLS)
    return folder


def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="beranda-contoh-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made
