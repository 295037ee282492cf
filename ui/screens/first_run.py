"""The first run of a laptop: six steps that need no internet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.first_run_link import LinkPage
from ui.screens.first_run_officer import OfficerPage
from ui.screens.first_run_packet import PacketPage
from ui.screens.first_run_page import RING, Page
from ui.screens.first_run_printer import PrinterPage
from ui.screens.first_run_rail import FirstRunRail
from ui.screens.first_run_recovery import RecoveryPage
from ui.screens.first_run_time import TimePage
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label

STEPS = (
    mark("Bahasa dan waktu"),
    mark("Kode pos dari Kanim"),
    mark("Sambungan"),
    mark("Petugas dan PIN"),
    mark("Printer dan pemindai"),
    mark("Cadangan dan sandi pulih"),
)
# Only the printer may wait; the rest is needed to serve the first person.
_SKIPPABLE = frozenset({4})


class FirstRun(QWidget):
    """Asks step by step, and hands everything over at the end (`finished`)."""

    packet_chosen = Signal(str)
    printer_test = Signal(str, str)
    printers_wanted = Signal()
    finished = Signal(dict)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.time = TimePage(theme)
        self.packet = PacketPage(theme)
        self.link = LinkPage(theme)
        self.officer = OfficerPage(theme)
        self.printer = PrinterPage(theme)
        self.recovery = RecoveryPage(theme)
        self._pages: list[Page] = [
            self.time,
            self.packet,
            self.link,
            self.officer,
            self.printer,
            self.recovery,
        ]
        self._step = 0
        self._furthest = 0
        self._rail = FirstRunRail(theme, tuple(say(step) for step in STEPS))
        self._stack = QStackedWidget()
        for page in (
            self.time,
            self.packet,
            self.link,
            self.officer,
            self.printer,
            self.recovery,
        ):
            self._stack.addWidget(page)
        self._compose()
        self._connect()
        self.show_step(0)

    def show_packet(self, post: str, words: list[str], tariff: str) -> None:
        """The packet is good: name of the post, six words to compare, tariff number."""
        self.link.reason = say("{post}. Pemasangan bisa selesai tanpa internet.", post=post)
        self.packet.show_packet(post, words, tariff)

    def show_problem(self, text: str) -> None:
        """The packet, or the whole of it, cannot be used: why, and what to do."""
        self.show_step(1)
        self.packet.show_problem(text)

    def set_printers(self, names: list[str]) -> None:
        self.printer.set_printers(names)

    def show_printer_result(self, text: str, *, is_printed: bool) -> None:
        self.printer.show_result(text, is_printed=is_printed)

    def step(self) -> int:
        """The present step, from 0."""
        return self._step

    def show_step(self, step: int) -> None:
        self._step = step
        self._furthest = max(self._furthest, step)
        page = self._pages[step]
        self._stack.setCurrentIndex(step)
        self._place.setText(say("Langkah {step} dari {count}", step=step + 1, count=len(STEPS)))
        self._question.setText(say(page.question))
        self._reason.setText(say(page.reason))
        self._rail.show_step(step, self._furthest)
        self.back.setVisible(step > 0)
        self.skip.setVisible(step in _SKIPPABLE)
        is_last = step == len(STEPS) - 1
        self.next.set_text(
            say("Mulai bekerja") if is_last else say("Lanjut: {steps}", steps=say(STEPS[step + 1]))
        )
        if page is self.printer:
            self.printers_wanted.emit()
        page.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and chord == Qt.KeyboardModifier.ControlModifier:
            self._go_on()
        elif event.key() == Qt.Key.Key_Left and chord == Qt.KeyboardModifier.AltModifier:
            self._go_back()
        elif event.key() == Qt.Key.Key_F8 and self._pages[self._step] is self.printer:
            self.printer.test.click()
        else:
            super().keyPressEvent(event)

    def _compose(self) -> None:
        px = self._theme.px
        self._place = label("", "small", "ink3")
        self._question = label("", "h1")
        self._reason = label("", "body", "ink2", wrap=True)
        for line in (self._place, self._question, self._reason):
            line.setContentsMargins(RING, 0, RING, 0)
        sheet = QWidget()
        sheet.setObjectName("surface")
        column = QVBoxLayout(sheet)
        side = px(56) - RING
        column.setContentsMargins(side, px(39), side, px(32))
        column.setSpacing(0)
        column.addWidget(self._place)
        column.addSpacing(px(6))
        column.addWidget(self._question)
        column.addSpacing(px(5))
        column.addWidget(self._reason)
        column.addSpacing(px(22) - RING)
        column.addWidget(LongPage(self._stack), 1)
        column.addSpacing(px(16))
        column.addLayout(self._footer())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(sheet, 1)

    def _footer(self) -> QHBoxLayout:
        self.back = Button(self._theme, say("Kembali"), "outline", icon="arrow-left")
        self.skip = Button(self._theme, say("Lewati dulu"), "ghost")
        self.next = Button(self._theme, say("Lanjut"), "primary", key="Ctrl + Enter")
        footer = QHBoxLayout()
        footer.setContentsMargins(RING, 0, RING, 0)
        footer.setSpacing(self._theme.px(10))
        footer.addWidget(self.back)
        footer.addStretch()
        footer.addWidget(self.skip)
        footer.addWidget(self.next)
        for button, name in ((self.back, "back"), (self.skip, "skip"), (self.next, "next")):
            button.setObjectName(f"button_{name}")
            button.setFixedHeight(self._theme.px(44))
        return footer

    def _connect(self) -> None:
        self.packet.packet_chosen.connect(self.packet_chosen)
        self.printer.printer_test.connect(self.printer_test)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.skip.clicked.connect(lambda: self.show_step(self._step + 1))
        self._rail.chosen.connect(self._jump)

    def _go_on(self) -> None:
        if self._pages[self._step].problem():
            return
        if self._step + 1 < len(STEPS):
            self.show_step(self._step + 1)
        else:
            self._finish()

    def _go_back(self) -> None:
        if self._step > 0:
            self.show_step(self._step - 1)

    def _jump(self, step: int) -> None:
        """Back to any step seen; forward only past answered ones."""
        if step < self._step or (step <= self._furthest and not self._pages[self._step].problem()):
            self.show_step(step)

    def _finish(self) -> None:
        for step, page in enumerate(self._pages):
            if page.problem():
                self.show_step(step)
                return
        answers: dict[str, str] = {}
        for page in self._pages:
            answers.update(page.answers())
        self.finished.emit(answers)
