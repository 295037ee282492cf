"""The review console's place in headquarters, and the command that makes a reviewer."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from contextlib import closing

from app import practice
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.retention_rules import load_retention
from app.adapters.reviewer_secrets import STEP_S, ReviewerSecrets, totp_key
from app.adapters.rule_files import load_rulebook
from app.adapters.travel_rules import load_trips
from app.domain.admission import otpauth
from app.domain.calendar import wita_date
from app.domain.reviewer import ReviewerRole
from app.headquarters_bureau import KeyBureau, squared
from app.headquarters_folder import Opened, Places, open_folder
from app.hq.console import door
from app.hq.console.room import Room
from app.hq.publishing import in_force
from app.ports import Clock, Random
from db.hq_console import SqlConsole
from db.hq_payments import SqlPayments
from db.hq_reports import SqlReports
from db.hq_retention import SqlRetention

FROM_ENVIRONMENT = "BERANDA_HQ_USER_PASSWORD"


def add_user(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `user add` and `user code`."""
    user = commands.add_parser("user", help="pemeriksa di konsol Kanim")
    deeds = user.add_subparsers(metavar="add | code", required=True)
    add = deeds.add_parser(
        "add", parents=[common], help="membuat pemeriksa, atau memberi sandi dan kode baru"
    )
    add.add_argument("name")
    add.add_argument("role", choices=[role.value for role in ReviewerRole])
    add.add_argument("--shown", help="nama yang tampak")
    add.set_defaults(run=run, deed=save_user)
    code = deeds.add_parser("code", parents=[common], help="kode 6 angka, hanya Kanim latihan")
    code.add_argument("name")
    code.set_defaults(run=run, deed=tell_code)


def save_user(asked: argparse.Namespace, opened: Opened) -> int:
    """Make a reviewer and print the secret for the phone, this once."""
    role = ReviewerRole(asked.role)
    shown = asked.shown or asked.name
    made = door.add_reviewer(made_room(opened), asked.name, shown, role, _password())
    print(f"{made.name} ({role.value})")
    print(f"Kunci untuk aplikasi autentikator, hanya tampak sekali: {made.totp}")
    print(otpauth(made.name, made.totp))
    return 0


def welcome(places: Places, tools: tuple[Clock, Random]) -> None:
    """Invented reviewers for a new practice headquarters, and how they sign in."""
    opened = open_folder(places, practice.PASSWORD, tools)
    with closing(opened.store):
        room = made_room(opened)
        for name, shown, role in practice.REVIEWERS:
            door.add_reviewer(room, name, shown, ReviewerRole(role), practice.PASSWORD)
    name = practice.REVIEWERS[0][0]
    print(f"Masuk ke konsolnya: {name}, sandi {practice.PASSWORD}, kode dari")
    print(f"  python3 -m app hq user code {name} --dir {places.folder}")


def tell_code(asked: argparse.Namespace, opened: Opened) -> int:
    """The six digits a phone would show now; an invented reviewer has none."""
    one = SqlConsole(opened.store).reviewer(asked.name)
    if not opened.is_practice or one is None:
        print("Kode hanya dibacakan untuk pemeriksa Kanim latihan.", file=sys.stderr)
        return 1
    at_s = opened.tools.clock.now().timestamp()
    print(_secrets(opened).code(one.totp, at_s))
    print(f"Berganti dalam {STEP_S - int(at_s) % STEP_S} detik, tiap kode membuka satu kali.")
    return 0


def made_room(opened: Opened, cost: Cost | None = None) -> Room:
    """The console over an open headquarters."""
    tools, book = opened.tools, load_rulebook()
    return Room(
        tools,
        SqlConsole(opened.store),
        _secrets(opened, cost),
        lambda: in_force(book, opened.store).on(wita_date(tools.clock.now())),
        opened.shelf.opened,
        is_practice=opened.is_practice,
        bureau=KeyBureau(opened),
        floor=book,
        cases=SqlReports(opened.store).cases,
        payments=SqlPayments(opened.store).payments,
        trips=load_trips,
        retention=load_retention,
        archive=SqlRetention(opened.store),
        square=squared,
    )


def _secrets(opened: Opened, cost: Cost | None = None) -> ReviewerSecrets:
    cost = cost or Cost(64 * KIB_PER_MIB)
    return ReviewerSecrets(opened.tools.random, cost, totp_key(opened.signing.first.private))


def _password() -> str:
    given = os.environ.get(FROM_ENVIRONMENT)
    if given is not None:
        return given
    while True:
        typed = getpass.getpass("Kata sandi (paling sedikit 10 huruf): ")
        if typed == getpass.getpass("Sekali lagi: "):
            return typed
        print("Tidak sama.", file=sys.stderr)
