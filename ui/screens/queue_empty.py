"""What the queue says when a filter or a search finds nobody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Sign, label

_NOBODY = {
    "": mark("Belum ada permohonan"),
    "perlu_tindakan": mark("Tidak ada yang perlu tindakan"),
    "draf": mark("Tidak ada draf"),
    "menunggu_bayar": mark("Tidak ada yang menunggu bayar"),
    "belum_sampai": mark("Semua sudah sampai di Kanim"),
    "diproses": mark("Tidak ada yang sedang diproses Kanim"),
    "ditinjau": mark("Tidak ada yang ditinjau"),
    "paspor_siap": mark("Tidak ada paspor siap"),
}


class NothingFound(QWidget):
    """A sign, the sentence, and the way back to everyone."""

    all_wanted = Signal()
    near_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = label("", "h2")
        self._title.setObjectName("queue_nothing")
        self._text = label("", "small", "ink2")
        self.button = Button(theme, say("Lihat semua"))
        self.button.setObjectName("button_all")
        self.button.clicked.connect(self.all_wanted)
        self._near = ""
        self.near = Button(theme, "", "tonal")
        self.near.setObjectName("button_near")
        self.near.clicked.connect(lambda: self.near_wanted.emit(self._near))
        column.addStretch(1)
        column.addWidget(Sign(theme, "search-x", 36, "primary"), 0, middle)
        for part in (self._title, self._text, self.near, self.button):
            column.addWidget(part, 0, middle)
        column.addStretch(1)
        self.tell("", "")

    def tell(self, words: str, pill: str) -> None:
        """`words` searched for, under the filter `pill`."""
        nobody = say(_NOBODY[pill]) if pill in _NOBODY else say("Tidak ada")
        self._title.setText(say("Tidak ada “{words}”", words=words) if words else nobody)
        scope = say("Pencarian hanya di laptop ini.")
        self._text.setText(
            scope if words else say("Mulai dari NIK di Beranda.") if not pill else ""
        )
        self._text.setVisible(bool(words or not pill))
        self.button.setVisible(bool(words or pill))
        self.near.setVisible(False)

    def offer(self, name: str) -> None:
        """Somebody's name is nearly what was typed."""
        self._near = name
        self.near.set_text(say("Mungkin “{name}”?", name=name))
        self.near.setVisible(True)
