"""Which camera is which, and the folder where the scanner's own program lays its scans."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.labels import label

NO_FOLDER = mark("Belum dipilih. Pilih folder tempat program pemindai menyimpan.")
WHAT_HAPPENS = mark(
    "Pindaian baru masuk ke berkas yang ditandai di langkah 5. "
    "Setelah tersimpan terkunci, berkas asalnya dihapus dari folder ini."
)
LOST = mark("{folder} tidak terjangkau. Beranda mencoba lagi sendiri.")
NO_DOCUMENT = mark("Tidak ada, F8 membuka berkas")


class ScannerSection(QWidget):
    """`changed` carries camera_face, camera_document or scan_folder, and what was chosen."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._folder = ""
        self.face = ChoiceField(theme, say("Kamera wajah (F7)"))
        self.face.name_for_keys("field_camera_face")
        self.document = ChoiceField(theme, say("Kamera dokumen (F8)"))
        self.document.name_for_keys("field_camera_document")
        self.none = label("", "body", "ink2", wrap=True)
        self.choose = Button(theme, say("Pilih folder"), "outline", icon="folder-open")
        self.choose.setObjectName("button_scan_folder")
        self.stop = Button(theme, say("Lepas"), "ghost")
        self.stop.setObjectName("button_no_scan_folder")
        self._compose(theme)
        self.face.picked.connect(lambda name: self.changed.emit("camera_face", name))
        self.document.picked.connect(lambda name: self.changed.emit("camera_document", name))
        self.choose.clicked.connect(self._ask)
        self.stop.clicked.connect(lambda: self._take(""))

    def show_folder(self, folder: str) -> None:
        self._folder = folder
        self.row.text.setText(folder or say(NO_FOLDER))
        self.stop.setVisible(bool(folder))

    def show_lost(self, *, is_lost: bool) -> None:
        if self._folder:
            told = say(LOST, folder=self._folder) if is_lost else self._folder
            self.row.text.setText(told)

    def show_cameras(self, names: list[str], face: str, document: str, trouble: str) -> None:
        """Those attached now; one that was chosen and is away keeps its place."""
        self.face.set_options([(one, one) for one in _with(names, face)])
        self.face.set_value(face or next(iter(names), ""))
        options = [("", say(NO_DOCUMENT)), *((one, one) for one in _with(names, document))]
        self.document.set_options(options)
        self.document.set_value(document)
        self.none.setText(trouble)
        self.none.setVisible(bool(trouble))
        for field in (self.face, self.document):
            field.setVisible(not trouble)

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, say("Pilih folder"), self._folder)
        if folder:
            self._take(folder)

    def _take(self, folder: str) -> None:
        self.show_folder(folder)
        self.changed.emit("scan_folder", folder)

    def _compose(self, theme: Theme) -> None:
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stop)
        row.addWidget(self.choose)
        self.row = SettingRow(theme, say("Folder pemindai"), "", acts)
        what = SettingRow(theme, say("Yang terjadi dengan pindaian"), say(WHAT_HAPPENS))
        card = Card(theme)
        for part in (self.face, self.document, self.none):
            card.body.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label(say("Kamera"), "h2"))
        rows.addWidget(card)
        rows.addSpacing(theme.px(11))
        rows.addWidget(label(say("Pemindai"), "h2"))
        rows.addWidget(rows_card(theme, [self.row, what]))
        rows.addStretch(1)
        self.show_folder("")
        self.none.hide()


def _with(names: list[str], chosen: str) -> list[str]:
    return names if chosen in names or not chosen else [*names, chosen]
