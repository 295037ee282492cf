"""Step 5: the papers that were shown, and the face (berkas dan foto)."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageWriter, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.requirements import papers_needed
from ui.dates import size
from ui.languages import mark, say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.screens.intake.papers_row import PaperRow
from ui.screens.intake.portrait import Portrait
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.labels import label
from ui.widgets.summary import Banner

SHOWN = ("asli_dikembalikan", "disimpan")
FORGOTTEN = mark("Pemohon lupa membawa? Simpan draf, beri 30 hari untuk melengkapi.")


class PapersStep(QWidget):
    """F8 scans to the marked paper, F7 takes the face, Ctrl+V takes what was copied."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    scan_wanted = Signal(str)
    portrait_wanted = Signal()
    picture_dropped = Signal(str, object, bytes)

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme, self._facts = theme, facts
        self._record: dict[str, Any] = {}
        self._rows: list[PaperRow] = []
        self._lay_out()

    def load(self, record: dict[str, Any]) -> None:
        self._record = dict(record)
        kept = {paper["code"]: paper for paper in record.get("papers", [])}
        needed = [
            one for one in papers_needed(self._facts.rules, record) if one.made_by == "pemohon"
        ]
        if [row.code for row in self._rows] != [one.code for one in needed]:
            self._make_rows([(one.code, one.label, one.need == "required") for one in needed])
        sizes = {blob["number"]: blob["size"] for blob in record.get("blobs", [])}
        for row in self._rows:
            row.show_paper(kept.get(row.code), sizes)
        self.portrait.show_stored(_portrait_size(record))
        self._count()

    def collect(self) -> dict[str, Any]:
        return {"papers": [row.paper() for row in self._rows if row.paper()["state"] != "kurang"]}

    def focus_field(self, key: str = "") -> None:
        """The first paper still lacking, else the face."""
        if key == "portrait":
            self.portrait.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        code = key.removeprefix("paper.")
        wanted = next((row for row in self._rows if row.code == code), None)
        missing = next((row for row in self._rows if row.is_missing()), None)
        target = wanted or missing
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.portrait.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: list[Said]) -> None:
        said = {key: text for key, level, text in problems if level == "error"}
        for row in self._rows:
            row.show_problem(said.get(f"paper.{row.code}", ""))
        self.portrait.show_problem(said.get("portrait", ""))

    def clear_problem(self, key: str) -> None:
        if key == "portrait":
            self.portrait.show_problem("")

    def name_of(self, code: str | None) -> str:
        """What a paper is called on the checklist."""
        return next((row.name for row in self._rows if row.code == code), "")

    def current_code(self) -> str:
        """The paper that the next scan belongs to."""
        focused = next((row for row in self._rows if row.hasFocus()), None)
        missing = next((row for row in self._rows if row.is_missing()), None)
        row = focused or missing or (self._rows[0] if self._rows else None)
        return row.code if row else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7:
            self.portrait_wanted.emit()
        elif event.key() == Qt.Key.Key_F8:
            self.scan_wanted.emit(self.current_code())
        elif (
            event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """A copied picture: the face while the face is asked, else the marked paper."""
        data = _bytes_of(QApplication.clipboard().image())
        if data:
            self._give(data)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url.toLocalFile() for url in event.mimeData().urls()]
        for path in urls[:1]:
            self._give(_file(path))

    def _give(self, data: bytes) -> None:
        if self.portrait.button.hasFocus():
            self.picture_dropped.emit("portrait", None, data)
        else:
            self.picture_dropped.emit("scan", self.current_code(), data)

    def _make_rows(self, papers: list[tuple[str, str, bool]]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [PaperRow(self._theme, *paper) for paper in papers]
        for at, row in enumerate(self._rows):
            row.toggled.connect(self._was_toggled)
            row.scan_wanted.connect(self.scan_wanted)
            self._list.insertWidget(at, row)

    def _was_toggled(self, code: str) -> None:
        self._count()
        self.edited.emit(f"paper.{code}")
        after = next((row for row in self._rows if row.is_missing()), None)
        (after or self.portrait.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        needed = [row for row in self._rows if row.is_required]
        shown = sum(not row.is_missing() for row in needed)
        hint = say(
            "{shown} dari {count} berkas sudah ada. Spasi menandai, F8 memindai.",
            shown=shown,
            count=len(needed),
        )
        self._hint.setText(hint)

    def _lay_out(self) -> None:
        px = self._theme.px
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, px(SIDE), 0)
        across.setSpacing(px(14))
        across.addLayout(self._left(), 55)
        across.addLayout(self._right(), 45)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(22), 0, 0)
        column.setSpacing(px(4))
        self._hint = label("", "body", "ink2")
        for line in (label(say("Berkas dan foto"), "h1"), self._hint):
            line.setContentsMargins(px(SIDE), 0, 0, 0)
            column.addWidget(line)
        column.addSpacing(px(12))
        column.addLayout(across, 1)

    def _left(self) -> QVBoxLayout:
        """The checklist, which scrolls by itself."""
        px = self._theme.px
        inner = QWidget()
        inner.setObjectName("surface")
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(px(SIDE), px(3), px(10), px(10))
        self._list.setSpacing(px(8))
        self._list.addWidget(Banner(self._theme, "laut", "info", say(FORGOTTEN)))
        self._list.addStretch(1)
        title = label(say("Berkas"), "h3")
        title.setContentsMargins(px(SIDE), 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(px(6))
        left.addWidget(title)
        left.addWidget(LongPage(inner), 1)
        return left

    def _right(self) -> QVBoxLayout:
        self.portrait = Portrait(self._theme)
        self.portrait.wanted.connect(self.portrait_wanted)
        right = QVBoxLayout()
        right.setSpacing(self._theme.px(6))
        right.addWidget(label(say("Foto wajah"), "h3"))
        right.addWidget(self.portrait, 100)
        right.addStretch(1)
        return right


class WillTravel(QWidget):
    """How much of this person will go over the link."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(label(say("Akan dikirim"), "h3"))
        self._size = label(say("0 kB"), "number")
        column.addWidget(self._size)
        words = say("Diperkecil agar ringan lewat VSAT. Teks dikirim lebih dulu.")
        column.addWidget(label(words, "small", "ink3", wrap=True))

    def tell(self, record: dict[str, Any]) -> None:
        self._size.setText(size(sum(blob["size"] for blob in record.get("blobs", []))))


def _portrait_size(record: dict[str, Any]) -> int:
    found = [blob["size"] for blob in record.get("blobs", []) if blob["role"] == "portrait"]
    return int(found[-1]) if found else 0


def _bytes_of(image: QImage) -> bytes:
    """The picture as PNG; b"" when there is none."""
    if image.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def _file(path: str) -> bytes:
    """As it lies there, so that what is wrong with it can be named; empty when it is gone."""
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""
