"""Step 2: the sealed packet from Kanim that makes this laptop the laptop of a post."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import beside, column
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.fields import Field
from ui.widgets.toggles import CheckRow


class PacketPage(QWidget):
    """A file is chosen or its path typed; six words prove that it is the one Kanim made."""

    packet_chosen = Signal(str)

    question = mark("Masukkan kode pos dari Kanim")
    reason = mark("Satu berkas dari Kanim, biasanya di flashdisk: kunci, tarif, wilayah, petugas.")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_known = False
        self.path = Field(theme, say("Berkas kode pos"))
        self.path.set_placeholder("D:\\beranda-pos.bpkt")
        self.path.edit.setObjectName("field_packet")
        self.pick = Button(
            theme, say("Pilih berkas"), "outline", key="Ctrl + O", icon="folder-open"
        )
        self.pick.setObjectName("button_pick_packet")
        self._post = SettingRow(
            theme, "", "", Chip(theme, say("Asli"), "lontar", "check"), "landmark"
        )
        self._words = SettingRow(theme, "", "", None, "key-round")
        self._tariff = SettingRow(theme, "", "", None, "banknote")
        self._found = rows_card(theme, [self._post, self._words, self._tariff])
        self.same_words = CheckRow(theme, say("Enam kata ini sama dengan yang dibacakan Kanim"))
        self.same_words.setObjectName("check_same_words")
        self._compose()
        self.path.accepted.connect(self._read)
        self.path.edited.connect(self._forget)
        self.pick.clicked.connect(self._pick)
        keys = QShortcut(QKeySequence("Ctrl+O"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._pick)

    def show_packet(self, post: str, words: list[str], tariff: str) -> None:
        """The packet could be opened: whose it is, six words to compare, its tariff."""
        self._is_known = True
        self.path.clear_problem()
        self._post.title.setText(post)
        self._post.text.setText(
            say("Tanda tangan Kanim cocok. Laptop ini akan bekerja untuk pos ini.")
        )
        self._words.title.setText("   ".join(words))
        self._words.text.setText(say("Bandingkan lewat telepon atau radio dengan Kanim."))
        self._tariff.title.setText(say("Tarif nomor {tariff}", tariff=tariff))
        self._tariff.text.setText(say("Kanim mengirim tarif baru lewat kantong."))
        self._found.show()
        self.same_words.show()
        self.same_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        self._forget()
        self.path.set_problem("error", text)
        self.path.focus_here()

    def problem(self) -> str:
        if not self.path.value():
            self.path.set_problem("error", say("Pilih berkas kode pos dari Kanim."))
            self.path.focus_here()
            return "path"
        if not self._is_known:
            self._read()
            return "reading"
        if not self.same_words.isChecked():
            self.same_words.setFocus(Qt.FocusReason.OtherFocusReason)
            return "words"
        return ""

    def answers(self) -> dict[str, str]:
        return {"packet_path": self.path.value()}

    def start(self) -> None:
        self.path.focus_here()

    def _compose(self) -> None:
        rows = column(self._theme, self)
        rows.addLayout(beside(self._theme, self.path, self.pick))
        rows.addWidget(self._found)
        rows.addWidget(self.same_words)
        rows.addStretch(1)
        self._found.hide()
        self.same_words.hide()

    def _pick(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, say("Berkas kode pos dari Kanim"), self.path.value()
        )
        if path:
            self.path.set_value(path)
            self._read()

    def _read(self) -> None:
        if self.path.value():
            self.packet_chosen.emit(self.path.value())

    def _forget(self, _text: str = "") -> None:
        """Another file has other words: they must be compared again."""
        self._is_known = False
        self.path.clear_problem()
        self.same_words.setChecked(False)
        self._found.hide()
        self.same_words.hide()
