"""The colours of NTT weaving, in daylight, at night and under the open sun."""

import json
import re
from string import Template
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui.fonts import body_font

THEMES = ("terang", "matahari", "gelap")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)dp")


class Theme(QObject):
    """The one theme of the program: widgets read it when they paint, so it changes live.

    Attributes:
        scale: text and sizes, 1.0 to 2.0.
        worn: the scale of what is on the screen; behind `scale` until the next `apply`.
    """

    changed = Signal()

    def __init__(self, name: str = "terang", scale: float = 1.0) -> None:
        super().__init__()
        self._tokens: dict[str, Any] = json.loads(
            resources.path("style/tokens.json").read_text(encoding="utf-8")
        )
        self._sheet = resources.path("style/beranda.qss").read_text(encoding="utf-8")
        self.name = name
        self.scale = scale
        self.worn = scale

    @property
    def is_dark(self) -> bool:
        return self.name == "gelap"

    @property
    def is_sunlit(self) -> bool:
        return self.name == "matahari"

    def color(self, name: str) -> QColor:
        return QColor(self._tokens["themes"][self.name]["color"][name])

    def status(self, tone: str, part: str = "text") -> QColor:
        """One of abu, laut, lontar, kunyit, mengkudu, ungu; part bg, text, line or solid."""
        return QColor(self._tokens["themes"][self.name]["status"][tone][part])

    def ikat(self, dye: str) -> QColor:
        return QColor(self._tokens["themes"][self.name]["ikat"][dye])

    def px(self, size: float) -> int:
        """A size of the drawings at the present scale."""
        return round(size * self.scale)

    def apply(self, application: QApplication) -> None:
        """Dress the whole program; called again after every change."""
        application.setFont(body_font(self.px(14), self.weight(500)))
        application.setPalette(self._palette())
        application.setStyleSheet(self._style())
        self.worn = self.scale
        self.changed.emit()

    def weight(self, weight: int) -> int:
        """Under the open sun every letter is one step heavier."""
        return min(800, weight + 100) if self.is_sunlit else weight

    def following(self) -> str:
        """The theme after this one (Ctrl+M)."""
        return THEMES[(THEMES.index(self.name) + 1) % len(THEMES)]

    def _style(self) -> str:
        theme = self._tokens["themes"][self.name]
        words = dict(theme["color"])
        for tone, parts in theme["status"].items():
            for part in ("bg", "text", "line", "solid"):
                words[f"{tone}_{part}"] = parts[part]
        for weight in (500, 600, 700, 800):
            words[f"w{weight}"] = str(self.weight(weight))
        words["resources"] = resources.path("icons").as_posix()
        filled = Template(self._sheet).substitute(words)
        return _LENGTH.sub(lambda found: f"{self.px(float(found[1]))}px", filled)

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "canvas",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "ink",
            QPalette.ColorRole.PlaceholderText: "ink3",
        }
        for role, name in roles.items():
            palette.setColor(role, self.color(name))
        return palette


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties and let the style sheet see them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
