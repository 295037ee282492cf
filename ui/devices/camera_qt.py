"""The cameras of the laptop through Qt Multimedia; imported only where that is installed."""

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from ui.devices.camera import NONE_ATTACHED, WENT_AWAY
from ui.languages import say

LOOK_MS = 80
"""Twelve pictures a second are enough to hold still by, and leave the laptop its breath."""


class QtCamera(QObject):
    """Implements `ui.devices.camera.Camera`."""

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera: QCamera | None = None
        self._joined, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self._joined.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._saw)
        self._since = QElapsedTimer()

    def trouble(self) -> str:
        return "" if QMediaDevices.videoInputs() else say(NONE_ATTACHED)

    def names(self) -> list[str]:
        return list(dict.fromkeys(one.description() for one in QMediaDevices.videoInputs()))

    def start(self, name: str, widest: int) -> None:
        self.stop()
        devices = QMediaDevices.videoInputs()
        if not devices:
            self.failed.emit(self.trouble())
            return
        device = next((one for one in devices if one.description() == name), devices[0])
        camera = QCamera(device, self)
        best = _best(device, widest)
        if best is not None:
            camera.setCameraFormat(best)
        camera.errorOccurred.connect(self._broke)
        self._camera = camera
        self._joined.setCamera(camera)
        self._since.invalidate()
        camera.start()

    def stop(self) -> None:
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.errorOccurred.disconnect(self._broke)
            camera.stop()
            camera.deleteLater()

    def _saw(self, frame: QVideoFrame) -> None:
        if self._camera is None or (self._since.isValid() and self._since.elapsed() < LOOK_MS):
            return
        self._since.start()
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)

    def _broke(self, error: QCamera.Error, _words: str) -> None:
        if error is not QCamera.Error.NoError and self._camera is not None:
            self.stop()
            self.failed.emit(say(WENT_AWAY))


def _best(device: QCameraDevice, widest: int) -> QCameraFormat | None:
    """The largest picture that is no larger than needed; of equals the quicker one."""
    fitting = [
        one
        for one in device.videoFormats()
        if max(one.resolution().width(), one.resolution().height()) <= widest
    ]
    return max(fitting, key=_rank, default=None)


def _rank(one: QCameraFormat) -> tuple[int, float]:
    return one.resolution().width() * one.resolution().height(), one.maxFrameRate()
