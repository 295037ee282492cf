"""The KTP beside the form, so that the eye compares and not the memory."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label

KTP = "ktp"
CORNER = 8


class IdCard(QWidget):
    """The scan of the KTP once there is one; before that, the way to make it."""

    scan_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(say("Salinan KTP"), "h3"))
        self.picture = Picture(theme, say("Salinan KTP"))
        column.addWidget(self.picture)
        self._words = label(
            say("Pindai dulu, lalu salin sambil melihatnya."), "small", "ink2", wrap=True
        )
        column.addWidget(self._words)
        self._ask = QWidget()
        row = QHBoxLayout(self._ask)
        row.setContentsMargins(0, 0, 0, 0)
        button = Button(theme, say("Pindai KTP"), "outline", "", "scan-line")
        button.setObjectName("button_scan_ktp")
        button.clicked.connect(lambda: self.scan_wanted.emit(KTP))
        row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self._ask)
        self.show_picture(QImage())

    def show_picture(self, image: QImage) -> None:
        """Show the scan; a null image when there is none."""
        self.picture.show_picture(image)
        has = self.picture.has_image
        self.picture.setVisible(has)
        self._words.setVisible(not has)
        self._ask.setVisible(not has)

    def tell(self, _record: dict[str, Any]) -> None:
        """The picture comes by itself; nothing of the record stands here."""


class Picture(QWidget):
    """One picture across the panel, with round corners, in its own proportions."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._image = theme, QImage()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def has_image(self) -> bool:
        return not self._image.isNull()

    def show_picture(self, image: QImage) -> None:
        self._image = image
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(264)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        return min(width * self._image.height() // self._image.width(), self._theme.px(300))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, shown.width(), shown.height())
        clip = QPainterPath()
        corner = self._theme.px(CORNER)
        clip.addRoundedRect(box, corner, corner)
        painter.setClipPath(clip)
        painter.drawImage(box, self._image)
