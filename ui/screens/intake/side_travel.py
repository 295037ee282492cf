"""How much of this person goes over the link, and what it was before it was made small."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dates import size
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.labels import label

NOTHING = mark("Belum ada foto atau pindaian. Isian teks dikirim lebih dulu.")
# the camera's own file is not kept: what lies on the disk is what travels
SMALLER = mark(
    "Dari {source} asal. Diperkecil agar ringan lewat VSAT; "
    "yang disimpan di laptop sama dengan yang dikirim."
)
AS_STORED = mark("Diperkecil agar ringan lewat VSAT. Isian teks dikirim lebih dulu.")


class WillTravel(QWidget):
    """The pictures as they lie on the disk, with their previews: those are what is sent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(label(say("Akan dikirim"), "h3"))
        self._size = label(say("0 kB"), "number")
        column.addWidget(self._size)
        self._words = label(say(NOTHING), "small", "ink3", wrap=True)
        column.addWidget(self._words)

    def tell(self, record: dict[str, Any]) -> None:
        blobs = record.get("blobs", [])
        travels = sum(int(blob["size"]) for blob in blobs)
        source = sum(int(blob.get("source_size") or 0) for blob in blobs)
        self._size.setText(size(travels) if travels else say("0 kB"))
        if not blobs:
            self._words.setText(say(NOTHING))
        elif source > travels:
            self._words.setText(say(SMALLER, source=size(source)))
        else:
            self._words.setText(say(AS_STORED))
