"""Where this post keeps what it holds, on this machine."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Config:
    """The places of one post; everything lies below one folder, so a copy of it is complete.

    Attributes:
        folder: holds all that this post owns, and nothing else.
        is_practice: whether the people in it are invented (pos latihan).
    """

    folder: Path
    is_practice: bool = False

    @property
    def database(self) -> Path:
        """The encrypted store."""
        return self.folder / "post.db"

    @property
    def blobs(self) -> Path:
        """Photos and scans, one encrypted file each."""
        return self.folder / "blobs"

    @property
    def keys(self) -> Path:
        """The key slots of the officers and the share of this device."""
        return self.folder / "keys"

    @property
    def log(self) -> Path:
        """The technical log: ids, counts and codes, never a person."""
        return self.folder / "log" / "beranda.log"


def read_config(
    environ: Mapping[str, str],
    folder: Path | None = None,
    is_practice: bool = False,
    platform: str = sys.platform,
) -> Config:
    """Finds the post's folder.

    Args:
        environ: the environment of the process.
        folder: what the officer named with `--dir`; None takes the place the system gives.
        is_practice: keeps a practice post apart from a real one.
        platform: as `sys.platform`.
    """
    name = "practice" if is_practice else "post"
    return Config(folder or _home_of_data(environ, platform) / name, is_practice)


def _home_of_data(environ: Mapping[str, str], platform: str) -> Path:
    # Source: XDG Base Directory Specification 0.8; a relative path there is to be ignored.
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Beranda"
    named = Path(environ.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else home / ".local" / "share") / "beranda"
