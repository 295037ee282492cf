"""Step 8: everything once more, read aloud to the applicant (tinjau dan simpan)."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.calendar import iso_date
from app.domain.identity import group_nik
from app.domain.interview import is_open
from app.domain.money import rupiah
from app.domain.rulebook import Rules
from ui import rule_words
from ui.dates import plain_date, size
from ui.languages import mark, mark_count, say, say_count
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.screens.intake.review_group import ReviewGroup
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.art.receipt import ReceiptPreview
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider, upright
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.fields import grouped
from ui.widgets.labels import Sign, label
from ui.widgets.toggles import CheckRow

DECLARED = mark("Pemohon menyatakan data di atas benar")
PAPERS = [
    CardSpec("a5", "5", "A5"),
    CardSpec("a4", "4", mark("A4, dua lembar")),
    CardSpec("80mm", "8", mark("80 mm")),
]
SEX = {"L": mark("Laki-laki"), "P": mark("Perempuan")}
LATER = mark("Menyusul setelah sampai di Kanim")


class ReviewStep(QWidget):
    """Five groups, each with a way back, and one declaration."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    decision_wanted = Signal()
    change_wanted = Signal(int)

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme, self._facts = theme, facts
        self.groups = {
            "person": ReviewGroup(theme, say("Pemohon"), 3),
            "family": ReviewGroup(theme, say("Orang tua"), 4),
            "kind": ReviewGroup(theme, say("Permohonan"), 2),
            "papers": ReviewGroup(theme, say("Berkas"), 5),
            "fee": ReviewGroup(theme, say("Biaya"), 7),
        }
        self.declared = CheckRow(theme, say(DECLARED))
        self.declared.setObjectName("field_is_declared")
        self.declared.installEventFilter(self)
        self.declared.toggled.connect(lambda _on: self._was_declared())
        self._message = label("", "label", "mengkudu")
        self.papers = CardGroup(theme, 3)
        self.papers.setObjectName("field_receipt_paper")
        self.waiting = HeadWaits(self._theme)
        self.waiting.button.clicked.connect(self.decision_wanted)
        self.papers.set_cards([said_card(one) for one in PAPERS])
        self.papers.set_value("a5")
        self.papers.accepted.connect(self.finished)
        self._lay_out()
        for group in self.groups.values():
            group.change_wanted.connect(self.change_wanted)

    @property
    def paper(self) -> str:
        """What the receipt is printed on: a5, a4 or 80mm."""
        return self.papers.value() or "a5"

    def set_paper(self, paper: str) -> None:
        self.papers.set_value(paper)

    def load(self, record: dict[str, Any]) -> None:
        self.declared.setChecked(bool(record.get("is_declared")))
        self.waiting.setVisible(is_open(record))
        self.groups["person"].set_facts(_person(record, self._facts.rules))
        self.groups["family"].set_facts(_family(record))
        self.groups["kind"].set_facts(_kind(record, self._facts.rules))
        self.groups["papers"].set_facts(_papers(record))
        total = (record.get("fee") or {}).get("total_rp", 0)
        self.groups["fee"].set_facts(
            [(say("Jumlah"), rupiah(total)), (say("Kode billing"), say(LATER))]
        )

    def collect(self) -> dict[str, Any]:
        return {"is_declared": self.declared.isChecked()}

    def focus_field(self, key: str = "") -> None:
        self.declared.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: list[Said]) -> None:
        self._message.setText(next((text for _k, level, text in problems if level == "error"), ""))

    def clear_problem(self, key: str) -> None:
        self._message.setText("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers():
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)

    def _was_declared(self) -> None:
        self._message.setText("")
        self.edited.emit("is_declared")

    def _lay_out(self) -> None:
        px = self._theme.px
        inner = QWidget()
        inner.setObjectName("surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(SIDE), px(22), px(SIDE), px(14))
        column.setSpacing(px(4))
        column.addWidget(label(say("Tinjau dan simpan"), "h1"))
        hint = say("Bacakan kepada pemohon. Setelah disimpan, perubahan dicatat sebagai koreksi.")
        column.addWidget(label(hint, "body", "ink2"))
        column.addSpacing(px(8))
        column.addWidget(self._answers())
        column.addSpacing(px(8))
        column.addWidget(self.waiting)
        column.addWidget(self.declared)
        column.addWidget(self._message)
        column.addWidget(label(say("Tanda terima"), "label"))
        column.addWidget(self.papers)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(LongPage(inner))

    def _answers(self) -> Card:
        card = Card(self._theme, 18)
        across = QHBoxLayout()
        across.setSpacing(self._theme.px(20))
        across.addLayout(self._side("person", "family"), 1)
        across.addWidget(upright())
        across.addLayout(self._side("kind", "papers", "fee"), 1)
        card.body.addLayout(across)
        return card

    def _side(self, *names: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(8))
        for name in names:
            if column.count():
                column.addWidget(divider())
            column.addWidget(self.groups[name])
        column.addStretch(1)
        return column


class HeadWaits(Card):
    """Wawancara: menunggu kepala pos, and the way to the decision."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 12, "kunyit")
        row = QHBoxLayout()
        row.addWidget(Sign(theme, "clock", 18, "kunyit"))
        row.addWidget(label(say("Wawancara: menunggu kepala pos"), "label"), 1)
        self.button = Button(theme, say("Putusan kepala pos"), "outline")
        self.button.setObjectName("button_head_decision")
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.setVisible(False)


class AfterSaving(QWidget):
    """What happens next, in order: laptop, paper, pouch."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(label(say("Setelah disimpan"), "h3"))
        lines = (
            ("hard-drive", say("Tersimpan di laptop"), say("Terenkripsi, langsung"), "lontar"),
            ("printer", say("Tanda terima dicetak"), say("Atau disimpan sebagai PDF"), "lontar"),
            ("mailbox", say("Masuk kantong ke Kanim"), say("Terkirim saat daring"), "kunyit"),
        )
        for icon, title, text, tone in lines:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(title, "label"))
            words.addWidget(label(text, "caption", "ink3"))
            row.addWidget(Sign(theme, icon, 18, tone), 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(words, 1)
            column.addLayout(row)
        column.addSpacing(theme.px(6))
        column.addWidget(divider())
        column.addWidget(label(say("Tanda terima"), "h3"))
        self.preview = ReceiptPreview(theme)
        column.addWidget(self.preview)


def _person(record: dict[str, Any], rules: Rules) -> list[tuple[str, str]]:
    born = iso_date(record.get("birth_on"))
    place = str(record.get("birth_place") or "")
    parts = (record.get(key) for key in ("address", "village", "district", "postcode"))
    return [
        (say("Nama"), str(record.get("name") or "")),
        (say("NIK"), group_nik(str(record.get("nik") or ""))),
        (say("Lahir"), f"{place}, {plain_date(born)}" if born else place),
        (say("Kelamin"), say(SEX[record["sex"]]) if record.get("sex") in SEX else ""),
        (say("Pekerjaan"), rule_words.chosen(rules, rule_words.JOBS, record.get("occupation"))),
        (say("HP"), grouped(str(record.get("phone") or ""))),
        (say("Alamat"), ", ".join(str(part) for part in parts if part)),
    ]


def _family(record: dict[str, Any]) -> list[tuple[str, str]]:
    people = (
        (say("Ayah"), "father"),
        (say("Ibu"), "mother"),
        (say("Pasangan"), "spouse"),
        (say("Wali"), "guardian"),
    )
    return [(title, str((record.get(who) or {}).get("name") or "")) for title, who in people]


def _kind(record: dict[str, Any], rules: Rules) -> list[tuple[str, str]]:
    talk = record.get("interview") or {}
    outcome = {
        "lanjut": say("Selesai"),
        "konsultasi": say("Menunggu kepala pos"),
        "tunda": say("Selesai"),
    }
    return [
        (say("Jenis"), rule_words.application(record)),
        (say("Buku"), rule_words.book(record)),
        (say("Tujuan"), rule_words.chosen(rules, rule_words.COUNTRIES, talk.get("country"))),
        (say("Wawancara"), outcome.get(str(talk.get("outcome")), say("Belum"))),
    ]


def _papers(record: dict[str, Any]) -> list[tuple[str, str]]:
    held = sum(blob["size"] for blob in record.get("blobs", []))
    shown = len(record.get("papers", []))
    alone, both = mark_count("{n} berkas"), mark_count("{n} berkas dan foto")
    face = any(blob["role"] == "portrait" for blob in record.get("blobs", []))
    return [
        (say("Lengkap"), say_count(both if face else alone, shown)),
        (say("Dikirim"), size(held) if held else say("tanpa gambar")),
    ]
