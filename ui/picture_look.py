"""The pages of a paper, looked at large: what is done to them is written beside what was stored."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.domain.picture import Made, Shape
from app.services import pictures as stored
from app.services.drafts import Draft
from ui import picture_images, picture_words
from ui.counter import Counter
from ui.languages import say
from ui.operations import pictures
from ui.operations.pictures import FACE, Fresh, Shown, Taken
from ui.picture_images import Images
from ui.screens.picture_sheet import PictureSheet, SheetPage

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.picture_work import PictureWork
    from ui.screens.intake_screen import IntakeScreen


class PictureLook(QObject):
    """Opens the sheet with what lies on the disk; a power cut meanwhile costs nothing."""

    def __init__(self, window: "MainWindow", work: "PictureWork") -> None:
        super().__init__(work)
        self._window, self._work = window, work
        self.sheet: PictureSheet | None = None

    def look(self, wizard: "IntakeScreen", shown: Shown, taken: Taken | None = None) -> None:
        """Enter or the eye; by itself after `taken` had several pages or one nobody can read."""
        session = self._window.session
        if session is None:
            return
        counter, draft = session.counter, wizard.collected()
        fresh = taken.fresh if taken is not None else {}
        session.read(
            lambda: _pages(counter, draft, shown, fresh),
            lambda pages: self._open(wizard, shown, pages),
        )

    def close(self) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()

    def _closed(self) -> None:
        self.sheet = None

    def _open(self, wizard: "IntakeScreen", shown: Shown, pages: list[SheetPage]) -> None:
        window = self._window
        if not pages or wizard is not window.wizard or not wizard.isVisible():
            return
        self.close()
        title = say(wizard.papers.name_of(shown.paper)) if shown.paper else say("Foto wajah")
        sheet = PictureSheet(window.theme, window.ground, title, pages, shown.role)
        sheet.used.connect(lambda changed, gone: self._use(wizard, shown, changed, gone))
        sheet.judge_wanted.connect(lambda page: self._judge(sheet, shown, page))
        sheet.tidy_wanted.connect(lambda page: self._tidy(sheet, shown, page))
        sheet.asked.connect(lambda code, number: self._ask(wizard, shown, code, number))
        sheet.closed.connect(self._closed)
        self.sheet = sheet
        sheet.open()

    def _use(
        self, wizard: "IntakeScreen", shown: Shown, changed: list[SheetPage], gone: list[int]
    ) -> None:
        session = self._window.session
        if session is None:
            return
        if not changed and not gone:
            wizard.papers.go_on()
            return
        counter, draft = session.counter, wizard.collected()
        named = Shown(shown.role, shown.paper, wizard.papers.name_of(shown.paper))
        wished = {one.number: Fresh(one.page, one.shape) for one in changed}

        def work() -> tuple[Draft, Images]:
            after = pictures.improve(counter, draft, named, wished, gone)
            only = {named.paper or FACE}
            return after, picture_images.of_record(counter, after.record, only)

        session.do(work, lambda found: self._written(wizard, *found), self._window.tell)

    def _written(self, wizard: "IntakeScreen", draft: Draft, images: Images) -> None:
        if wizard is self._window.wizard and isValid(wizard):
            wizard.take(draft, ("papers",))
            self._work.show(wizard, images)
            wizard.papers.go_on()

    def _judge(self, sheet: PictureSheet, shown: Shown, page: SheetPage) -> None:
        """In a lane of its own, so that no save waits for it."""
        session = self._window.session
        if session is None:
            return
        bench = session.counter.bench

        def said(made: Made) -> None:
            if isValid(sheet):
                sheet.show_findings(page.number, page.shape, made.findings)

        session.stick.run(lambda: bench.make(page.page, shown.role, page.shape), said)

    def _tidy(self, sheet: PictureSheet, shown: Shown, page: SheetPage) -> None:
        session = self._window.session
        if session is None:
            return
        bench = session.counter.bench

        def laid(shape: Shape) -> None:
            if isValid(sheet):
                sheet.show_shape(page.number, shape)

        session.stick.run(lambda: bench.suggest(page.page, shown.role), laid)

    def _ask(self, wizard: "IntakeScreen", shown: Shown, code: str, number: int) -> None:
        self._work.scan_page(wizard, shown, number if code == "again" else None)


def _pages(
    counter: Counter, draft: Draft, shown: Shown, fresh: dict[int, Fresh]
) -> list[SheetPage]:
    """As they are stored, or as they came where that is still known."""
    blobs = {one["number"]: one for one in draft.record["blobs"]}
    found = []
    for number in pictures.pages_of(draft.record, shown):
        new = fresh.get(number)
        page = new.page if new else stored.read(counter.desk, draft.record, number)
        image = picture_images.scaled(QImage.fromData(page), picture_images.LARGE)
        shape = new.shape if new else Shape()
        was = shape if new is None or new.is_applied else None
        seen = picture_words.of_blob(blobs[number])
        found.append(SheetPage(number, image, page, shape, was, seen))
    return found
