"""Photos and scans at the counter: chosen, dropped or pasted, stored first and then shown."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from app.errors import BerandaError
from app.services.drafts import Draft
from ui import notices, picture_images
from ui.camera_work import CameraWork
from ui.folder_work import FolderWork
from ui.languages import mark, say
from ui.operations import pictures
from ui.operations.pictures import FACE, Shown, Taken
from ui.picture_images import Images
from ui.picture_look import PictureLook
from ui.picture_sources import Source
from ui.screens.intake.papers import PapersStep

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.screens.intake_screen import IntakeScreen

PICTURES = mark("Gambar (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)")
PAPERS = mark("Gambar dan PDF (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.pdf)")
Then = Callable[[Taken | None], None]
"""Told what was taken, None when nothing could be."""


class PictureWork(QObject):
    """Joins the wizard's wish for a picture to the store."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.looking = PictureLook(window, self)
        self.cameras = CameraWork(window, self)
        self.folder = FolderWork(window, self)

    def listen(self, wizard: "IntakeScreen") -> None:
        wizard.scan_wanted.connect(lambda code: self.scan(wizard, code))
        wizard.portrait_wanted.connect(lambda: self.cameras.face(wizard))
        wizard.page_made.connect(lambda _number, page: self._listen_to(wizard, page))

    def scan(self, wizard: "IntakeScreen", code: str) -> None:
        """F8: what lacks is scanned; one page is scanned again; of several, one is chosen."""
        pages, _is_bad = wizard.papers.pages_of(code)
        shown = Shown("scan", code)
        if len(pages) > 1:
            self.looking.look(wizard, shown)
        else:
            self.scan_page(wizard, shown, next(iter(pages), None))

    def scan_page(self, wizard: "IntakeScreen", shown: Shown, instead: int | None) -> None:
        """With the document camera where one was chosen, else from a file."""
        if not self.cameras.document(wizard, shown, instead):
            self.choose(wizard, shown, instead)

    def choose(self, wizard: "IntakeScreen", shown: Shown, instead: int | None = None) -> None:
        """From files: several are the pages of one paper."""
        parent: QWidget = self._window
        if shown.role == FACE:
            path, _kind = QFileDialog.getOpenFileName(
                parent, say("Pilih gambar"), "", say(PICTURES)
            )
            paths = [path] if path else []
        else:
            paths, _kind = QFileDialog.getOpenFileNames(
                parent, say("Pilih gambar"), "", say(PAPERS)
            )
        self._window.activateWindow()
        if paths:
            self.take(wizard, shown, [Path(one) for one in paths], instead)

    def take(
        self,
        wizard: "IntakeScreen",
        shown: Shown,
        sources: Sequence[Source],
        instead: int | None = None,
        then: Then | None = None,
    ) -> None:
        """Only what lies encrypted on the disk is shown as taken."""
        session = self._window.session
        if session is None:
            return
        draft, counter = wizard.collected(), session.counter
        named = Shown(shown.role, shown.paper, wizard.papers.name_of(shown.paper))

        def work() -> tuple[Taken, Images]:
            taken = pictures.take(counter, draft, named, sources, instead)
            only = {named.paper or FACE}
            return taken, picture_images.of_record(counter, taken.draft.record, only)

        def done(found: tuple[Taken, Images]) -> None:
            self._taken(wizard, named, *found)
            if then is not None:
                then(found[0])

        def failed(problem: BerandaError) -> None:
            self._window.tell(problem)
            if then is not None:
                then(None)

        session.do(work, done, failed)

    def show_stored(self, wizard: "IntakeScreen", draft: Draft) -> None:
        """The face, the KTP and the stamps of a draft that is opened again."""
        session = self._window.session
        if session is None or not draft.record.get("blobs"):
            return
        counter, record = session.counter, draft.record
        session.read(
            lambda: picture_images.of_record(counter, record),
            lambda images: self.show(wizard, images),
        )

    def show(self, wizard: "IntakeScreen", images: Images) -> None:
        if wizard is not self._window.wizard or not isValid(wizard):
            return
        for name, image in images.whole.items():
            wizard.side.show_picture(name, image)
        if FACE in images.whole:
            wizard.papers.portrait.show_image(images.whole[FACE])
        for code, image in images.stamps.items():
            wizard.papers.show_thumb(code, image)

    def is_covering(self) -> bool:
        """Whether a sheet of ours lies over the page."""
        return self.looking.sheet is not None or self.cameras.sheet is not None

    def close(self) -> None:
        """Nothing of a person stays over the screen that comes next."""
        self.looking.close()
        self.cameras.close()

    def _taken(self, wizard: "IntakeScreen", shown: Shown, taken: Taken, images: Images) -> None:
        if wizard is not self._window.wizard or not isValid(wizard):
            return
        wizard.take(taken.draft)
        self.show(wizard, images)
        if taken.problem is not None:
            self._window.toast.say("triangle-alert", notices.sentence(taken.problem))
        if shown.role != FACE and (taken.is_bad or len(taken.numbers) > 1):
            self.looking.look(wizard, shown, taken)
        else:
            wizard.papers.go_on()

    def _listen_to(self, wizard: "IntakeScreen", page: QWidget) -> None:
        if isinstance(page, PapersStep):
            page.given.connect(
                lambda role, code, sources: self.take(wizard, Shown(role, code), sources)
            )
            page.look_wanted.connect(lambda code: self.looking.look(wizard, _shown(code)))
            page.waiting_wanted.connect(lambda: self.folder.take_oldest(wizard))
            self.folder.tell(page)


def _shown(code: str) -> Shown:
    return Shown(FACE) if code == FACE else Shown("scan", code)
