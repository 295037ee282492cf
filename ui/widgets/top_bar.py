"""The head of every screen: where one is, and the one place to look for anyone."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLineEdit, QWidget

from ui.icons import icon_pixmap
from ui.keys import key
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import IconButton, keycap_width, paint_keycap
from ui.widgets.labels import label

HEIGHT = 68
TITLE_TRACKING = -0.2
_MARGIN = 28
_SEARCH = 292
_SEARCH_LEAST = 160
_PLAIN_EDIT = (
    "border: none; background: transparent; padding: 0; font-size: {px}px; font-weight: {weight};"
    " placeholder-text-color: {hint};"
)


class SearchBox(QWidget):
    """Cari NIK, nama, nomor (Ctrl+K)."""

    wanted = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._key = theme, key("search").shown
        self.edit = QLineEdit()
        self.edit.setObjectName("field_search")
        self.edit.setPlaceholderText(say("Cari NIK, nama, nomor…"))
        self.edit.setAccessibleName(say("Cari NIK, nama, atau nomor"))
        self.edit.setAccessibleDescription(self._key)
        self.edit.textEdited.connect(self.typed)
        self.edit.returnPressed.connect(self.wanted)
        self.edit.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit)
        theme.changed.connect(self._measure)
        self._measure()

    def text(self) -> str:
        return self.edit.text()

    def clear(self) -> None:
        self.edit.clear()

    def take_focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Coming here opens the search; Esc empties it."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.wanted.emit()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if _is_escape(event) and self.text():
            self.edit.clear()
            self.typed.emit("")
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SEARCH), self._theme.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        is_here = self.edit.hasFocus()
        edge = theme.color("focusInner" if is_here else "lineStrong")
        painter.setPen(QPen(edge, 2 if is_here else 1))
        painter.setBrush(theme.color("surface"))
        inset = 1 if is_here else 0.5
        box = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(8), px(8))
        size = px(17)
        sign = icon_pixmap("search", size, theme.color("ink3"))
        painter.drawPixmap(px(12), (self.height() - size) // 2, sign)
        width, height = keycap_width(theme, self._key), px(20)
        x = self.width() - width - px(12)
        cap = QRect(x, (self.height() - height) // 2, width, height)
        paint_keycap(painter, cap, theme, self._key)

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(38))
        self.setMinimumWidth(px(_SEARCH_LEAST))
        self.setMaximumWidth(px(_SEARCH))
        right = keycap_width(self._theme, self._key) + px(20)
        self._row.setContentsMargins(px(37) - 2, 0, right, 0)
        hint = self._theme.color("ink3").name()
        plain = _PLAIN_EDIT.format(px=px(14), weight=self._theme.weight(500), hint=hint)
        self.edit.setStyleSheet(plain)


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Escape


def tighten(title: QLabel) -> None:
    """Titles are set a little tighter (tokens: tracking of h1)."""
    font = title.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, TITLE_TRACKING)
    title.setFont(font)


class TopBar(QWidget):
    """Title, context, search, theme, help."""

    search_wanted = Signal()
    search_typed = Signal(str)
    theme_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title, self._context = label("", "h1"), label("", "body", "ink3")
        self.search = SearchBox(theme)
        self.button_theme = self._button("sun", "theme")
        self.button_help = self._button("circle-help", "help")
        tighten(self._title)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self._title)
        self._row.addWidget(self._context)
        self._row.addStretch(1)
        for part in (self.search, self.button_theme, self.button_help):
            self._row.addWidget(part)
        self.search.wanted.connect(self.search_wanted)
        self.search.typed.connect(self.search_typed)
        self.button_theme.clicked.connect(self.theme_wanted)
        self.button_help.clicked.connect(self.help_wanted)
        theme.changed.connect(self._measure)
        self._measure()

    def set_title(self, title: str, context: str = "") -> None:
        self._title.setText(title)
        self._context.setText(context)
        self.setAccessibleName(f"{title}, {context}" if context else title)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The bar gives way: it never keeps the window wide."""
        return QSize(0, self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On a narrow bar the context goes first, then the search box gets shorter."""
        px = self._theme.px
        pieces = (self._title, self._context, self.search, self.button_theme, self.button_help)
        wanted = sum(piece.sizeHint().width() for piece in pieces) + px(2 * _MARGIN + 50)
        self._context.setVisible(bool(self._context.text()) and wanted <= self.width())

    def _button(self, icon: str, code: str) -> IconButton:
        line = key(code)
        button = IconButton(self._theme, icon, f"{say(line.does)} ({say(line.shown)})")
        button.setAccessibleName(say(line.does))
        button.setAccessibleDescription(line.shown)
        button.setObjectName(f"button_{code}")
        return button

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), px(4))
        self._row.setSpacing(px(10))
