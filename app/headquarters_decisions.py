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
    "ready": "siap diambil",
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


def decide(asked: argparse.Namespace, store: HqSqlStore) -> int:
    """Do what `add_decisions` parsed and print the outcome."""
    if asked.decision == "list":
        return _listed(store, asked.text)
    subject = found(store, asked.id)
    by = asked.by
    if asked.decision == "return":
        decisions.return_incomplete(store, subject, asked.field, asked.reason, by)
    elif asked.decision == "bill":
        decisions.bill(store, subject, asked.code, asked.expires, by)
    elif asked.decision == "paid":
        decisions.record_payment(store, subject, asked.ntpn, by)
    else:
        plain = {
            "verify": decisions.verify,
            "approve": decisions.approve,
            "ready": decisions.announce_ready,
        }
        plain[asked.decision](store, subject, by)
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
