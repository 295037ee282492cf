"""Papers and faces as files, as a scanner or a camera would give them."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

from ui import demo_pictures
from ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


def paper(folder: Path, name: str, width: int = 0) -> Path:
    """A clear paper of 1,400 by 900; drawn `width` wide first, it can no longer be read."""
    image = demo_pictures.paper("SURAT CONTOH, BUKAN DOKUMEN", "Yohana Mau Lelang")
    smooth = Qt.TransformationMode.SmoothTransformation
    if width:
        image = image.scaledToWidth(width, smooth).scaledToWidth(1_400, smooth)
    image.save(str(folder / name))
    return folder / name


def face(folder: Path, name: str = "face.png", wide: bool = False) -> Path:
    """A face of 900 by 1,200; `wide` with room at both sides, as a camera sees it."""
    image = demo_pictures.portrait(1)
    if wide:
        image = image.copy(-350, 0, 1_600, 1_200)
    image.save(str(folder / name))
    return folder / name


def pdf(folder: Path, name: str, pages: int) -> Path:
    drawn = paper(folder, "page.png")
    with Image.open(drawn) as opened:
        page = opened.convert("RGB")
    page.save(folder / name, save_all=True, append_images=[page] * (pages - 1))
    drawn.unlink()
    return folder / name


def drop(window: MainWindow, *paths: Path) -> None:
    page, mime = window.wizard.papers, QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left = Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, NONE))


def whole(image: Path) -> bytes:
    return QImage(str(image)).constBits().tobytes()


def scans(window: MainWindow) -> Sequence[dict[str, object]]:
    """The pictures of the open draft without their previews, as they are known on the screen."""
    record = window.wizard.draft.record
    return [one for one in record.get("blobs", []) if one["role"] != "preview"]
