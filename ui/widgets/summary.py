"""What is wrong, in one box, each line a way to the field that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.labels import Sign, label

Problem = tuple[str, str]


class ErrorSummary(QFrame):
    """Hidden while nothing is wrong; Enter goes to the first field."""

    go_to = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._problems: list[Problem] = []
        self.setObjectName("summary")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", "yes")
        self._column = QVBoxLayout(self)
        edge = theme.px(18)
        self._column.setContentsMargins(edge, theme.px(13), edge, theme.px(11))
        self._column.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        self._title = label("", "h3")
        top.addWidget(Sign(theme, "circle-alert", 20, "mengkudu"))
        top.addWidget(self._title, 1)
        top.addWidget(label(say("Enter ke isian pertama"), "caption", "ink3"))
        self._column.addLayout(top)
        self._column.addSpacing(theme.px(4))
        self._links: list[QPushButton] = []
        theme.changed.connect(self._dress)
        self._dress()
        self.setVisible(False)

    def show_problems(self, title: str, problems: list[Problem]) -> None:
        """(field key, sentence) in the order of the form; an empty list hides the box."""
        self._problems = problems
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        self._links = [self._link(key, text) for key, text in problems]
        for link in self._links:
            self._column.addWidget(link)
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setVisible(bool(problems))
        if problems:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if plain_enter and self._problems and not event.modifiers():
            self.go_to.emit(self._problems[0][0])
            return
        super().keyPressEvent(event)

    def _link(self, key: str, text: str) -> QPushButton:
        link = QPushButton(text)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setStyleSheet(self._link_style())
        link.setMinimumHeight(self._theme.px(23))
        link.clicked.connect(lambda _on=False: self.go_to.emit(key))
        return link

    def _link_style(self) -> str:
        return (
            f"text-align: left; border: none; padding: 0 0 0 {self._theme.px(30)}px;"
            f"color: {self._theme.status('mengkudu').name()}; text-decoration: underline;"
        )

    def _dress(self) -> None:
        for link in self._links:
            link.setStyleSheet(self._link_style())
        edge, ground = self._theme.status("mengkudu", "solid"), self._theme.color("surface")
        self.setStyleSheet(
            f"QFrame#summary {{ background: {ground.name()};"
            f" border: 2px solid {edge.name()}; border-radius: {self._theme.px(12)}px; }}"
        )


class Banner(QFrame):
    """One sentence the officer should not miss, in its tone."""

    def __init__(self, theme: Theme, tone: str, icon: str, text: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(11), theme.px(14), theme.px(11))
        row.setSpacing(theme.px(10))
        self._sign = Sign(theme, icon, 18, tone)
        self.words = label(text, "label", tone, wrap=True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def set_text(self, text: str) -> None:
        self.words.setText(text)


def spacer(height: int) -> QWidget:
    """An empty strip of a fixed height."""
    strip = QWidget()
    strip.setFixedHeight(height)
    return strip
