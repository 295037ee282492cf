"""Step 3: the applicant as on the KTP (data pemohon)."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.region import Address
from app.domain.rulebook import Rules
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import FormStep, Spec
from ui.theme import Theme
from ui.widgets.choice_field import ChoiceField, Option

SEXES: tuple[Option, ...] = (("L", "Laki-laki"), ("P", "Perempuan"))
FROM_NIK = ("birth_on", "sex", "district", "regency")
VILLAGES = 30
OLD_PASSPORT = [
    [
        Spec("old_passport.number", "Nomor paspor", 4, is_optional=True),
        Spec("old_passport.issued_on", "Tanggal terbit", 4, "date", is_optional=True),
        Spec("old_passport.expires_on", "Berlaku sampai", 4, "date", is_optional=True),
    ]
]


class PersonStep(FormStep):
    """Fourteen fields; what the NIK told is marked, the desa fills its kecamatan."""

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        hint = "Salin persis seperti di KTP. Enter pindah ke isian berikutnya."
        super().__init__(theme, "Data pemohon", hint)
        self._facts = facts
        self._found: dict[str, Address] = {}
        self._codes: dict[str, str] = {}
        self._told: dict[str, Any] = {}
        self.add_rows(_rows(facts.rules))
        self._old = QWidget()
        inner = QVBoxLayout(self._old)
        inner.setContentsMargins(0, 0, 0, 0)
        self.add_heading("Paspor lama", inner)
        self.add_rows(OLD_PASSPORT, inner)
        self.column.addWidget(self._old)
        self.end()
        village = self.fields["village"]
        village.edited.connect(lambda _value: self._search_village())
        village.left.connect(self._take_village)

    def load(self, record: dict[str, Any]) -> None:
        self._codes = {"village_code": str(record.get("village_code") or "")}
        self._old.setVisible(record.get("purpose", "baru") != "baru")
        super().load(record)
        self.fields["sex"].set_locked(bool(record.get("nik")) and bool(record.get("sex")))
        for key in FROM_NIK:
            known = bool(record.get("nik")) and bool(record.get(key))
            self.fields[key].set_source("verified", "dari NIK" if known else "")

    def collect(self) -> dict[str, Any]:
        record = super().collect() | {k: v for k, v in self._codes.items() if v}
        record["phone"] = str(record["phone"])
        return record

    def _search_village(self) -> None:
        field = self.fields["village"]
        typed = _words(field)
        if len(typed) < 3:
            return
        home = self.fields["regency"].value()
        found = self._facts.regions.search_villages(typed, limit=VILLAGES)
        ranked = sorted(found, key=lambda one: home not in one.regency.name)
        self._found = {f"{one.village.name}, {one.district.name}": one for one in ranked}
        _suggest(field, list(self._found))

    def _take_village(self) -> None:
        """The chosen desa fills what hangs on it; a desa of one's own writing stays as typed."""
        field = self.fields["village"]
        chosen = self._found.get(_words(field))
        if chosen is None:
            return
        field.set_value(chosen.village.name)
        self._codes = {"village_code": chosen.village.code}
        for key, value in (
            ("district", chosen.district.name),
            ("regency", chosen.regency.name),
            ("postcode", chosen.village.postcode),
        ):
            if value:
                self.fields[key].set_value(value)
                self.fields[key].set_source("verified", "dari desa")
        self.edited.emit("village")


def _rows(rules: Rules) -> list[list[Spec]]:
    return [
        [Spec("name", "Nama lengkap")],
        [
            Spec("birth_place", "Tempat lahir", 4),
            Spec("birth_on", "Tanggal lahir", 4, "date"),
            Spec("sex", "Jenis kelamin", 4, "choice", SEXES),
        ],
        [
            Spec("occupation", "Pekerjaan", 4, "open", _jobs(rules)),
            Spec("marital", "Status kawin", 4, "choice", _options(rules, "status_sipil")),
            Spec("phone", "Nomor HP", 4, "phone"),
        ],
        [Spec("address", "Alamat sesuai KTP", 9), Spec("postcode", "Kode pos", 3)],
        [
            Spec("village", "Desa atau kelurahan", 4, "open"),
            Spec("district", "Kecamatan", 4),
            Spec("regency", "Kabupaten", 4),
        ],
        [
            Spec("email", "Email", 4, is_optional=True),
            Spec("nik_note", "Catatan bila KTP beda dengan NIK", 8, is_optional=True),
        ],
    ]


def _options(rules: Rules, name: str) -> tuple[Option, ...]:
    return tuple((one.code, one.label) for one in rules.options(name))


def _jobs(rules: Rules) -> tuple[Option, ...]:
    """Jobs are stored in words, as they are printed on Perdim 11."""
    rows = (*rules.options("pekerjaan_lain"), *rules.options("pekerjaan"))
    return tuple((one.label, one.label) for one in rows if one.label != "Lainnya")


def _words(field: Any) -> str:
    assert isinstance(field, ChoiceField)
    return field.words()


def _suggest(field: Any, words: list[str]) -> None:
    assert isinstance(field, ChoiceField)
    field.suggest(words)
