"""The right-hand panel of an intake: who it is, what is asked for, what it costs."""

from typing import Any

from app.domain.money import rupiah
from app.domain.receipt import application_label, product_label
from ui.screens.intake.papers import WillTravel
from ui.theme import Theme
from ui.widgets.context_panel import ContextPanel


class IntakeSide(ContextPanel):
    """Always the same three facts; a step may add its own below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._extras: dict[int, Any] = {}

    def add_extra(self, step: int, widget: Any) -> None:
        """Show `widget` below the facts while `step` is open."""
        self._extras[step] = widget
        self.body.addWidget(widget)
        widget.setVisible(False)

    def tell(self, record: dict[str, Any], step: int) -> None:
        """Bring the panel up to date with the record."""
        self.set_person(str(record.get("name") or ""), str(record.get("nik") or ""))
        product = str(record.get("product") or "")
        total = (record.get("fee") or {}).get("total_rp")
        self.set_facts(
            [
                ("Jenis", application_label(record) if record.get("purpose") else ""),
                ("Buku", product_label(product) if product else ""),
                ("Biaya", rupiah(total) if total else ""),
            ]
        )
        for number, widget in self._extras.items():
            widget.setVisible(number == step)
            if number == step and isinstance(widget, WillTravel):
                widget.show_size(record)
