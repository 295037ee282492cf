"""What was dropped, copied or photographed, as it came: files by place, pictures in memory."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.domain.picture import MAX_FILE_BYTES, PictureTooBig

Source = bytes | Path | QImage
_COPIED = ("image/png", "image/jpeg", "image/webp", "image/tiff", "image/bmp")
_CAMERA_QUALITY = 95


def handed(mime: QMimeData) -> list[Source]:
    """Everything in it that may be a picture; files first, then the bytes of a copied one."""
    if mime.hasUrls():
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    for kind in _COPIED:
        # drawn in the box, like every stranger's picture
        if mime.hasFormat(kind) and (data := bytes(mime.data(kind).data())):
            return [data]
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return [] if image.isNull() else [image]


def read(source: Source) -> bytes:
    """The bytes, read beside the screen; empty when a file is gone.

    Raises:
        PictureTooBig: no camera or scanner writes so much; it was not read.
    """
    if isinstance(source, bytes):
        return source
    if isinstance(source, QImage):
        return _written(source)
    try:
        size = source.stat().st_size
        if size > MAX_FILE_BYTES:
            raise PictureTooBig(size_bytes=size)
        return source.read_bytes()
    except OSError:
        return b""


def _written(image: QImage) -> bytes:
    """Small pictures exactly, those of a camera as a camera writes them."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    is_small = image.width() * image.height() <= 2_000_000
    writer = QImageWriter(buffer, QByteArray(b"png" if is_small else b"jpg"))
    if not is_small:
        writer.setQuality(_CAMERA_QUALITY)
    writer.write(image)
    return bytes(data.data())
