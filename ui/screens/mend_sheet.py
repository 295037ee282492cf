"""One returned application: why, and room for what Kanim asked."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

PHOTO = "portrait"
PHOTO_NAMES = frozenset({"foto", "photo", "portrait"})
Asked = tuple[str, str, str]


class MendSheet(Sheet):
    """A photo is given as a file, anything else is typed anew."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        name: str,
        returned: dict[str, Any],
        fields: list[Asked],
    ) -> None:
        super().__init__(theme, window, say("Perbaiki permohonan {name}", name=name))
        self.set_sign("octagon-alert", "mengkudu")
        self.body.addWidget(label(_why(returned, fields), "body", "ink2", wrap=True))
        self._fields: dict[str, Field] = {}
        for key, title, now in fields:
            self._add(theme, key, title, now)
        later = self.add_button(Button(theme, say("Nanti"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.send = self.add_button(Button(theme, say("Simpan perbaikan"), "primary", "Enter"))
        self.send.setObjectName("button_send_mending")

    def answers(self) -> dict[str, str]:
        """Field key to its new value; a photo stands under "portrait" as a path."""
        return {key: field.value() for key, field in self._fields.items()}

    def say(self, text: str) -> None:
        """What to mend, under the first field."""
        next(iter(self._fields.values())).set_problem("error", text)

    def open(self) -> None:
        super().open()
        next(iter(self._fields.values())).focus_here()

    def _add(self, theme: Theme, key: str, title: str, now: str) -> None:
        is_photo = key in PHOTO_NAMES
        field = Field(theme, say("Foto baru, tempat berkasnya") if is_photo else title)
        field.set_value("" if is_photo else now)
        own = PHOTO if is_photo else key
        field.name_for_keys(f"field_mend_{own.replace('.', '_')}")
        field.accepted.connect(lambda: self.send.click())
        self._fields[own] = field
        self.body.addWidget(field)


def _why(returned: dict[str, Any], fields: list[Asked]) -> str:
    """What Kanim asks, in its own words, and what to do about it."""
    reason = str(returned.get("reason") or "").strip().rstrip(".") or say("tanpa alasan")
    names = [say("foto") if key in PHOTO_NAMES else title.lower() for key, title, _now in fields]
    is_photo = all(key in PHOTO_NAMES for key, _title, _now in fields)
    verb = say("Foto ulang") if is_photo else say("Betulkan")
    return say(
        "Kanim mengembalikan {fields}: {reason}. {verb}, lalu kirim.",
        fields=", ".join(names),
        reason=reason,
        verb=verb,
    )
