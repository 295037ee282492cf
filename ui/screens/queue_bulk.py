"""What can be done with the people ticked in the queue; it stands there only while some are."""

from PySide6.QtWidgets import QHBoxLayout

from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import IconLabel


class BulkBar(Card):
    """Lanjutkan, cetak, dahulukan kirim, and the way out (Esc)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 6, "primary")
        self._count = IconLabel(theme, "square-check", "", "bodyStrong", "primary")
        self.go_on = Button(theme, say("Lanjutkan"), "primary", "Enter", "play")
        self.go_on.setObjectName("button_bulk_open")
        self.print = Button(theme, say("Cetak tanda terima"), "outline", "F8", "printer")
        self.print.setObjectName("button_bulk_print")
        self.ahead = Button(
            theme, say("Dahulukan kirim"), "outline", say("Ctrl + Naik"), "chevrons-up"
        )
        self.ahead.setObjectName("button_bulk_ahead")
        self.none = Button(theme, say("Batal pilih"), "ghost", "Esc")
        self.none.setObjectName("button_bulk_none")
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self._count)
        row.addSpacing(theme.px(6))
        row.addWidget(self.go_on)
        row.addWidget(self.print)
        row.addWidget(self.ahead)
        row.addStretch(1)
        row.addWidget(self.none)
        self.body.addLayout(row)
        self.tell(0)

    def tell(self, count: int) -> None:
        """`count` rows are ticked; several are opened one after another."""
        self.setVisible(count > 0)
        self._count.set("square-check", say("{count} dipilih", count=count), "primary")
        self.go_on.set_text(say("Lanjutkan") if count < 2 else say("Buka berurutan"))
