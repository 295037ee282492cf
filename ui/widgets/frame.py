"""The frame around every screen: rail, top bar and status bar."""

from ui.widgets.rail import Rail
from ui.widgets.status_bar import StatusBar
from ui.widgets.top_bar import TopBar

__all__ = ["Rail", "StatusBar", "TopBar"]
