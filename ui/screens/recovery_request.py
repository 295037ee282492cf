"""First half of the way back: a file for Kanim, and six words to read to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import beside
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import label

TITLE = mark("1. Minta kepada Kanim")
REASON = mark(
    "Berkas ini boleh dilihat siapa saja: isinya terkunci untuk Kanim. "
    "Kirim dengan flashdisk, kurir, atau surel."
)


class RecoveryRequest(QWidget):
    """Where the request shall lie; afterwards the words Kanim compares."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.path = Field(theme, say("Simpan permintaan di"))
        self.path.name_for_keys("field_recovery_request")
        self.pick = Button(theme, say("Pilih tempat"), "outline", icon="folder-open")
        self.ask = Button(theme, say("Simpan permintaan"), "primary", icon="arrow-right")
        self.ask.setObjectName("button_recovery_ask")
        self._words = SettingRow(theme, "", "", None, "key-round")
        self.words_card = rows_card(theme, [self._words])
        self.words_card.hide()
        card = Card(theme)
        card.body.setSpacing(theme.px(12))
        card.body.addWidget(label(say(TITLE), "h3"))
        card.body.addWidget(label(say(REASON), "body", "ink2", wrap=True))
        card.body.addLayout(beside(theme, self.path, self.pick))
        card.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.words_card)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(card)
        self.path.accepted.connect(self._ask)
        self.ask.clicked.connect(self._ask)
        self.pick.clicked.connect(self._pick)

    def show_words(self, words: tuple[str, ...], name: str) -> None:
        """The request is written: what to read to Kanim by telephone or radio."""
        self._words.title.setText("   ".join(words))
        self._words.text.setText(
            say(
                "Tersimpan: {name}. Bacakan enam kata ini kepada Kanim; Kanim menjawab bila sama.",
                name=name,
            )
        )
        self.path.clear_problem()
        self.words_card.show()

    def show_problem(self, text: str) -> None:
        self.words_card.hide()
        self.path.set_problem("error", text)
        self.path.focus_here()

    def words(self) -> str:
        return self._words.title.text()

    def _pick(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, say("Simpan permintaan"), self.path.value())
        if path:
            self.path.set_value(path)

    def _ask(self) -> None:
        if self.path.value():
            self.asked.emit(self.path.value())
        else:
            self.show_problem(say("Pilih tempat untuk berkas permintaan."))
