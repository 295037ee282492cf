"""The next intake lies ready while nobody is at the counter, so that it opens at once."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from app.domain.calendar import wita_date
from ui.screens.intake_screen import IntakeScreen
from ui.session import Session
from ui.theme import Theme

REST_MS = 400


class SpareWizard(QObject):
    """Holds one intake that nobody has used; it is never handed out twice, nor on another day."""

    def __init__(
        self, theme: Theme, make: Callable[[Session], IntakeScreen], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._ready: tuple[Session, date, IntakeScreen] | None = None
        self._wanted: Session | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._prepare)
        # a change of letters or colours is laid out anew
        theme.changed.connect(self._again)

    def prepare(self, session: Session) -> None:
        """Soon, when the hands rest."""
        self._wanted = session
        self._rest.start()

    def take(self, session: Session) -> IntakeScreen | None:
        """The one that lies ready for this officer today; None when there is none."""
        self._rest.stop()
        if self._ready is None or self._ready[:2] != (session, _today(session)):
            self._forget()
            return None
        wizard, self._ready = self._ready[2], None
        return wizard

    def drop(self) -> None:
        """Somebody signs out: nothing of their session is held any longer."""
        self._rest.stop()
        self._wanted = None
        self._forget()

    def _again(self) -> None:
        session = self._wanted
        self._forget()
        if session is not None:
            self.prepare(session)

    def _forget(self) -> None:
        if self._ready is not None:
            self._ready[2].deleteLater()
        self._ready = None

    def _prepare(self) -> None:
        session = self._wanted
        if session is None or session.is_over or self._ready is not None:
            return
        wizard = self._make(session)
        wizard.pages.page(1)
        self._ready = (session, _today(session), wizard)


def _today(session: Session) -> date:
    return wita_date(session.counter.desk.clock.now())
