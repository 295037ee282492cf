"""The process under the tracer: officers come, change their passwords and go.

usage: python -m tests.faults.key_subject FOLDER LOG [PLANT]
"""

import shutil
import sys
from pathlib import Path

from app.adapters.keyslots import Owner
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.errors import BerandaError
from app.ids import OfficerId
from tests.fakes import SeededRandom
from tests.faults.subject import plant
from tests.faults.tracing import Tracing

CHEAP = Cost(8 * 1024, 1)
DESI, YOS = OfficerId("desi"), OfficerId("yos")
PASSWORDS = [f"kata sandi ke-{number}" for number in range(5)]
"""Promise n is kept when PASSWORDS[n] opens the store; in between the next one may already."""


def slots_in(folder: Path) -> SlotFiles:
    return SlotFiles(folder / "keys", SeededRandom(3), CHEAP)


def shut_out(folder: Path, kept: int) -> str | None:
    """After `kept` changes of the password: why the officer stands outside, or None."""
    dek = folder.with_name("dek").read_bytes()
    said = ""
    for password in PASSWORDS[kept : kept + 2]:
        try:
            return None if slots_in(folder).open(DESI, password) == dek else "another key"
        except BerandaError as problem:
            said = problem.code
    return f"keys: {said}"


def main(folder: Path, log: Path, fault: str = "") -> None:
    folder.mkdir()
    slots = slots_in(folder)
    dek = slots.create(Owner("d1", DESI, PASSWORDS[0]), None)
    (folder.with_name("dek")).write_bytes(dek)
    plant(fault)
    tracing = Tracing()
    shutil.copytree(folder, folder.with_name(folder.name + "-before"))
    tracing.start(str(folder), log)
    for number, (old, new) in enumerate(zip(PASSWORDS, PASSWORDS[1:], strict=False), 1):
        slots.change_password(DESI, old, new)
        tracing.mark(number)
        slots.add(YOS, "kata sandi yosef", dek)
        slots.remove(YOS)
    tracing.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
