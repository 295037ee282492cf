"""How an intake shares a small screen: the panel becomes a drawer, the steps one line above."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.context_panel import WIDTH, ContextPanel
from ui.widgets.wizard_frame import WizardHeader

DRAWER_AT, ONE_LINE_AT = 1.25, 1.5
"""Scales of UX.md section 12."""
ROOM_FOR_PANEL, ROOM_FOR_STEPS = 1100, 800
"""Below these widths the same happens at every scale, in sizes of the drawings."""


class IntakeRoom(QObject):
    """Arranges `steps`, the page and `panel` in `row` whenever the room or the scale changes."""

    def __init__(self, theme: Theme, screen: QWidget, row: QBoxLayout, header: WizardHeader):
        super().__init__(screen)
        self._theme, self._screen, self._row, self._header = theme, screen, row, header
        self._steps: QWidget | None = None
        self._panel: LongPage | None = None
        self.is_drawer = self.is_one_line = False
        screen.installEventFilter(self)
        theme.changed.connect(self.arrange)
        header.person_wanted.connect(self.toggle)

    def hold(self, steps: QWidget, side: ContextPanel) -> None:
        """The step list stands at the left of the page, the panel at its right."""
        self._steps, self._panel = steps, LongPage(side)
        self._row.insertWidget(0, steps)
        self._row.addWidget(self._panel)
        self.arrange()

    def toggle(self) -> None:
        """Pull the drawer out, or push it in (Ctrl+I)."""
        if self._panel is not None and self.is_drawer:
            self._panel.setVisible(not self._panel.isVisible())
            self._panel.raise_()

    def arrange(self) -> None:
        if self._steps is None or self._panel is None:
            return
        theme, width = self._theme, self._screen.width()
        self.is_one_line = theme.scale >= ONE_LINE_AT or width < theme.px(ROOM_FOR_STEPS)
        self._steps.setVisible(not self.is_one_line)
        self._header.set_one_line(self.is_one_line)
        self._set_drawer(theme.scale >= DRAWER_AT or width < theme.px(ROOM_FOR_PANEL))
        if self.is_drawer:
            top, across = self._header.height(), theme.px(WIDTH)
            self._panel.setGeometry(QRect(width - across, top, across, self._room(top)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        return super().eventFilter(watched, event)

    def _room(self, top: int) -> int:
        return max(0, self._screen.height() - top)

    def _set_drawer(self, is_drawer: bool) -> None:
        assert self._panel is not None
        self._panel.setFixedWidth(self._theme.px(WIDTH))
        if is_drawer == self.is_drawer:
            return
        self.is_drawer = is_drawer
        self._header.set_drawer(is_drawer)
        if is_drawer:
            self._row.removeWidget(self._panel)
        else:
            self._row.addWidget(self._panel)
        self._panel.setVisible(not is_drawer)
