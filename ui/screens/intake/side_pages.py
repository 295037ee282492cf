"""What helps at the right of each step: checks, papers to bring, the KTP, the official tariff."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import identity
from app.domain.calendar import age, iso_date
from app.domain.money import rupiah
from app.domain.requirements import papers_needed
from ui import elsewhere_words
from ui.dates import plain_date
from ui.languages import say, say_count
from ui.screens.intake.facts import StepFacts
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import divider
from ui.widgets.labels import Sign, label
from ui.widgets.said import Said

Record = dict[str, Any]
Fact = tuple[str, str]
COLUMN = 8


class SidePage(QWidget):
    """One step's own part of the panel, filled anew whenever the record changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(COLUMN))
        self._changing = QWidget()
        self.column.addWidget(self._changing)

    def fill(self, key: object, widgets: Sequence[QWidget]) -> None:
        """Put `widgets` where the changing part is, unless `key` is what stands there."""
        if key == self._shown:
            return
        self._shown = key
        before, self._changing = self._changing, QWidget()
        inner = QVBoxLayout(self._changing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._theme.px(COLUMN))
        for widget in widgets:
            inner.addWidget(widget)
        self.column.replaceWidget(before, self._changing)
        before.hide()
        before.deleteLater()


class QuickChecks(SidePage):
    """Step 1: what this laptop knows about the number, and what must wait."""

    absent_wanted = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__(theme)
        self._facts, self._beside = facts, ""
        self.column.insertWidget(0, label(say("Pemeriksaan cepat"), "h3"))
        self.column.addWidget(divider())
        self.column.addWidget(label(say("Tidak punya e-KTP?"), "h3"))
        words = say("Anak, KTP hilang, atau KTP belum terbit: ambil NIK dari Kartu Keluarga.")
        self.column.addWidget(label(words, "small", "ink2", wrap=True))
        self.absent = Button(theme, say("NIK belum ada"), "outline", "F7")
        self.absent.setObjectName("button_nik_absent")
        self.absent.clicked.connect(self.absent_wanted)
        row = QHBoxLayout()
        row.addWidget(self.absent)
        row.addStretch(1)
        self.column.addLayout(row)

    def beside(self, nik: str) -> None:
        """Another intake of this number is open too, told by the dialog that compares them."""
        self._beside = nik
        self.tell({"nik": nik})

    def tell(self, record: Record) -> None:
        nik = str(record.get("nik") or "")
        found = len(self._facts.same_nik(nik)) if len(nik) == identity.LENGTH else -1
        if found == 0 and nik == self._beside:
            found = 1
        known = self._facts.elsewhere(nik) if found >= 0 else []
        told = [elsewhere_words.hint(one) for one in known]
        there = [Said(self._theme, "history", "kunyit", *one) for one in told]
        key = (found, *told)
        self.fill(key, [self._twice(found), *there, self._watched(), self._population()])

    def _twice(self, found: int) -> QWidget:
        if found < 0:
            return Said(
                self._theme, "clock", "ink3", say("Permohonan ganda"), say("Menunggu 16 angka")
            )
        if found == 0:
            title, under = say("Tidak ada permohonan ganda"), say("Di pos ini")
            return Said(self._theme, "circle-check", "lontar", title, under)
        title, under = say("NIK ini pernah dilayani"), say("Bandingkan sebelum melanjutkan")
        return Said(self._theme, "history", "kunyit", title, under)

    def _watched(self) -> QWidget:
        title, under = say("Daftar cegah diperiksa Kanim"), say("Saat berkas sampai. Lanjut saja.")
        return Said(self._theme, "clock", "kunyit", title, under)

    def _population(self) -> QWidget:
        title, under = say("Dukcapil belum dicek"), say("Otomatis saat daring. Lanjut saja.")
        return Said(self._theme, "clock", "kunyit", title, under)


class ToBring(SidePage):
    """Step 2: the papers this kind of application needs, as it is chosen."""

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__(theme)
        self._facts = facts
        self.column.insertWidget(0, label(say("Yang perlu dibawa"), "h3"))

    def tell(self, record: Record) -> None:
        needed = papers_needed(self._facts.rules, record)
        papers = [one for one in needed if one.made_by == "pemohon" and one.need == "required"]
        names = tuple(say(one.label) for one in papers)
        sources = "; ".join(dict.fromkeys(one.basis for one in papers))
        basis = label(say("Dasar: {sources}", sources=sources), "caption", "ink3", wrap=True)
        self.fill((*names, sources), [*(self._line(name) for name in names), basis])

    def _line(self, name: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        row.addWidget(Sign(self._theme, "file-text", 16, "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(name, "small", wrap=True), 1)
        return line


class NotKnown(SidePage):
    """Step 4: nobody is sent away because a parent's name is not known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.column.insertWidget(0, label(say("Tidak tahu?"), "h3"))
        words = say(
            "Ketik - lalu Enter. Beranda menandai isian untuk dilengkapi Kanim, "
            "tanpa menahan permohonan."
        )
        self.column.addWidget(label(words, "small", "ink2", wrap=True))

    def tell(self, _record: Record) -> None:
        """The same for everybody."""


class OfficialTariff(SidePage):
    """Step 7: what the state asks, for the applicant to read along."""

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__(theme)
        self.column.insertWidget(0, label(say("Tarif resmi"), "h3"))
        lines = facts.rules.rows.tariff_lines
        sold = {row.code for row in facts.rules.rows.products if row.is_at_posts}
        penalties = {"BB-HILANG", "BB-RUSAK", "GANTI-LALAI"}
        for row in lines:
            if row.code in sold | penalties:
                self.column.addWidget(self._line(say(row.label), rupiah(row.amount_rp)))
        since = min(row.basis.from_on for row in lines)
        told = say(
            "{tariff}, berlaku sejak {day}", tariff=facts.rules.tariff_name, day=plain_date(since)
        )
        self.column.addWidget(label(told, "caption", "ink3", wrap=True))

    def tell(self, _record: Record) -> None:
        """The list is the same for everybody: that is the point of it."""

    def _line(self, name: str, amount: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        short = name.removeprefix(say("Paspor biasa ")).removeprefix(say("Biaya beban "))
        row.addWidget(label(short[:1].upper() + short[1:], "small", "ink2", wrap=True), 1)
        row.addWidget(label(amount, "label"), 0, Qt.AlignmentFlag.AlignTop)
        return line


class HomeDistricts(SidePage):
    """What anybody may see while the officer's panel is covered (Ctrl+H): the post's districts."""

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__(theme)
        home = facts.home_regency
        name = facts.regions.name(home) or "Nusa Tenggara Timur"
        self.column.insertWidget(0, label(name, "h3"))
        districts = ", ".join(one.name for one in facts.regions.below(home or "53"))
        self.column.addWidget(label(districts, "small", "ink2", wrap=True))
        self.setVisible(False)


def birth_facts(record: Record, facts: StepFacts) -> list[Fact]:
    """Born, age and origin: what the NIK told, before anything else is typed."""
    born = iso_date(record.get("birth_on"))
    nik = str(record.get("nik") or "")
    if born is None:
        return []
    place = facts.regions.name(nik[:6]) or ""
    return [
        (say("Lahir"), plain_date(born)),
        (say("Umur"), say_count("{n} tahun", age(born, facts.rules.day))),
        (say("Asal"), place),
    ]
