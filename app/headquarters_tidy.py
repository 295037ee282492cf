"""Pictures on their way: tidied when headquarters opens, after a stick and before a copy."""

from datetime import timedelta

from app.adapters.rule_files import load_rulebook
from app.domain.calendar import wita_date
from app.domain.reviewer import Look
from app.headquarters_folder import Opened
from db.hq_console import SqlConsole

RULE, SWEPT = "unggahan_lama", "uploads_swept"


def sweep(opened: Opened) -> int:
    """Half pictures nobody goes on with go, and are counted.

    A laptop that comes later all the same sends such a picture again from its first byte.
    """
    now = opened.tools.clock.now()
    days = load_rulebook().on(wita_date(now)).limit(RULE).count
    swept = opened.shelf.sweep(now - timedelta(days=days))
    if swept:
        told = Look(int(now.timestamp() * 1000), "kanim", SWEPT, "")
        SqlConsole(opened.store).looked(told)
        print(f"{swept} gambar yang baru sebagian dibuang: {days} hari tidak dilanjutkan.")
    return swept


def settle_all(opened: Opened) -> int:
    """As many rounds as it takes; how many still wait, because the object store does not answer."""
    settle = opened.tools.settle
    if settle is None:
        return 0
    left, before = settle(), -1
    while left and left != before:
        left, before = settle(), left
    return left
