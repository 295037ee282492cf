"""A camera that shows what it sees; without the package for cameras, the sentence that says so."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

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
