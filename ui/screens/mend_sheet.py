"""One returned application: why, and room for what Kanim asked."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.languages import lowered, mark, say
from ui.screens.mend_picture import MendPicture
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fields import DateField, Field, PhoneField
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

PHOTO = "portrait"
PHOTO_NAMES = frozenset({"foto", "photo", "portrait"})
PAPER = "papers."
"""Keys of scans: `papers.kk`."""
NO_PICTURE = mark("Pilih gambar yang baru dulu.")
_LOST = mark(
    "Di disk laptop ini {fields} rusak sebelum sampai di Kanim. Ambil lagi dari aslinya,"
    " lalu kirim. Bila pemohon sudah pulang, hubungi dulu."
)
Asked = tuple[str, str, str]


class MendSheet(Sheet):
    """A photo or scan is taken anew, anything else is typed anew."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        name: str,
        returned: dict[str, Any],
        fields: list[Asked],
    ) -> None:
        super().__init__(theme, window, say("Perbaiki permohonan {name}", name=name))
        self.setObjectName("mend_sheet")
        self.set_sign("octagon-alert", "mengkudu")
        self.body.addWidget(label(_why(returned, fields), "body", "ink2", wrap=True))
        self._fields: dict[str, Field] = {}
        self.pictures: dict[str, MendPicture] = {}
        for key, title, now in fields:
            self._add(theme, key, title, now)
        later = self.add_button(Button(theme, say("Nanti"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.send = self.add_button(Button(theme, say("Simpan perbaikan"), "primary", "Enter"))
        self.send.setObjectName("button_send_mending")

    def answers(self) -> dict[str, str]:
        """Field key to what was typed; pictures stand in `pictures`."""
        return {key: field.value() for key, field in self._fields.items()}

    def lacking(self) -> MendPicture | None:
        """The first picture that was asked for and is not there yet."""
        return next((one for one in self.pictures.values() if one.source is None), None)

    def say(self, text: str, key: str = "") -> None:
        """What to mend, under the field or picture of `key`, else under the first."""
        if key in self.pictures or not self._fields:
            (self.pictures.get(key) or next(iter(self.pictures.values()))).refuse(text)
        else:
            (self._fields.get(key) or next(iter(self._fields.values()))).set_problem("error", text)

    def open(self) -> None:
        super().open()
        parts: list[Field | MendPicture] = [*self._fields.values(), *self.pictures.values()]
        parts[0].focus_here()

    def _go_on(self) -> None:
        """The next Enter takes the next picture, or sends."""
        lacking = self.lacking()
        if lacking is not None:
            lacking.focus_here()
        else:
            self.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, theme: Theme, key: str, title: str, now: str) -> None:
        if is_picture(key):
            own = PHOTO if key in PHOTO_NAMES else key
            paper = say("Pindaian baru: {paper}", paper=title)
            wanted = say("Foto wajah baru") if own == PHOTO else paper
            self.pictures[own] = MendPicture(theme, own, wanted)
            self.pictures[own].taken.connect(self._go_on)
            self.body.addWidget(self.pictures[own])
            return
        field = _field(theme, key, title)
        field.set_value(now)
        field.name_for_keys(f"field_mend_{key.replace('.', '_')}")
        field.accepted.connect(lambda: self.send.click())
        self._fields[key] = field
        self.body.addWidget(field)


def _field(theme: Theme, key: str, title: str) -> Field:
    last = key.rpartition(".")[2]
    if last == "sex":
        chosen = ChoiceField(theme, title)
        chosen.set_options([("L", say("Laki-laki")), ("P", say("Perempuan"))])
        return chosen
    if last.endswith("_on"):
        return DateField(theme, title)
    return PhoneField(theme, title) if last == "phone" else Field(theme, title)


def is_picture(key: str) -> bool:
    """Whether what Kanim names is seen, not typed."""
    return key in PHOTO_NAMES or key.startswith(PAPER)


def _why(returned: dict[str, Any], fields: list[Asked]) -> str:
    """What Kanim asks, in its own words, and what to do about it."""
    if returned.get("lost"):
        return say(_LOST, fields=", ".join(title for _key, title, _now in fields))
    reason = str(returned.get("reason") or "").strip().rstrip(".") or say("tanpa alasan")
    names = [say("foto") if key in PHOTO_NAMES else lowered(title) for key, title, _ in fields]
    verb = say("Betulkan")
    if all(is_picture(key) for key, _title, _now in fields):
        is_face = all(key in PHOTO_NAMES for key, _title, _now in fields)
        verb = say("Foto ulang") if is_face else say("Pindai lagi")
    return say(
        "Kanim mengembalikan {fields}: {reason}. {verb}, lalu kirim.",
        fields=", ".join(names),
        reason=reason,
        verb=verb,
    )
