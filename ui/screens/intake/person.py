"""Step 3: the applicant as on the KTP (data pemohon)."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import identity
from app.domain.names import is_mrz_truncated, mrz_name
from app.domain.region import Address
from app.domain.rulebook import Rules
from ui.languages import mark, say, say_each
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import FormStep, Spec, said_rows
from ui.theme import Theme
from ui.widgets.choice_field import ChoiceField, Option
from ui.widgets.labels import label
from ui.widgets.toggles import CheckRow

SEXES: tuple[Option, ...] = (("L", mark("Laki-laki")), ("P", mark("Perempuan")))
FROM_NIK = ("birth_on", "sex", "district", "regency")
VILLAGES = 30
LONG_NAME = 30
NOTE = [[Spec("nik_note", mark("Yang tertulis di KTP"))]]
OLD_PASSPORT = [
    [
        Spec("old_passport.number", mark("Nomor paspor"), 4),
        Spec("old_passport.issued_on", mark("Tanggal terbit"), 4, "date", is_optional=True),
        Spec("old_passport.expires_on", mark("Berlaku sampai"), 4, "date", is_optional=True),
    ],
    [
        Spec("old_passport.issued_at", mark("Tempat terbit"), 6, is_optional=True),
        Spec("old_passport.register", mark("Nomor register"), 6, is_optional=True),
    ],
]
# what Perdim 11 also asks and most people leave empty
MORE = [
    [
        Spec("alias", mark("Nama lain"), 8, is_optional=True),
        Spec("height_cm", mark("Tinggi, cm"), 4, is_optional=True),
    ],
    [
        Spec("employer", mark("Nama dan alamat kantor"), 8, is_optional=True),
        Spec("work_phone", mark("Telepon kantor"), 4, "phone", is_optional=True),
    ],
    [
        Spec("ktp_issued_at", mark("KTP dikeluarkan di"), 8, is_optional=True),
        Spec("ktp_issued_on", mark("Tanggal KTP"), 4, "date", is_optional=True),
    ],
]


class PersonStep(FormStep):
    """What the KTP says, then what Perdim 11 asks beside it; the desa fills its kecamatan."""

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        hint = say("Salin persis seperti di KTP. Enter pindah ke isian berikutnya.")
        super().__init__(theme, say("Data pemohon"), hint)
        self._facts = facts
        self.enter_moves = facts.enter_moves
        self._found: dict[str, Address] = {}
        self._codes: dict[str, str] = {}
        self._told: dict[str, Any] = {}
        self._lay_out(theme)
        self.end()
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        name, birth, rest = _rows(self._facts.rules)
        self.add_rows(name)
        self._in_book = label("", "caption", "ink3")
        self.column.addWidget(self._in_book)
        self.column.addSpacing(theme.px(8))
        self.add_rows(birth)
        self._differing, inner = _box()
        self.differs = CheckRow(theme, say("Beda dengan NIK"))
        self.differs.setObjectName("field_nik_differs")
        inner.addWidget(self.differs)
        self.add_rows(said_rows(NOTE), inner)
        self.column.addWidget(self._differing)
        self.column.addSpacing(theme.px(8))
        self.add_rows(rest)
        self._old, inner = _box()
        self.add_heading(say("Paspor lama"), inner)
        self.add_rows(said_rows(OLD_PASSPORT), inner)
        self.column.addWidget(self._old)
        self.add_heading(say("Isian lain Perdim 11"))
        self.add_rows(said_rows(MORE))

    def _listen(self) -> None:
        self.differs.toggled.connect(lambda _on: self._was_ticked())
        self.fields["name"].edited.connect(lambda _value: self._preview())
        for key in ("birth_on", "sex"):
            self.fields[key].edited.connect(lambda _value: self._compare())
        village = self.fields["village"]
        village.edited.connect(lambda _value: self._search_village())
        village.left.connect(self._take_village)

    def load(self, record: dict[str, Any]) -> None:
        self._codes = {"village_code": str(record.get("village_code") or "")}
        self._old.setVisible(record.get("purpose", "baru") != "baru")
        super().load(record)
        self.differs.setChecked(bool(record.get("nik_differs")))
        for key in FROM_NIK:
            if record.get("nik") and record.get(key) and key not in self._earlier:
                self.fields[key].set_source("verified", say("dari NIK"))
        self._compare()
        self._preview()

    def collect(self) -> dict[str, Any]:
        record = super().collect() | {k: v for k, v in self._codes.items() if v}
        record["phone"] = str(record["phone"])
        record["nik_differs"] = self.differs.isChecked()
        if not self.differs.isChecked():
            record["nik_note"] = ""
        return record

    def _compare(self) -> None:
        """Where birth or sex do not follow the NIK, the tick for it is at hand."""
        told = identity.partial(str(self._record.get("nik") or ""), self._facts.rules.day)
        said = (self.fields["birth_on"].value(), self.fields["sex"].value())
        by_nik = (told.birth_on.isoformat() if told.birth_on else "", told.sex or "")
        pairs = zip(said, by_nik, strict=True)
        differs = any(mine and theirs and mine != theirs for mine, theirs in pairs)
        is_on = self.differs.isChecked()
        self._differing.setVisible(differs or is_on)
        self.fields["nik_note"].setVisible(is_on)
        self.fields["sex"].set_locked(bool(by_nik[1]) and not is_on)

    def _was_ticked(self) -> None:
        for key in ("birth_on", "sex"):
            self.fields[key].clear_problem()
        self._compare()
        if self.differs.isChecked():
            self.fields["nik_note"].focus_here()
        self.edited.emit("nik_differs")

    def _preview(self) -> None:
        """How a long name will stand at the foot of the passport's page."""
        name = self.fields["name"].value()
        is_long = len(name) > LONG_NAME
        written = mrz_name(name).rstrip("<") if is_long else ""
        cut = say(", sebagian terpotong") if is_long and is_mrz_truncated(name) else ""
        self._in_book.setText(
            say("Di kaki paspor: {written}{cut}", written=written, cut=cut) if is_long else ""
        )
        self._in_book.setVisible(is_long)

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
                self.fields[key].set_source("verified", say("dari desa"))
        self.edited.emit("village")
        self.left.emit("village")  # what the desa filled in is saved with it


def _rows(rules: Rules) -> tuple[list[list[Spec]], list[list[Spec]], list[list[Spec]]]:
    """The name, what the NIK tells too, and the rest."""
    name = [[Spec("name", say("Nama lengkap"))]]
    birth = [
        [
            Spec("birth_place", say("Tempat lahir"), 4),
            Spec("birth_on", say("Tanggal lahir"), 4, "date"),
            Spec("sex", say("Jenis kelamin"), 4, "choice", tuple(say_each(SEXES))),
        ]
    ]
    rest = [
        [
            Spec("occupation", say("Pekerjaan"), 4, "open", _jobs(rules)),
            Spec("marital", say("Status kawin"), 4, "choice", _options(rules, "status_sipil")),
            Spec("phone", say("Nomor HP"), 4, "phone"),
        ],
        [Spec("address", say("Alamat sesuai KTP"), 9), Spec("postcode", say("Kode pos"), 3)],
        [
            Spec("village", say("Desa atau kelurahan"), 4, "open"),
            Spec("district", say("Kecamatan"), 4),
            Spec("regency", say("Kabupaten"), 4),
        ],
        [Spec("email", say("Email"), 8, is_optional=True)],
    ]
    return name, birth, rest


def _box() -> tuple[QWidget, QVBoxLayout]:
    """A part of the form that is not always asked."""
    box = QWidget()
    inner = QVBoxLayout(box)
    inner.setContentsMargins(0, 0, 0, 0)
    return box, inner


def _options(rules: Rules, name: str) -> tuple[Option, ...]:
    return tuple((one.code, say(one.label)) for one in rules.options(name))


def _jobs(rules: Rules) -> tuple[Option, ...]:
    """Jobs are stored in words, as they are printed on Perdim 11."""
    rows = (*rules.options("pekerjaan_lain"), *rules.options("pekerjaan"))
    return tuple((one.label, say(one.label)) for one in rows if one.label != "Lainnya")


def _words(field: Any) -> str:
    assert isinstance(field, ChoiceField)
    return field.words()


def _suggest(field: Any, words: list[str]) -> None:
    assert isinstance(field, ChoiceField)
    field.suggest(words)
