"""The program on the screen: fonts, colours, and the last resort for a bug."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QApplication

from ui.fonts import load_fonts
from ui.theme import Theme

_TURN_S = 0.0005
"""Python's own 5 ms make a page of a hundred calls stand still for half a second."""


def make_application(argv: list[str]) -> tuple[QApplication, Theme]:
    """One QApplication, dressed in daylight until the officer chooses otherwise."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(argv)
    application.setApplicationName("Beranda")
    application.setStyle("Fusion")
    # every call into Qt waits so long for its turn while a lane is counting or packing
    sys.setswitchinterval(_TURN_S)
    load_fonts()
    theme = Theme()
    theme.apply(application)
    return application, theme


def catch_bugs(crash: Callable[[BaseException], None]) -> None:
    """A bug is written down without anybody's data, and the counter goes on."""

    def hook(_kind: type[BaseException], bug: BaseException, _trace: TracebackType | None) -> None:
        crash(bug)

    sys.excepthook = hook
