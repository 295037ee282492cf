"""The eight pages of an intake; each is laid out when it is needed, or while the hands rest."""

from collections.abc import Callable
from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from ui.screens.intake.facts import StepFacts
from ui.screens.intake.family import FamilyStep
from ui.screens.intake.fee import FeeStep
from ui.screens.intake.interview import InterviewStep
from ui.screens.intake.kind import KindStep
from ui.screens.intake.nik import NikStep
from ui.screens.intake.papers import PapersStep
from ui.screens.intake.person import PersonStep
from ui.screens.intake.review import ReviewStep
from ui.screens.scroll import LongPage, Pages
from ui.theme import Theme

KINDS: tuple[Callable[[Theme, StepFacts], QWidget], ...] = (
    NikStep,
    KindStep,
    PersonStep,
    FamilyStep,
    PapersStep,
    InterviewStep,
    FeeStep,
    ReviewStep,
)
REST_MS = 120
"""A pause of the hands that is long enough to lay out one more page."""
Said = tuple[str, str, str]


class StepPage(Protocol):
    """What every step can do."""

    def load(self, record: dict[str, Any]) -> None: ...

    def collect(self) -> dict[str, Any]: ...

    def focus_field(self, key: str = "") -> None: ...

    def show_problems(self, problems: list[Said]) -> None: ...

    def clear_problem(self, key: str) -> None: ...


class IntakePages(Pages):
    """Laying all out at once would keep the first key of an intake waiting.

    Args:
        made: told the number (from 1) and the page once it is laid out.
    """

    def __init__(
        self, theme: Theme, facts: StepFacts, made: Callable[[int, QWidget], None]
    ) -> None:
        super().__init__()
        self._theme, self._facts, self._made = theme, facts, made
        self._pages: dict[int, QWidget] = {}
        self._shells: dict[int, QWidget] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._one_more)

    def page(self, number: int) -> QWidget:
        """Page `number`, from 1."""
        if number not in self._pages:
            self._lay_out(number)
        return self._pages[number]

    def step(self, number: int) -> StepPage:
        return cast(StepPage, self.page(number))

    def laid_out(self) -> list[StepPage]:
        return [cast(StepPage, page) for page in self._pages.values()]

    def open(self, number: int) -> None:
        page = self.page(number)
        self.setCurrentWidget(self._shells[number])
        page.show()
        self.hands_moved()

    def hands_moved(self) -> None:
        """A key was pressed: what may wait, waits."""
        if len(self._pages) < len(KINDS):
            self._rest.start()

    def _one_more(self) -> None:
        following = (n for n in range(1, len(KINDS) + 1) if n not in self._pages)
        number = next(following, 0)
        if number:
            self._lay_out(number)
            self._rest.start()

    def _lay_out(self, number: int) -> None:
        page = KINDS[number - 1](self._theme, self._facts)
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages[number] = page
        self._shells[number] = LongPage(page) if isinstance(page, NikStep) else page
        self.addWidget(self._shells[number])
        self._made(number, page)
