"""The head of the post (kepala pos) answers for an act beside the session of the officer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.officer import Officer
from ui.languages import say
from ui.theme import Theme
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fields import PasswordField
from ui.widgets.labels import label


class HeadProof(QWidget):
    """A name and a password; nothing at all where the head is at the desk."""

    accepted = Signal()

    def __init__(self, theme: Theme, heads: Sequence[Officer], *, is_present: bool) -> None:
        super().__init__()
        self._heads, self.is_present = heads, is_present
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        names = [(str(one.id), one.name) for one in heads]
        self._who = ChoiceField(theme, say("Kepala pos"), names)
        self._who.name_for_keys("field_head")
        self.password = PasswordField(theme, self._title())
        self.password.name_for_keys("field_head_password")
        self.password.accepted.connect(self.accepted)
        if heads:
            self._who.set_value(str(heads[0].id))
        self._lay_out(column)

    def who(self) -> str:
        return self._who.value()

    def words(self) -> str:
        """The password as typed."""
        return self.password.value()

    def focus_here(self) -> None:
        self.password.focus_here()

    def say(self, text: str) -> None:
        self.password.set_problem("error", text)

    def _title(self) -> str:
        if len(self._heads) == 1:
            return say("Kata sandi {name}, kepala pos", name=self._heads[0].name)
        return say("Kata sandi kepala pos")

    def _lay_out(self, column: QVBoxLayout) -> None:
        self.setVisible(not self.is_present)
        if not self._heads:
            nobody = say("Kepala pos belum punya kata sandi di laptop ini.")
            column.addWidget(label(nobody, "small", "mengkudu", wrap=True))
            return
        if len(self._heads) > 1:
            column.addWidget(self._who)
        column.addWidget(self.password)
