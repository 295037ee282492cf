"""Which cameras this laptop can see with, if any."""

from PySide6.QtCore import QObject

from ui.devices.camera import NOT_INSTALLED, Camera
from ui.devices.camera_none import NoCamera


def attached(parent: QObject) -> Camera:
    """The cameras of this laptop; where the package is not installed, one that says so."""
    # the package is large, and a post without a camera does without it
    try:
        from ui.devices.camera_qt import QtCamera
    except ImportError:
        return NoCamera(NOT_INSTALLED, parent)
    return QtCamera(parent)
