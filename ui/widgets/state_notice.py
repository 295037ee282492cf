"""A sentence about the laptop itself, between the work and the status bar."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.status_text import Notice
from ui.theme import Theme
from ui.widgets.summary import Banner


class StateNotice(QWidget):
    """Takes room only while there is something to say; it covers nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("state_notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(28), theme.px(6), theme.px(28), theme.px(8))
        self._banners = {
            "kunyit": Banner(theme, "kunyit", "triangle-alert", ""),
            "mengkudu": Banner(theme, "mengkudu", "octagon-alert", ""),
        }
        for banner in self._banners.values():
            column.addWidget(banner)
        self.tell(None)

    def tell(self, notice: Notice | None) -> None:
        for tone, banner in self._banners.items():
            is_meant = notice is not None and notice.tone == tone
            banner.setVisible(is_meant)
            if notice is not None and is_meant:
                banner.words.setText(notice.text)
        self.setAccessibleName(notice.text if notice else "")
        self.setVisible(notice is not None)
