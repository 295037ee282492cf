"""The letters: Jakarta Tab, whose digits stand in columns."""

from PySide6.QtGui import QFont, QFontDatabase

import resources

FAMILY = "Jakarta Tab"
_FILES = (
    "JakartaTab-400.ttf",
    "JakartaTab-500.ttf",
    "JakartaTab-600.ttf",
    "JakartaTab-700.ttf",
    "JakartaTab-800.ttf",
    "JetBrainsMono-400.ttf",
    "JetBrainsMono-700.ttf",
)


def load_fonts() -> None:
    """Make the bundled fonts known; nothing needs to be installed."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))


def body_font(size_px: int, weight: int = 500) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
