"""Step 5: the papers that were shown, and the face (berkas dan foto)."""

from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.requirements import papers_needed
from ui import picture_sources
from ui.languages import mark, say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.screens.intake.papers_row import PaperRow
from ui.screens.intake.papers_waiting import Waiting
from ui.screens.intake.portrait import Portrait
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.labels import label
from ui.widgets.summary import Banner

SHOWN = ("asli_dikembalikan", "disimpan")
FORGOTTEN = mark("Pemohon lupa membawa? Simpan draf, beri 30 hari untuk melengkapi.")


class PapersStep(QWidget):
    """F8 scans to the marked paper, F7 takes the face, Ctrl+V takes what was copied.

    `given` carries what was dropped or pasted: the role, the paper's code and the sources.
    """

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    scan_wanted = Signal(str)
    portrait_wanted = Signal()
    given = Signal(str, object, object)
    look_wanted = Signal(str)
    waiting_wanted = Signal()

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
            self._make_rows(
                [(one.code, one.label, one.need == "required", one.short) for one in needed]
            )
        blobs = {blob["number"]: blob for blob in record.get("blobs", [])}
        for row in self._rows:
            row.show_paper(kept.get(row.code), blobs)
        self.portrait.show_stored(_newest_face(record))
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

    def show_thumb(self, code: str, image: QImage) -> None:
        """The first page of a paper, as small as a stamp."""
        for row in self._rows:
            if row.code == code:
                row.thumb.show_image(image)

    def go_on(self) -> None:
        """To the next paper that lacks, else to the face; not under a sheet."""
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self or self.isAncestorOf(focused)):
            self._to_what_lacks()

    def pages_of(self, code: str) -> tuple[list[int], bool]:
        """The numbers of its scans, and whether it asks to be scanned again."""
        row = next((row for row in self._rows if row.code == code), None)
        return ([*row.pages], row.level != "good") if row else ([], False)

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
        elif event.key() == Qt.Key.Key_R and self._is_at_face() and self.portrait.is_taken:
            self.look_wanted.emit("portrait")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """What was copied: the face while the face is asked, else the marked paper."""
        self._give(QApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._give(event.mimeData())
        event.acceptProposedAction()

    def _give(self, mime: QMimeData) -> None:
        sources = picture_sources.handed(mime)
        if not sources:
            return
        if self._is_at_face():
            self.given.emit("portrait", None, sources[:1])
        else:
            self.given.emit("scan", self.current_code(), sources)

    def _is_at_face(self) -> bool:
        return self.portrait.isAncestorOf(QApplication.focusWidget() or self)

    def _enter(self) -> None:
        """On a scanned paper it looks; elsewhere this step is done."""
        row = next((row for row in self._rows if row.hasFocus()), None)
        if row is not None and row.pages:
            self.look_wanted.emit(row.code)
        elif self.portrait.use.hasFocus():
            self.portrait.use.click()
        else:
            self.finished.emit()

    def _use_portrait(self) -> None:
        """It lies on the disk already: go on to what still lacks, or to the next step."""
        if any(row.is_missing() for row in self._rows):
            self._to_what_lacks()
        else:
            self.finished.emit()

    def _to_what_lacks(self) -> None:
        after = next((row for row in self._rows if row.is_missing()), None)
        (after or self.portrait.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_rows(self, papers: list[tuple[str, str, bool, str]]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [PaperRow(self._theme, *paper) for paper in papers]
        for at, row in enumerate(self._rows):
            row.toggled.connect(self._was_toggled)
            row.scan_wanted.connect(self.scan_wanted)
            row.look_wanted.connect(self.look_wanted)
            # below what waits in the folder
            self._list.insertWidget(at + 1, row)

    def _was_toggled(self, code: str) -> None:
        self._count()
        self.edited.emit(f"paper.{code}")
        self._to_what_lacks()

    def _count(self) -> None:
        needed = [row for row in self._rows if row.is_required]
        shown = sum(not row.is_missing() for row in needed)
        hint = say(
            "{shown} dari {count} berkas sudah ada. F8 memindai, F7 memotret, Spasi menandai.",
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
        across.addLayout(self._right(), 43)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(22), 0, 0)
        column.setSpacing(px(4))
        self._hint = label("", "body", "ink2")
        head = QVBoxLayout()
        head.setContentsMargins(px(SIDE), 0, 0, 0)
        head.addWidget(label(say("Berkas dan foto"), "h1"))
        head.addWidget(self._hint)
        column.addLayout(head)
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
        self.waiting = Waiting(self._theme)
        self.waiting.wanted.connect(self.waiting_wanted)
        self._list.addWidget(self.waiting)
        self._list.addWidget(Banner(self._theme, "laut", "info", say(FORGOTTEN)))
        self._list.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(px(SIDE), 0, 0, 0)
        head.addWidget(label(say("Berkas"), "h3"))
        left = QVBoxLayout()
        left.setSpacing(px(6))
        left.addLayout(head)
        left.addWidget(LongPage(inner), 1)
        return left

    def _right(self) -> QVBoxLayout:
        self.portrait = Portrait(self._theme)
        self.portrait.wanted.connect(self.portrait_wanted)
        self.portrait.used.connect(self._use_portrait)
        self.portrait.frame.clicked.connect(lambda: self.look_wanted.emit("portrait"))
        inner = QWidget()
        inner.setObjectName("surface")
        held = QVBoxLayout(inner)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self.portrait, 100)
        held.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(self._theme.px(6))
        right.addWidget(label(say("Foto wajah"), "h3"))
        right.addWidget(LongPage(inner), 1)
        return right


def _newest_face(record: dict[str, Any]) -> dict[str, Any] | None:
    faces = [blob for blob in record.get("blobs", []) if blob["role"] == "portrait"]
    return faces[-1] if faces else None
