"""Step 2: what is asked for, by whom, and which book (jenis permohonan)."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.money import rupiah
from app.domain.receipt import product_label
from app.domain.tariff import products_on_offer
from ui.languages import mark, say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.labels import label, set_tone

KEYS = {"baru": "B", "penggantian": "G", "hilang": "H", "rusak": "R", "perubahan": "P"}
TEXTS = {
    "baru": mark("Belum pernah punya paspor"),
    "penggantian": mark("Habis berlaku atau penuh"),
    "hilang": mark("Perlu BAP dan surat polisi"),
    "rusak": mark("Perlu BAP, bawa paspor lama"),
    "perubahan": mark("Nama, alamat, atau lain"),
}
REASONS = {
    "penggantian": "alasan_penggantian",
    "hilang": "alasan_hilang",
    "rusak": "alasan_rusak",
    "perubahan": "alasan_perubahan",
}
USUAL = {"hilang": "hilang_biasa", "rusak": "rusak_biasa"}
"""Chosen until the officer says otherwise."""
EMERGENCY = "kahar"
QUESTIONS = (
    ("purpose", mark("Keperluan")),
    ("reason", mark("Alasan")),
    ("applicant_class", mark("Pemohon")),
    ("product", mark("Buku")),
)
CLASSES = [
    CardSpec("dewasa", "D", mark("Dewasa"), mark("17 tahun ke atas, atau sudah kawin")),
    CardSpec("anak", "A", mark("Anak"), mark("Perlu persetujuan orang tua")),
]


class KindStep(QWidget):
    """Four questions of one key each."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme, self._facts = theme, facts
        self._record: dict[str, Any] = {}
        self._groups: dict[str, CardGroup] = {}
        self._titles: dict[str, QWidget] = {}
        self._message = label("", "label", "mengkudu")
        self._lay_out()
        self._groups["purpose"].set_cards(_purposes(facts))
        self._groups["applicant_class"].set_cards([said_card(one) for one in CLASSES])

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("surface")
        px = self._theme.px
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(SIDE), px(22), px(SIDE), px(16))
        column.setSpacing(px(6))
        column.addWidget(label(say("Jenis permohonan"), "h1"))
        column.addWidget(
            label(
                say("Tekan huruf di kanan untuk memilih. Berkas dan biaya menyesuaikan."),
                "body",
                "ink2",
            )
        )
        for key, title in QUESTIONS:
            column.addSpacing(px(6))
            self._titles[key] = label(say(title), "h3")
            column.addWidget(self._titles[key])
            self._groups[key] = self._group(key, 2)
            column.addWidget(self._groups[key])
        column.addWidget(self._message)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(LongPage(inner))

    def load(self, record: dict[str, Any]) -> None:
        self._record = dict(record)
        for key in ("purpose", "applicant_class"):
            self._groups[key].set_value(str(record.get(key) or ""))
        self._refresh()

    def collect(self) -> dict[str, Any]:
        found = {key: group.value() for key, group in self._groups.items()}
        if found["purpose"] not in REASONS:
            found["reason"] = ""
        # the penalty falls away in a recognised emergency, see the exemptions of the tariff
        return {**found, EMERGENCY: found["reason"] == EMERGENCY}

    def focus_field(self, key: str = "") -> None:
        group = self._groups.get(key)
        if group is None:
            shown = [one for one in self._groups.values() if one.isVisibleTo(self)]
            group = next((one for one in shown if not one.value()), shown[0])
        group.focus_here()

    def show_problems(self, problems: list[Said]) -> None:
        for level, tone in (("error", "mengkudu"), ("warning", "kunyit")):
            said = [text for _key, found, text in problems if found == level]
            if said:
                set_tone(self._message, tone)
                self._message.setText(said[0])
                return
        self._message.setText("")

    def clear_problem(self, key: str) -> None:
        self._message.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses its card from anywhere on the page."""
        chord = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        shown = [group for group in self._groups.values() if group.isVisibleTo(self)]
        if chord or not any(group.press(event.text()) for group in shown):
            super().keyPressEvent(event)

    def _group(self, key: str, columns: int) -> CardGroup:
        group = CardGroup(self._theme, columns)
        group.setObjectName(f"field_{key}")
        group.chosen.connect(lambda _code, at=key: self._chosen(at))
        group.accepted.connect(lambda at=key: self._next_group(at))
        return group

    def _chosen(self, key: str) -> None:
        self._refresh()
        self.edited.emit(key)

    def _refresh(self) -> None:
        """Reasons hang on the purpose, books on the applicant."""
        purpose = self._groups["purpose"].value()
        reasons = self._facts.rules.options(REASONS[purpose]) if purpose in REASONS else ()
        cards = [CardSpec(one.code, str(at), say(one.label)) for at, one in enumerate(reasons, 5)]
        self._groups["reason"].set_cards(cards)
        for part in (self._groups["reason"], self._titles["reason"]):
            part.setVisible(bool(cards))
        record = {**self._record, **self.collect()}
        books = products_on_offer(self._facts.rules, record)
        self._groups["product"].set_cards(
            [
                CardSpec(
                    one.code, str(at), say(product_label(one.code)), badge=self._price(one.code)
                )
                for at, one in enumerate(books, 1)
            ]
        )
        for key in ("reason", "product"):
            kept = str(self._record.get(key) or "")
            if kept and not self._groups[key].value():
                self._groups[key].set_value(kept)
        if purpose in USUAL and not self._groups["reason"].value():
            self._groups["reason"].set_value(USUAL[purpose])

    def _price(self, product: str) -> str:
        return rupiah(self._facts.rules.fee_line(product).amount_rp)

    def _next_group(self, key: str) -> None:
        shown = [one for one, group in self._groups.items() if group.isVisibleTo(self)]
        after = shown[shown.index(key) + 1 :]
        if after:
            self._groups[after[0]].focus_here()
        else:
            self.finished.emit()


def _purposes(facts: StepFacts) -> list[CardSpec]:
    return [
        CardSpec(one.code, KEYS[one.code], say(one.label), say(TEXTS[one.code]))
        for one in facts.rules.options("keperluan")
    ]
