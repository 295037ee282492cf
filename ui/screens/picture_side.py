"""Beside a page: which one it is, what is seen on it, and what can be done to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.picture import BAD, GOOD, WARNING, Finding
from ui import picture_words
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, label, set_tone

WIDTH = 266
ACTS = (
    ("tidy", mark("Rapikan sendiri"), "A", "check-check"),
    ("turn", mark("Putar"), "R", "rotate-cw"),
    ("edges", mark("Potong tepi"), "K", "crop"),
    ("reset", mark("Seperti semula"), "0", "rotate-ccw"),
    ("again", mark("Pindai lagi"), "F8", "scan-line"),
    ("more", mark("Tambah halaman"), "T", "plus"),
    ("remove", mark("Hapus halaman"), "Del", "trash-2"),
)
OF_PAGES = frozenset({"tidy", "again", "more", "remove"})
"""A face has one page, and is taken again where it is shown."""
HANDS = mark("Panah kiri dan kanan meluruskan.")
EDGE_SAID = {
    "": HANDS,
    "left": mark("Tepi kiri: geser dengan panah."),
    "top": mark("Tepi atas: geser dengan panah."),
    "right": mark("Tepi kanan: geser dengan panah."),
    "bottom": mark("Tepi bawah: geser dengan panah."),
}
_SIGNS = {
    GOOD: ("circle-check", "lontar"),
    WARNING: ("triangle-alert", "kunyit"),
    BAD: ("circle-alert", "mengkudu"),
}


class PageSide(QWidget):
    """`asked` carries what was pressed: a code of ACTS, "before" or "after"."""

    asked = Signal(str)

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme, self._role = theme, role
        self._found = QVBoxLayout()
        self._place = label("", "h3")
        self._help = label("", "small", "kunyit", wrap=True)
        self._hands = label(say(HANDS), "small", "ink2", wrap=True)
        self._before = IconButton(theme, "arrow-left", say("Halaman sebelumnya"))
        self._after = IconButton(theme, "arrow-right", say("Halaman berikutnya"))
        self._lay_out()

    def show_place(self, number: int, count: int) -> None:
        """Page `number` of `count`."""
        self._place.setText(say("Halaman {number} dari {count}", number=number, count=count))
        for button, is_open in ((self._before, number > 1), (self._after, number < count)):
            button.setVisible(count > 1)
            button.setEnabled(is_open)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        while (item := self._found.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for level, words in picture_words.lines(findings, self._role):
            icon, tone = _SIGNS[level]
            line = IconLabel(self._theme, icon, words, "label", tone)
            set_tone(line.words, None if level == GOOD else tone)
            line.words.setWordWrap(True)
            self._found.addWidget(line)
        advice = picture_words.helping(findings, self._role)
        self._help.setText(advice)
        self._help.setVisible(bool(advice))

    def show_judging(self) -> None:
        """What was seen holds no more: it is looked at anew."""
        self._help.setText(say("Menilai lagi…"))
        self._help.setVisible(True)

    def show_edge(self, edge: str, angle_deg: float) -> None:
        said = say(EDGE_SAID[edge])
        if not edge and angle_deg:
            told = f"{angle_deg:+.1f}".replace(".", ",")
            said = f"{said} {say('Kini {angle}°.', angle=told)}"
        self._hands.setText(said)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setMinimumWidth(px(WIDTH))
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self._place, 1)
        for button, code in ((self._before, "before"), (self._after, "after")):
            button.clicked.connect(lambda _on=False, code=code: self.asked.emit(code))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), 0, px(6), 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        self._found.setSpacing(px(5))
        column.addLayout(self._found)
        column.addWidget(self._help)
        column.addStretch(1)
        column.addWidget(self._hands)
        for act in ACTS:
            if self._role != picture_words.FACE or act[0] not in OF_PAGES:
                column.addWidget(self._act(*act))

    def _act(self, code: str, words: str, key: str, icon: str) -> Button:
        button = Button(self._theme, say(words), "outline", key, icon)
        button.setObjectName(f"button_page_{code}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.asked.emit(code))
        return button
