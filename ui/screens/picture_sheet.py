"""A photo or the pages of a paper, large: turned, set straight and cropped by hand or by keys."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.picture import Finding, Shape
from ui.languages import say
from ui.screens import picture_shape
from ui.screens.picture_canvas import PageCanvas
from ui.screens.picture_side import WIDTH as SIDE_WIDTH
from ui.screens.picture_side import PageSide
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet

WIDTH, AIR, FRAME = 1120, 24, 152
STEP_DEG, WIDE_DEG = 0.5, 2.0
STEP_SHARE, WIDE_SHARE = 0.01, 0.05
JUDGE_AFTER_MS = 600
_ARROWS = {
    Qt.Key.Key_Left: ("left", "right", -1),
    Qt.Key.Key_Right: ("left", "right", 1),
    Qt.Key.Key_Up: ("top", "bottom", -1),
    Qt.Key.Key_Down: ("top", "bottom", 1),
}


@dataclass(frozen=True)
class SheetPage:
    """One page that lies on the disk already.

    Attributes:
        page: what it is made anew from.
        shape: as it is wished; `was` is how it is stored, None when it is not stored so.
    """

    number: int
    image: QImage
    page: bytes
    shape: Shape
    was: Shape | None
    findings: tuple[Finding, ...] = ()

    @property
    def is_changed(self) -> bool:
        return self.shape != self.was


class PictureSheet(Sheet):
    """Enter uses what is shown, Esc leaves what was stored first.

    `used` carries the changed pages and the numbers of those removed; `judge_wanted` the page
    whose shape has just changed, `tidy_wanted` the one that shall lie as the machine would lay
    it; `asked` "again" (with the page's number) or "more".
    """

    used = Signal(list, list)
    judge_wanted = Signal(object)
    tidy_wanted = Signal(object)
    asked = Signal(str, int)

    def __init__(
        self, theme: Theme, window: QWidget, title: str, pages: list[SheetPage], role: str
    ) -> None:
        super().__init__(theme, window, title)
        self.pages, self._removed, self._at = list(pages), list[int](), 0
        self.canvas, self.side = PageCanvas(theme), PageSide(theme, role)
        self._role = role
        self._judge = QTimer(self)
        self._judge.setSingleShot(True)
        self._judge.setInterval(JUDGE_AFTER_MS)
        self._judge.timeout.connect(lambda: self.judge_wanted.emit(self.pages[self._at]))
        row = QHBoxLayout()
        row.setSpacing(theme.px(18))
        row.addWidget(self.canvas, 1)
        self._beside = LongPage(self.side)
        self._beside.setFixedWidth(theme.px(SIDE_WIDTH) + theme.px(14))
        row.addWidget(self._beside)
        self.body.addLayout(row)
        back = self.add_button(Button(theme, say("Kembali"), "ghost", "Esc"))
        back.clicked.connect(self.close_sheet)
        self.use = self.add_button(Button(theme, say("Pakai"), "primary", "Enter", "check"))
        self.use.setObjectName("button_use_pages")
        self.use.clicked.connect(self._use)
        self.canvas.shaped.connect(self._was_shaped)
        self.side.asked.connect(self._act)
        self._acts = self._table()
        self._fit()
        self._show_page()

    def open(self) -> None:
        super().open()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, number: int, shape: Shape, findings: tuple[Finding, ...]) -> None:
        """What was seen on a page as it lies now; of an earlier shape it is old news."""
        for at, page in enumerate(self.pages):
            if page.number == number and page.shape == shape:
                self.pages[at] = replace(page, findings=findings)
                if at == self._at:
                    self.side.show_findings(findings)

    def show_shape(self, number: int, shape: Shape) -> None:
        """How the machine would lay this page; the officer still looks."""
        if self.pages and self.pages[self._at].number == number:
            self.canvas.set_shape(shape)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_wide = Qt.Key(event.key()), bool(event.modifiers() & _SHIFT)
        if event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in _ARROWS and self.canvas.hasFocus():
            self._arrow(key, is_wide)
        elif key == Qt.Key.Key_Escape and self.canvas.edge:
            self._mark_edge("")
        elif key in self._acts:
            self._acts[key]()
        elif key in _ENTER and not isinstance(self.focusWidget(), Button):
            self._use()
        else:
            super().keyPressEvent(event)

    def _table(self) -> dict[Qt.Key, Callable[[], None]]:
        keys = {"turn": Qt.Key.Key_R, "edges": Qt.Key.Key_K, "reset": Qt.Key.Key_0}
        keys |= {"before": Qt.Key.Key_PageUp, "after": Qt.Key.Key_PageDown}
        if self._role != "portrait":
            keys |= {"again": Qt.Key.Key_F8, "more": Qt.Key.Key_T, "remove": Qt.Key.Key_Delete}
            keys |= {"tidy": Qt.Key.Key_A}
        return {key: lambda code=code: self._act(code) for code, key in keys.items()}  # type: ignore[misc]

    def _act(self, code: str) -> None:
        shape = self.canvas.shape
        if code == "turn":
            self.canvas.set_shape(picture_shape.turned(shape))
        elif code == "reset":
            self.canvas.set_shape(Shape())
        elif code == "edges":
            self._mark_edge(self.canvas.next_edge())
        elif code in ("before", "after"):
            self._turn_over(1 if code == "after" else -1)
        elif code == "tidy":
            self.tidy_wanted.emit(self.pages[self._at])
        elif code == "remove":
            self._remove()
        else:
            self._ask(code)
        if self.isVisible():
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, code: str) -> None:
        """Leave, and have this page scanned again or another one added."""
        page = self.pages[self._at]
        if code == "again":
            # what was done to the old take is of no use to the new one
            self.pages[self._at] = replace(page, was=page.shape)
        self._use()
        self.asked.emit(code, page.number)

    def _arrow(self, key: Qt.Key, is_wide: bool) -> None:
        first, second, sign = _ARROWS[key]
        shape, edge = self.canvas.shape, self.canvas.edge
        if edge in (first, second):
            by = sign * (WIDE_SHARE if is_wide else STEP_SHARE)
            self.canvas.set_shape(picture_shape.edge_moved(shape, edge, by))
        elif not edge and first == "left":
            by = sign * (WIDE_DEG if is_wide else STEP_DEG)
            self.canvas.set_shape(picture_shape.nudged(shape, by))

    def _mark_edge(self, edge: str) -> None:
        self.canvas.edge = edge
        self.canvas.update()
        self.side.show_edge(edge, self.canvas.shape.angle_deg)

    def _turn_over(self, by: int) -> None:
        self._at = max(0, min(len(self.pages) - 1, self._at + by))
        self._show_page()

    def _remove(self) -> None:
        """The page is taken away when the sheet is used; of the last one, the sheet with it."""
        self._removed.append(self.pages.pop(self._at).number)
        if not self.pages:
            self._use()
            return
        self._turn_over(0)

    def _show_page(self) -> None:
        self._judge.stop()
        page = self.pages[self._at]
        self.canvas.show_page(page.image, page.shape)
        self.side.show_place(self._at + 1, len(self.pages))
        self.side.show_findings(page.findings)
        self.side.show_edge("", page.shape.angle_deg)

    def _was_shaped(self, shape: Shape) -> None:
        self.pages[self._at] = replace(self.pages[self._at], shape=shape)
        self.side.show_edge(self.canvas.edge, shape.angle_deg)
        self.side.show_judging()
        self._judge.start()

    def _use(self) -> None:
        self._judge.stop()
        changed = [page for page in self.pages if page.is_changed]
        self.close_sheet()
        self.used.emit(changed, self._removed)

    def _fit(self) -> None:
        """As much of the window as there is."""
        px, room = self._theme.px, self._window.size()
        self.panel.setFixedWidth(min(px(WIDTH), room.width() - 2 * AIR))
        height = max(px(120), room.height() - px(FRAME) - 2 * AIR)
        for part in (self.canvas, self._beside):
            part.setFixedHeight(height)


_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
