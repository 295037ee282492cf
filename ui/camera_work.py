"""F7 and F8 with a camera: the live view opens, Space takes the picture, the store keeps it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.devices.camera import Camera
from ui.devices.cameras import attached
from ui.languages import say
from ui.operations.pictures import FACE, Shown
from ui.screens.picture_camera import CameraSheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.picture_work import PictureWork
    from ui.screens.intake_screen import IntakeScreen

KEPT = {"portrait": "camera_face", "scan": "camera_document"}
"""The settings that remember which camera is which."""
WIDEST = {"portrait": 1_920, "scan": 3_000}


class CameraWork(QObject):
    """Looks for cameras only when one is wished: starting the program never waits for them."""

    def __init__(self, window: "MainWindow", work: "PictureWork") -> None:
        super().__init__(work)
        self._window, self._work = window, work
        self._camera: Camera | None = None
        self.sheet: CameraSheet | None = None

    @property
    def camera(self) -> Camera:
        if self._camera is None:
            self._camera = attached(self)
        return self._camera

    def use(self, camera: Camera) -> None:
        """See with this one from now on."""
        self._camera = camera

    def face(self, wizard: "IntakeScreen") -> None:
        """Without a camera the sheet says so, and Enter chooses a file."""
        self._open(wizard, Shown(FACE), None)

    def document(self, wizard: "IntakeScreen", shown: Shown, instead: int | None) -> bool:
        """Whether a document camera was chosen and is attached; then it is open now."""
        name = self._kept(shown.role)
        if not name or name not in self.camera.names():
            return False
        self._open(wizard, shown, instead)
        return True

    def show(self) -> None:
        """The cameras on the page of the settings."""
        face, document = (self._kept(role) for role in KEPT)
        camera = self.camera
        page = self._window.office.settings.scanner
        page.show_cameras(camera.names(), face, document, camera.trouble())

    def close(self) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()

    def _open(self, wizard: "IntakeScreen", shown: Shown, instead: int | None) -> None:
        window, camera = self._window, self.camera
        if window.session is None:
            return
        self.close()
        title = say(wizard.papers.name_of(shown.paper)) if shown.paper else say("Foto wajah")
        sheet = CameraSheet(window.theme, window.ground, title, shown.role)
        self.sheet = sheet
        sheet.captured.connect(lambda image: self._work.take(wizard, shown, [image], instead))
        sheet.file_wanted.connect(lambda: self._work.choose(wizard, shown, instead))
        sheet.chosen.connect(lambda name: self._change(shown.role, name))
        camera.seen.connect(sheet.show_seen)
        camera.failed.connect(sheet.show_trouble)
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.show_cameras(camera.names(), self._kept(shown.role))
        sheet.open()
        if trouble := camera.trouble():
            sheet.show_trouble(trouble)
        else:
            camera.start(self._kept(shown.role), WIDEST[shown.role])

    def _closed(self, sheet: CameraSheet) -> None:
        self.sheet = None
        self.camera.seen.disconnect(sheet.show_seen)
        self.camera.failed.disconnect(sheet.show_trouble)
        self.camera.stop()

    def _change(self, role: str, name: str) -> None:
        self._window.settings.keep(KEPT[role], name)
        self.camera.start(name, WIDEST[role])

    def _kept(self, role: str) -> str:
        session = self._window.session
        return str(session.counter.looks.setting(KEPT[role]) or "") if session else ""
