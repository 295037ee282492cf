"""What the camera sees, with the guide for a face or the whole of a paper; Space takes it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.languages import say
from ui.screens.intake.portrait import NIGHT, GuidedFrame, middle
from ui.theme import Theme, restyle
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet
from ui.widgets.summary import Banner

WIDTH_FACE, WIDTH_PAPER, AIR, FRAME = 660, 1000, 24, 208
FACE = "portrait"


class CameraSheet(Sheet):
    """Live until something is taken or it is closed.

    `captured` carries the picture (QImage), `chosen` the name of another camera.
    """

    captured = Signal(QImage)
    file_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, title: str, role: str) -> None:
        hint = (
            say("Kepala di dalam lingkaran, mata di garis kuning. Spasi memotret.")
            if role == FACE
            else say("Ratakan kertas sampai tepinya terlihat. Spasi memotret.")
        )
        super().__init__(theme, window, title)
        self._role, self._names = role, list[str]()
        self._image, self._name = QImage(), ""
        self.view: GuidedFrame | PaperFrame = (
            GuidedFrame(theme, 2_000) if role == FACE else PaperFrame(theme)
        )
        self._trouble = Banner(theme, "kunyit", "camera", "")
        self._which, self._hint = label("", "small", "ink3"), label(hint, "body", "ink2", wrap=True)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._which)
        self._trouble.hide()
        self._lay_buttons()
        self._fit()

    def _lay_buttons(self) -> None:
        theme = self._theme
        back = self.add_button(Button(theme, say("Kembali"), "ghost", "Esc"))
        back.clicked.connect(self.close_sheet)
        self._other = self.add_button(Button(theme, say("Ganti kamera"), "outline", "K"))
        self._other.setObjectName("button_other_camera")
        self._other.clicked.connect(self._next_camera)
        self.file = self.add_button(Button(theme, say("Pilih berkas"), "outline", "B", "image"))
        self.file.setObjectName("button_camera_file")
        self.file.clicked.connect(self._from_file)
        self.take = self.add_button(Button(theme, say("Potret"), "primary", say("Spasi"), "camera"))
        self.take.setObjectName("button_capture")
        self.take.clicked.connect(self._capture)
        self._other.hide()

    def show_cameras(self, names: Sequence[str], name: str) -> None:
        """Those that are attached, and the one that sees."""
        self._names = list(names)
        self._name = name if name in names else next(iter(names), "")
        self._which.setText(self._name)
        self._other.setVisible(len(self._names) > 1)

    def show_seen(self, image: QImage) -> None:
        self._image = image
        self.view.show_image(image)

    def show_trouble(self, sentence: str) -> None:
        """No camera sees: the way through a file stands ready under Enter."""
        self._trouble.set_text(sentence)
        for part in (self.view, self._which, self._hint, self.take):
            part.hide()
        self._trouble.show()
        self._image = QImage()
        self.file.set_text(say("Pilih berkas foto"), "Enter")
        self.file.kind = "primary"
        restyle(self.file, kind="primary")
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.setFixedWidth(min(self._theme.px(560), self._room()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_F7, Qt.Key.Key_F8) and self.take.isVisible():
            self._capture()
        elif key == Qt.Key.Key_K and self._other.isVisible():
            self._next_camera()
        elif key == Qt.Key.Key_B:
            self._from_file()
        else:
            super().keyPressEvent(event)

    def _capture(self) -> None:
        """Of a face, the 3:4 page inside the guide; of a paper, all that is seen."""
        if self._image.isNull():
            return
        part = middle(self._image, 3 / 4).toRect() if self._role == FACE else self._image.rect()
        taken = self._image.copy(part)
        self.close_sheet()
        self.captured.emit(taken)

    def _from_file(self) -> None:
        self.close_sheet()
        self.file_wanted.emit()

    def _next_camera(self) -> None:
        following = self._names[(self._names.index(self._name) + 1) % len(self._names)]
        self.show_cameras(self._names, following)
        self.chosen.emit(following)

    def _room(self) -> int:
        return self._window.width() - 2 * AIR

    def _fit(self) -> None:
        px = self._theme.px
        width = WIDTH_FACE if self._role == FACE else WIDTH_PAPER
        self.panel.setFixedWidth(min(px(width), self._room()))
        self.view.setFixedHeight(max(px(80), self._window.height() - px(FRAME) - 2 * AIR))


class PaperFrame(QWidget):
    """All that the document camera sees, as it lies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._image = theme, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(say("Kamera dokumen"))

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(NIGHT))
        corner, air = self._theme.px(12), self._theme.px(10)
        painter.drawRoundedRect(self.rect(), corner, corner)
        if self._image.isNull():
            return
        room = self.rect().adjusted(air, air, -air, -air)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) / 2
        top = (self.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
