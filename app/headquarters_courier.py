"""A courier's stick at headquarters: `import` takes and answers it, `answer` only writes."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from app.adapters.certificates import key_words
from app.adapters.stick_folder import StickFolder
from app.errors import BerandaError
from app.headquarters_folder import Opened, Places
from app.headquarters_tidy import settle_all
from app.hq import courier
from app.hq.courier import Left, Taken

_SAYS = {
    "stick_damaged": "Berkas nomor {file} berubah atau terpotong: tidak dibuka.",
    "stick_file_missing": "Berkas nomor {file} tidak ada.",
    "stick_gap": "Catatan nomor {from_no} sampai {to_no} belum datang; yang sesudahnya menunggu.",
}


def add_courier(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `import` and `answer`."""
    take = commands.add_parser("import", parents=[common], help="membaca flashdisk kurir")
    take.add_argument("folder", help="folder flashdisk")
    take.set_defaults(run=run, code="")
    give = commands.add_parser(
        "answer", parents=[common], help="menulis keputusan dan aturan ke flashdisk"
    )
    give.add_argument("code", help="kode pos")
    give.add_argument("folder", help="folder flashdisk")
    give.set_defaults(run=run)


def run_courier(asked: argparse.Namespace, opened: Opened) -> int:
    """0 only when everything on the stick was taken, and answered."""
    stick = StickFolder(Path(asked.folder))
    if asked.code:
        written = courier.answer_post(opened.tools, stick, asked.code)
        for bag in written:
            print(f"Jawaban ditulis: {bag}")
        if not written:
            print("Pos ini belum punya laptop.", file=sys.stderr)
        return 0 if written else 1
    return take_stick(opened, stick)


def take_stick(opened: Opened, stick: StickFolder) -> int:
    """Take every bag, and answer each laptop once; a bad bag never stops the others."""
    by_laptop: dict[bytes, list[Taken]] = {}
    is_whole = True
    for bag in courier.bags(stick):
        try:
            taken = courier.take(opened.tools, stick, bag, opened.vouch)
        except BerandaError as problem:
            is_whole = False
            print(f"{bag}: {problem.code}. Tidak ada yang diambil.", file=sys.stderr)
            continue
        is_whole = is_whole and not taken.left
        _tell(bag, taken)
        by_laptop.setdefault(taken.device.stream, []).append(taken)
    for several in by_laptop.values():
        print(f"Jawaban ditulis: {courier.answer(opened.tools, stick, several)}")
    settle_all(opened)
    return 0 if is_whole else 1


def _tell(bag: str, taken: Taken) -> None:
    number = taken.listed.outside.number
    print(f"{bag}: flashdisk {number} dari {taken.device.post}, segel {taken.listed.seal}")
    print(f"  {taken.entries} catatan baru, {taken.pictures} gambar baru.")
    if taken.certificate is not None:
        words = key_words(taken.device.sign_public, taken.device.seal_public)
        print(f"  Laptop disahkan. Enam kata kuncinya: {' '.join(words)}")
    if taken.is_repeat:
        print("  Sudah pernah datang: tidak ada yang baru.")
    for left in taken.left:
        print(f"  {_sentence(left)}", file=sys.stderr)
    if taken.missing:
        print(f"  Belum pernah datang: flashdisk {', '.join(map(str, taken.missing))}.")


def _sentence(left: Left) -> str:
    return _SAYS.get(left.code, f"Berkas nomor {{file}} tidak diambil: {left.code}.").format_map(
        left.facts
    )
