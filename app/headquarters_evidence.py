"""Who saw a person, and what lay on a lost laptop, from the keyboard, each as one table."""

import argparse
from collections.abc import Callable
from pathlib import Path

from app.adapters import fsio
from app.errors import UnknownSubject
from app.headquarters_console import made_room
from app.headquarters_folder import Opened, Places
from app.hq.console import breach, traces
from app.hq.console.room import Room


def add_evidence(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `report-subject` and `breach`."""
    seen = commands.add_parser(
        "report-subject", parents=[common], help="siapa melihat atau mengubah seseorang"
    )
    seen.add_argument("person", help="NIK, nomor lokal, atau id permohonan")
    held = commands.add_parser("breach", parents=[common], help="isi laptop yang hilang")
    held.add_argument("device", help="aliran laptop, heksadesimal")
    held.add_argument("--at", required=True, help="sampai kapan, misalnya 2026-11-21T10:00")
    for command in (seen, held):
        command.add_argument("--out", required=True, help="berkas CSV")
        command.add_argument("--by", default="kanim", help="yang meminta")
        command.set_defaults(run=run)


def write_evidence(asked: argparse.Namespace, opened: Opened) -> int:
    """Write the table; that it was made stands in the chain of looks.

    Raises:
        UnknownSubject: no such person, laptop or moment.
    """
    room = made_room(opened)
    data = _seen(asked, room) if hasattr(asked, "person") else _held(asked, room)
    fsio.write_durable(Path(asked.out), data)
    print(f"Ditulis: {asked.out}")
    return 0


def _seen(asked: argparse.Namespace, room: Room) -> bytes:
    found = traces.report(room, asked.person, asked.by, traces.EXPORT)
    if found is None:
        raise UnknownSubject(found=0)
    return traces.as_csv(found)


def _held(asked: argparse.Namespace, room: Room) -> bytes:
    with room.tools.store.reading() as tx:
        known = {one.stream.hex(): one.stream for one in tx.devices()}
    stream, until = known.get(asked.device), breach.moment(asked.at)
    if until is None or stream is None:
        raise UnknownSubject(found=0)
    return breach.as_csv(breach.pack(room, stream, until, asked.by))
