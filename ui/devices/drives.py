"""What is plugged in (flashdisk): the removable drives that a folder can be chosen on."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QStorageInfo

_MOUNTED_AT = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class Drive:
    """One plugged-in drive; `name` is its label, or its last folder."""

    name: str
    path: str
    free_bytes: int


Drives = Callable[[], list[Drive]]


def removable() -> list[Drive]:
    """The drives that can be written and are not the laptop's own."""
    return [_drive(one) for one in QStorageInfo.mountedVolumes() if _is_removable(one)]


def _is_removable(volume: QStorageInfo) -> bool:
    if not (volume.isValid() and volume.isReady()) or volume.isReadOnly() or volume.isRoot():
        return False
    if sys.platform == "win32":
        # Windows does not say it: a stick is a small volume that no system lies on.
        return bytes(volume.fileSystemType().data()).upper() in (b"FAT32", b"EXFAT", b"FAT")
    return volume.rootPath().startswith(_MOUNTED_AT)


def _drive(volume: QStorageInfo) -> Drive:
    path = volume.rootPath()
    name = volume.displayName().rstrip("/").rsplit("/", 1)[-1]
    return Drive(name or path, path, volume.bytesAvailable())
