"""One application after it was received: its history, a correction, where Kanim says otherwise."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain import corrections as rules
from app.domain.history import Line
from app.domain.intake_checks import value_of
from app.domain.merge import CONTACT_FIELDS
from app.domain.officer import Action, Officer, may
from app.errors import BerandaError
from app.ids import OfficerId
from app.services import corrections, history
from app.services.corrections import FieldLocked, FieldWrong, Frame, ReasonMissing
from app.services.sign_in import MustWait, PasswordNotAccepted
from ui import clock_words, dates, elsewhere_words, history_words, notices, rows
from ui.counter import Row
from ui.history_words import Names
from ui.languages import mark, say
from ui.screens.conflict_sheet import ConflictSheet, Contested
from ui.screens.correct_sheet import CorrectSheet, Fixable
from ui.screens.head_proof import HeadProof
from ui.screens.history_sheet import HistorySheet, Told
from ui.screens.intake_names import field_name
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LOCKS = {
    rules.CLOSED: mark("Permohonan ini sudah selesai, tidak dapat dikoreksi."),
    rules.VERIFIED: mark("{name} sudah diverifikasi Kanim. Minta Kanim membetulkan."),
    rules.FIXED: mark("{name} sudah dibetulkan Kanim. Minta Kanim bila masih salah."),
}
_LISTS = {"sex": (("L", mark("Laki-laki")), ("P", mark("Perempuan")))}


class RecordWork(QObject):
    """Reads beside the screen, asks, and writes one entry."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: Sheet | None = None
        window.office.queue.correct_wanted.connect(self.correct)
        window.office.queue.history_wanted.connect(self.show)

    def open(self, row: Row) -> None:
        """An application that asks for nothing but a look."""
        self._window.go("queue")
        if is_contested(row):
            self._compare(row)
        else:
            self.show(str(row["subject"]))

    def show(self, subject: str) -> None:
        """Its life, newest first."""
        session = self._window.session
        if session is None:
            return
        desk = session.counter.desk

        def read() -> tuple[Row | None, tuple[Line, ...]]:
            with desk.store.reading() as act:
                row = act.application(subject)
            counter = session.counter
            more = {"gone": counter.custody.gone_of(subject)}
            there = {"elsewhere": counter.looks.elsewhere_of(subject)}
            return row and row | more | there, history.read(desk, subject)

        session.read(read, lambda found: self._shown(*found))

    def correct(self, subject: str) -> None:
        session = self._window.session
        if session is None:
            return
        store = session.counter.desk.store

        def read() -> Row | None:
            with store.reading() as act:
                return act.application(subject)

        session.read(read, self._ask)

    def _shown(self, row: Row | None, lines: tuple[Line, ...]) -> None:
        session = self._window.session
        if row is None or session is None:
            return
        told = [_elsewhere(one) for one in row["elsewhere"]]
        told += [history_words.told(one, self._names()) for one in lines]
        number = " · ".join(part for part in (str(row["number"]), rows.about(row)) if part)
        theme, subject = self._window.theme, str(row["subject"])
        head = (rows.name_of(row), number)
        sheet = HistorySheet(theme, self._window.ground, head, self._chips(row), told)
        sheet.correct.clicked.connect(lambda: self._after(sheet, lambda: self.correct(subject)))
        work = self._window.work
        sheet.print.clicked.connect(lambda: self._after(sheet, lambda: work.print(subject, "")))
        self._open(sheet)

    def _chips(self, row: Row) -> list[tuple[str, str, str]]:
        session = self._window.session
        assert session is not None
        now = session.now()
        clocked = clock_words.clocked([row], now, session.counter.book.on(now.date()))[0]
        stage, aged = rows.stage_chip(row), clock_words.chip(clocked)
        found = [(say(stage.label), stage.tone, stage.icon)]
        if aged is not None:
            found.append((*aged, "clock"))
        elif quiet := clock_words.quiet(clocked):
            found.append((quiet, "abu", "clock"))
        if row.get("gone"):
            found.append((say("asli di Kanim"), "abu", "image"))
        return found

    def _ask(self, row: Row | None) -> None:
        session = self._window.session
        if row is None or session is None:
            return
        if rules.locked(row, "phone") == rules.CLOSED:
            self._window.toast.say("ban", say(LOCKS[rules.CLOSED]))
            return
        book = session.counter.book.on(session.now().date())
        reasons = [(one.code, say(one.label)) for one in book.options(rules.REASONS)]
        lists = _LISTS | {
            "marital": tuple((one.code, one.label) for one in book.options("status_sipil"))
        }
        fixable = [
            _fixable(row, one.code, say(one.label), lists.get(one.code, ()))
            for one in book.options(rules.FIELDS)
        ]
        theme, ground = self._window.theme, self._window.ground
        officer = session.counter.desk.officer
        heads = [one for one in self._window.station.officers() if may(one, Action.CORRECT)]
        proof = HeadProof(theme, heads, is_present=may(officer, Action.CORRECT))
        sheet = CorrectSheet(theme, ground, rows.name_of(row), fixable, reasons, proof)
        sheet.keep.clicked.connect(lambda: self._keep(sheet, row))
        self._open(sheet)

    def _keep(self, sheet: CorrectSheet, row: Row) -> None:
        session = self._window.session
        if session is None:
            return
        sheet.clear()
        desk, station = session.counter.desk, self._window.station
        wanted, subject = sheet.wanted(), str(row["subject"])
        frame = Frame(session.counter.book.on(session.now().date()), session.counter.regions)
        present, proof = desk.officer, sheet.proof
        is_present, who, password = proof.is_present, proof.who(), proof.words()

        def keep() -> None:
            head: Officer = present if is_present else station.vouch(OfficerId(who), password)
            corrections.correct(desk, subject, wanted, head, frame)

        session.do(
            keep,
            lambda _done: self._kept(sheet, subject),
            lambda problem: self._refused(sheet, problem),
        )

    def _kept(self, sheet: CorrectSheet, subject: str) -> None:
        sheet.close_sheet()
        self._window.toast.say(
            "circle-check",
            say("Koreksi tersimpan."),
            say("Cetak ulang"),
            lambda: self._window.work.print(subject, ""),
        )

    def _refused(self, sheet: CorrectSheet, problem: BerandaError) -> None:
        if isinstance(problem, FieldWrong):
            wrong = problem.problem
            name = notices.field_sentence(wrong.code, wrong.facts, wrong.field)
            sheet.say(name, wrong.field)
        elif isinstance(problem, FieldLocked):
            key = str(problem.facts["field"])
            sheet.say(_lock(str(problem.facts["why"]), key), key)
        elif isinstance(problem, ReasonMissing):
            sheet.say_reason(notices.sentence(problem))
        elif isinstance(problem, PasswordNotAccepted | MustWait):
            sheet.proof.say(notices.sentence(problem))
        else:
            sheet.say(notices.sentence(problem))

    def _compare(self, row: Row) -> None:
        """Both values of each field, and whose stands."""
        state, names = row["state"], self._names()
        fresh = state["kept"][int(state.get("kept_seen") or 0) :]
        fields = [_contested(one, names) for one in fresh]
        theme, subject = self._window.theme, str(row["subject"])
        sheet = ConflictSheet(theme, self._window.ground, rows.name_of(row), fields)
        sheet.seen.clicked.connect(lambda: self._seen(sheet, subject))
        sheet.history.clicked.connect(lambda: self._after(sheet, lambda: self.show(subject)))
        self._open(sheet)

    def _seen(self, sheet: ConflictSheet, subject: str) -> None:
        session = self._window.session
        if session is not None:
            desk = session.counter.desk
            session.do(
                lambda: corrections.saw_conflict(desk, subject), lambda _done: sheet.close_sheet()
            )

    def _names(self) -> Names:
        session = self._window.session
        assert session is not None
        book = session.counter.book.on(session.now().date())
        officers = {str(one.id): one.name for one in self._window.station.packet_officers()}
        reasons = {one.code: one.label for one in book.options(rules.REASONS)}
        return Names(officers, reasons, session.now())

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()

    def _after(self, sheet: Sheet, act: object) -> None:
        sheet.close_sheet()
        if callable(act):
            act()


def _elsewhere(told: Row) -> Told:
    at, title, about = elsewhere_words.line(told)
    return Told("history", at, title, say("Kanim"), (about,))


def is_contested(row: Row) -> bool:
    """Only a difference with Kanim waits here, nothing that was sent back."""
    state = row.get("state") or {}
    asked = state.get("returned") or state.get("refused")
    return not asked and len(state.get("kept") or ()) > int(state.get("kept_seen") or 0)


def _fixable(row: Row, key: str, name: str, options: tuple[tuple[str, str], ...]) -> Fixable:
    now = str(value_of(row["record"], key) or "")
    labels = dict(options)
    shown = say(labels[now]) if now in labels else history_words.value(key, now)
    why = rules.locked(row, key)
    told = tuple((code, say(words)) for code, words in options)
    return Fixable(key, name, now, shown, _lock(why, key) if why else "", told)


def _lock(why: str, key: str) -> str:
    return say(LOCKS[why]).format(name=say(field_name(key)) or key)


def _contested(kept: Row, names: Names) -> Contested:
    key, is_posts = str(kept["field"]), kept["winner_side"] == "post"
    won, lost = (history_words.value(key, str(kept[part] or "")) for part in ("value", "loser"))
    when = dates.relative(rows.moment(int(kept.get("at_ms") or 0)), names.now)
    who = names.officer(str(kept.get("by") or ""))
    rule = mark("Kontak mengikuti pos.") if key in CONTACT_FIELDS else mark("Identitas ikut Kanim.")
    decided = say("{who} di Kanim, {when}, sebelum melihat versi pos.", who=who, when=when)
    name = say(field_name(key)) or key
    post, hq = (won, lost) if is_posts else (lost, won)
    return Contested(name, post, hq, is_posts, f"{decided} {say(rule)}")
