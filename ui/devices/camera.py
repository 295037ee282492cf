"""A camera that shows what it sees; without the package for cameras, the sentence that says so."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from ui.languages import mark

NOT_INSTALLED = mark("Kamera belum terpasang. Pilih berkas foto, atau pasang paket kamera.")
NONE_ATTACHED = mark("Tidak ada kamera tersambung. Sambungkan kamera, atau pilih berkas foto.")
WENT_AWAY = mark("Kamera tidak menjawab. Cabut, sambungkan lagi, lalu tekan F7.")


class Camera(Protocol):
    """One machine, several cameras: at most one of them is seeing.

    Attributes:
        seen: told every picture (QImage) while it runs.
        failed: told a sentence when it cannot see, once.
    """

    @property
    def seen(self) -> SignalInstance: ...

    @property
    def failed(self) -> SignalInstance: ...

    def trouble(self) -> str:
        """Why there is none, as a sentence; "" when there is one."""

    def names(self) -> list[str]:
        """Of the cameras that are attached now, each once."""

    def start(self, name: str, widest: int) -> None:
        """See with the camera of this name, the first one when it is gone.

        Args:
            widest: no picture needs a longer side (pixels).
        """

    def stop(self) -> None:
        """See no more; the lamp beside the lens goes out."""


Make = Callable[[QObject], Camera]


def attached(parent: QObject) -> Camera:
    """The cameras of this laptop; where the package is not installed, one that says so."""
    # the package is large, and a post without a camera does without it
    try:
        from ui.devices.camera_qt import QtCamera
    except ImportError:
        from ui.devices.camera_none import NoCamera

        return NoCamera(NOT_INSTALLED, parent)
    return QtCamera(parent)
