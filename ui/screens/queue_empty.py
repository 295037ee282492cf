"""What the queue says when a filter or a search finds nobody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Sign, label

_NOBODY = {
    "": "Belum ada permohonan",
    "perlu_tindakan": "Tidak ada yang perlu tindakan",
    "draf": "Tidak ada draf",
    "menunggu_bayar": "Tidak ada yang menunggu bayar",
    "belum_sampai": "Semua sudah sampai di Kanim",
    "diproses": "Tidak ada yang sedang diproses Kanim",
    "ditinjau": "Tidak ada yang ditinjau",
    "paspor_siap": "Tidak ada paspor siap",
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
        self.button = Button(theme, "Lihat semua")
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
        nobody = _NOBODY.get(pill, "Tidak ada")
        self._title.setText(f"Tidak ada “{words}”" if words else nobody)
        scope = "Pencarian hanya di laptop ini."
        self._text.setText(scope if words else "Mulai dari NIK di Beranda." if not pill else "")
        self._text.setVisible(bool(words or not pill))
        self.button.setVisible(bool(words or pill))
        self.near.setVisible(False)

    def offer(self, name: str) -> None:
        """Somebody's name is nearly what was typed."""
        self._near = name
        self.near.set_text(f"Mungkin “{name}”?")
        self.near.setVisible(True)
