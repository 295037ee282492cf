"""A console over a post and headquarters joined in one process, with reviewers of every role."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from starlette.applications import Starlette

from app.adapters.blob_shelf import FolderShelf
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.retention_rules import load_retention
from app.adapters.reviewer_secrets import STEP_S, ReviewerSecrets, totp
from app.adapters.rule_files import load_rulebook
from app.adapters.travel_rules import load_trips
from app.domain.calendar import wita_date
from app.domain.reviewer import ReviewerRole
from app.hq import decisions
from app.hq.console import door
from app.hq.console.room import Room
from app.hq.console.routes import console_routes
from app.hq.publishing import in_force
from app.hq.server import application
from app.sync import engine
from db.hq_console import SqlConsole
from db.hq_payments import SqlPayments
from db.hq_reports import SqlReports
from db.hq_retention import SqlRetention
from tests.fakes import FixedClock, SeededRandom
from tests.hq.browser import Answer, Browser
from tests.sync.joined import InProcess, World, a_world

PASSWORD = "kain tenun biru"
QUICK = Cost(8 * KIB_PER_MIB, 1)


@dataclass
class Office:
    """Both sides and the console; `post` sends what it has when told."""

    world: World
    room: Room
    served: Starlette
    totps: dict[str, str]

    @property
    def clock(self) -> FixedClock:
        clock = self.world.tools.clock
        assert isinstance(clock, FixedClock)
        return clock

    def visit(self) -> None:
        engine.visit(self.world.post, InProcess(self.world.tools))

    def code(self, name: str) -> str:
        return totp(self.totps[name], int(self.clock.now().timestamp()) // STEP_S)

    def knock(self, browser: Browser, name: str, /, **wrong: str) -> Answer:
        browser.get("/masuk")
        fields = {"name": name, "password": PASSWORD, "code": self.code(name), **wrong}
        return browser.post("/masuk", **fields)

    def signed_in(self, name: str) -> Browser:
        browser = Browser(self.served)
        assert self.knock(browser, name).status == 303
        return browser

    def bring_to(self, status: str, subject: str = "a1") -> None:
        """Along the ordinary way, decision by decision, until it stands there."""
        store = self.world.hq_store
        steps = [
            lambda: decisions.verify(store, subject, "tes"),
            lambda: decisions.bill(store, subject, "820220922465628", date(2026, 11, 29), "tes"),
            lambda: decisions.record_payment(store, subject, "A1B2C3D4E5F60718", "tes"),
            lambda: decisions.approve(store, subject, "tes"),
            lambda: decisions.allocate(store, subject, "E1234567", "tes"),
            lambda: decisions.send_to_print(store, subject, "tes"),
            lambda: decisions.check_quality(store, subject, "tes"),
            lambda: decisions.dispatch(store, subject, "tes"),
            lambda: decisions.announce_ready(store, subject, "tes"),
        ]
        for step in steps:
            if self.status(subject) == status:
                return
            step()

    def status(self, subject: str = "a1") -> str:
        row = self.room.books.application(subject)
        assert row is not None
        return str(row["status"])


def an_office(folder: Path) -> Office:
    world = a_world(folder)
    book, tools = load_rulebook(), world.tools
    room = Room(
        tools,
        SqlConsole(world.hq_store),
        ReviewerSecrets(SeededRandom(3), QUICK),
        lambda: in_force(book, world.hq_store).on(wita_date(tools.clock.now())),
        FolderShelf(folder / "shelf").opened,
        floor=book,
        cases=SqlReports(world.hq_store).cases,
        payments=SqlPayments(world.hq_store).payments,
        trips=load_trips,
        retention=load_retention,
        archive=SqlRetention(world.hq_store),
    )
    people = {"maria": ReviewerRole.PEMERIKSA, "yosef": ReviewerRole.KEPALA_SEKSI,
              "rina": ReviewerRole.ADMIN}  # fmt: skip
    made = {n: door.add_reviewer(room, n, n.title(), role, PASSWORD) for n, role in people.items()}
    served = application(tools, lambda *_: None, console_routes(room))  # type: ignore[arg-type]
    return Office(world, room, served, {name: one.totp for name, one in made.items()})
