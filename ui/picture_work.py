"""Photos and scans at the counter: chosen, dropped or pasted, stored first and then shown."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from app.services import pictures as stored
from app.services.drafts import Draft
from ui.counter import Counter
from ui.languages import mark, say
from ui.operations import pictures
from ui.screens.intake.side_ktp import KTP

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.screens.intake_screen import IntakeScreen

PICTURES = mark("Gambar (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)")
FACE = "portrait"
# as large as any place that shows them, at twice the scale
SHOWN = QSize(900, 900)
Images = dict[str, QImage]


class PictureWork(QObject):
    """Joins the wizard's wish for a picture to the store."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def listen(self, wizard: "IntakeScreen") -> None:
        wizard.scan_wanted.connect(lambda code: self.choose(wizard, "scan", code))
        wizard.portrait_wanted.connect(lambda: self.choose(wizard, FACE, None))
        wizard.picture_dropped.connect(
            lambda role, paper, data: self.attach(wizard, pictures.Shown(role, paper), data)
        )

    def choose(self, wizard: "IntakeScreen", role: str, paper: str | None) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self._window, say("Pilih gambar"), "", say(PICTURES)
        )
        if path:
            self.attach(wizard, pictures.Shown(role, paper), Path(path).read_bytes())

    def attach(self, wizard: "IntakeScreen", shown: pictures.Shown, data: bytes) -> None:
        """Only what lies encrypted on the disk is shown as taken."""
        session = self._window.session
        if session is None:
            return
        draft, counter = wizard.collected(), session.counter
        named = pictures.Shown(shown.role, shown.paper, wizard.papers.name_of(shown.paper))
        session.do(
            lambda: _attached(counter, draft, named, data),
            lambda done: self._show(wizard, *done),
            self._window.tell,
        )

    def show_stored(self, wizard: "IntakeScreen", draft: Draft) -> None:
        """The face and the KTP of a draft that is opened again."""
        session = self._window.session
        if session is None or not draft.record.get("blobs"):
            return
        counter = session.counter
        session.read(
            lambda: (draft, _images(counter, draft.record)),
            lambda done: self._show(wizard, None, done[1]),
        )

    def _show(self, wizard: "IntakeScreen", draft: Draft | None, images: Images) -> None:
        if wizard is not self._window.wizard:
            return
        if draft is not None:
            wizard.take(draft)
        for name, image in images.items():
            wizard.side.show_picture(name, image)
        if FACE in images:
            wizard.papers.portrait.show_image(images[FACE])


def _attached(
    counter: Counter, draft: Draft, shown: pictures.Shown, data: bytes
) -> tuple[Draft, Images]:
    kept = pictures.attach(counter, draft, shown, data)
    return kept, _images(counter, kept.record)


def _images(counter: Counter, record: dict[str, Any]) -> Images:
    """Unlocked and made small in the lane; nothing of it touches the disk."""
    found: Images = {}
    for blob in record["blobs"]:
        name = FACE if blob["role"] == FACE else blob["paper"]
        if blob["role"] != "preview" and name in (FACE, KTP):
            whole = QImage.fromData(stored.read(counter.desk, record, blob["number"]))
            found[name] = _small(whole)
    return found


def _small(image: QImage) -> QImage:
    if image.isNull() or max(image.width(), image.height()) <= SHOWN.width():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(SHOWN, Qt.AspectRatioMode.KeepAspectRatio, smooth)
