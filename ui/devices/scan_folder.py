"""The folder of the scanner (folder pemindai): a scan is taken once nobody writes on it."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ui.worker import Lane

LOOK_MS = 1_000
SOON_MS = 150
KINDS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".pdf"})
_HALF_MADE = (".", "~", "$")
Stamp = tuple[int, int]
"""Size and time of the last change: while they move, somebody writes."""
Looked = dict[Path, Stamp]


class ScanFolder(QObject):
    """Told by the system where it can, and looking by itself where it cannot (network folders).

    `found_older` carries what lay there before: it may be of anybody, so it is only offered.
    `arrived` carries a file that is whole, `lost` and `back` that the folder is out of reach.
    """

    arrived = Signal(object)
    found_older = Signal(list)
    lost = Signal()
    back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._before: Looked | None = None
        self._told: Looked = {}
        self._is_lost, self._turn = False, 0
        # a network folder may keep who asks waiting for long
        self._lane = Lane(self)
        self._watcher = QFileSystemWatcher(self)
        self._timer, self._soon = QTimer(self), QTimer(self)
        self._watcher.directoryChanged.connect(lambda _path: self._soon.start())
        self._timer.setInterval(LOOK_MS)
        self._soon.setInterval(SOON_MS)
        self._soon.setSingleShot(True)
        for timer in (self._timer, self._soon):
            timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        return self._folder

    def watch(self, folder: str) -> None:
        """Look into this folder from now on; "" looks no more."""
        wanted = Path(folder) if folder else None
        if wanted == self._folder:
            return
        self.stop()
        self._folder = wanted
        if wanted is not None:
            self._watcher.addPath(str(wanted))
            self._timer.start()
            self.look()

    def stop(self) -> None:
        self._timer.stop()
        self._soon.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._folder, self._before, self._told, self._is_lost = None, None, {}, False
        self._turn += 1

    def look(self) -> None:
        """Once at a time; what is found is heard in the GUI thread."""
        folder, turn = self._folder, self._turn
        if folder is not None and self._lane.is_idle:
            self._lane.run(lambda: _looked(folder), lambda found: self._seen(turn, found))

    def _seen(self, turn: int, found: Looked | None) -> None:
        if turn != self._turn:
            return
        if (found is None) != self._is_lost:
            self._is_lost = found is None
            (self.lost if self._is_lost else self.back).emit()
        if found is None:
            return
        before, self._before = self._before, found
        if before is None:
            self._told = dict(found)
            self.found_older.emit(sorted(found, key=lambda path: found[path][1]))
            return
        self._told = {path: stamp for path, stamp in self._told.items() if path in found}
        for path in sorted(found, key=lambda path: found[path][1]):
            if found[path] == before.get(path) and found[path] != self._told.get(path):
                self._told[path] = found[path]
                self.arrived.emit(path)


def stamp_of(path: Path) -> Stamp:
    """Raises OSError when it is gone."""
    told = path.stat()
    return told.st_size, told.st_mtime_ns


def _looked(folder: Path) -> Looked | None:
    """Whole files only, as far as one look can tell; None when the folder is out of reach."""
    try:
        named = [path for path in folder.iterdir() if _is_scan(path)]
    except OSError:
        return None
    found: Looked = {}
    for path in named:
        stamp = _free(path)
        if stamp is not None:
            found[path] = stamp
    return found


def _is_scan(path: Path) -> bool:
    return path.suffix.lower() in KINDS and not path.name.startswith(_HALF_MADE)


def _free(path: Path) -> Stamp | None:
    """Empty, gone, or held by the program that writes it (Windows): not yet."""
    try:
        with path.open("rb"):
            stamp = stamp_of(path)
    except OSError:
        return None
    return stamp if stamp[0] and path.is_file() else None
