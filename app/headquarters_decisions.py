"""Reading and deciding applications from the keyboard, also while headquarters serves."""

import argparse
from collections.abc import Callable
from datetime import date

from app.errors import UnknownSubject
from app.headquarters_folder import Places
from app.hq import decisions
from db.hq_store import HqSqlStore
from db.lists import QueueFilter

_MOST_SHOWN = 200
_DECISIONS = {
    "verify": "lulus verifikasi",
    "return": "kembalikan ke pos",
    "approve": "setujui",
    "bill": "kode billing",
    "paid": "lunas (NTPN)",
    "allocate": "alokasi blangko",
    "print": "cetak",
    "check": "uji kualitas",
    "dispatch": "kirim ke pos",
    "ready": "siap diambil",
    "refer": "minta pendalaman",
}


def add_decisions(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `list` and one command a decision."""
    listing = commands.add_parser("list", parents=[common], help="daftar permohonan")
    listing.add_argument("text", nargs="?", default="")
    listing.set_defaults(run=run, decision="list")
    made = {}
    for name, sentence in _DECISIONS.items():
        made[name] = commands.add_parser(name, parents=[common], help=sentence)
        made[name].add_argument("id", help="id permohonan atau nomor lokal")
        made[name].add_argument("--by", default="kanim", help="pemeriksa")
        made[name].set_defaults(run=run, decision=name)
    made["return"].add_argument("--field", action="append", default=[])
    made["return"].add_argument("--reason", required=True)
    made["bill"].add_argument("code")
    made["bill"].add_argument("--expires", type=date.fromisoformat, required=True)
    made["paid"].add_argument("ntpn")
    made["allocate"].add_argument("book", help="nomor blangko")
    made["refer"].add_argument("--reason", required=True)


def decide(asked: argparse.Namespace, store: HqSqlStore) -> int:
    """Do what `add_decisions` parsed and print the outcome."""
    if asked.decision == "list":
        return _listed(store, asked.text)
    subject = found(store, asked.id)
    _DEEDS[asked.decision](store, subject, asked)
    with store.reading() as tx:
        row = tx.application(subject)
    print(f"{subject} {row['status'] if row else ''}")
    return 0


def found(store: HqSqlStore, wanted: str) -> str:
    """The application with this id, start of an id, or local number.

    Raises:
        UnknownSubject: none, or more than one.
    """
    with store.reading() as tx:
        if tx.application(wanted) is not None:
            return wanted
    rows = store.journal.lists.queue(QueueFilter(), 0, _MOST_SHOWN)
    subjects = [
        str(row["subject"])
        for row in rows
        if row["number"] == wanted or row["subject"].startswith(wanted)
    ]
    if len(subjects) != 1:
        raise UnknownSubject(subject=wanted, found=len(subjects))
    return subjects[0]


def _listed(store: HqSqlStore, text: str) -> int:
    for row in store.journal.lists.queue(QueueFilter(text=text), 0, _MOST_SHOWN):
        print(f"{row['subject']}  {row['number']:<20} {row['status']:<16} {row['name']}")
    return 0


_Deed = Callable[[HqSqlStore, str, argparse.Namespace], object]
_DEEDS: dict[str, _Deed] = {
    "return": lambda store, one, a: decisions.return_incomplete(
        store, one, a.field, a.reason, a.by
    ),
    "bill": lambda store, one, a: decisions.bill(store, one, a.code, a.expires, a.by),
    "paid": lambda store, one, a: decisions.record_payment(store, one, a.ntpn, a.by),
    "allocate": lambda store, one, a: decisions.allocate(store, one, a.book, a.by),
    "refer": lambda store, one, a: decisions.refer(store, one, a.reason, a.by),
    "verify": lambda store, one, a: decisions.verify(store, one, a.by),
    "approve": lambda store, one, a: decisions.approve(store, one, a.by),
    "print": lambda store, one, a: decisions.send_to_print(store, one, a.by),
    "check": lambda store, one, a: decisions.check_quality(store, one, a.by),
    "dispatch": lambda store, one, a: decisions.dispatch(store, one, a.by),
    "ready": lambda store, one, a: decisions.announce_ready(store, one, a.by),
}
