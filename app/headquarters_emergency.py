"""What one person does alone at the machine of headquarters; it works, and it is written down."""

import argparse
import sys
from contextlib import closing

from app.domain.officer import Officer, Role
from app.domain.reviewer import Look
from app.errors import UnknownSubject
from app.headquarters_folder import Opened, Places
from app.hq import officers
from app.hq.shut_out import shut_out
from app.ids import OfficerId
from app.ports import Clock, Random
from db.hq_console import SqlConsole
from db.hq_store import open_hq

_BY = "kanim"
_ALONE = "Seorang diri, tanpa orang kedua: tercatat. Cara biasa ada di konsol, dengan dua orang."


def revoke_alone(asked: argparse.Namespace, opened: Opened) -> int:
    """Shut a laptop out at once. Raises UnknownSubject."""
    with opened.store.reading() as tx:
        known = {one.stream.hex(): one.stream for one in tx.devices()}
    stream = known.get(asked.device)
    if stream is None:
        raise UnknownSubject(found=0)
    _noted(opened, "emergency_revocation", asked.device)
    shut_out(opened.store, stream, _BY, asked.reason, is_retired=False)
    print(f"Dicabut: {asked.device}")
    print(_ALONE, file=sys.stderr)
    return 0


def grant_alone(asked: argparse.Namespace, opened: Opened) -> int:
    """Name an officer of a post, as at its very opening when nobody else is there yet."""
    one = Officer(OfficerId(asked.id), asked.nip, asked.name, Role(asked.role))
    _noted(opened, "emergency_officer", one.id)
    officers.grant(opened.store, asked.code, [one], "admin")
    print(f"{asked.code} {one.name} ({one.role.value})")
    print(_ALONE, file=sys.stderr)
    return 0


def note_recovery(places: Places, tools: tuple[Clock, Random]) -> None:
    """A laptop was opened with the recovery key: the chain of looks says when."""
    clock, random = tools
    with closing(open_hq(places.database, clock, random)) as store:
        now_ms = int(clock.now().timestamp() * 1000)
        SqlConsole(store).looked(Look(now_ms, _BY, "recovery_answered", ""))


def _noted(opened: Opened, what: str, subject: str) -> None:
    now_ms = int(opened.tools.clock.now().timestamp() * 1000)
    SqlConsole(opened.store).looked(Look(now_ms, _BY, what, subject))
