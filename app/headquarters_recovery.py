"""A post that forgot every password: the recovery key out of the safe opens its laptop again."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from app.adapters import fsio
from app.adapters.hq_key_file import KeyFileUnreadable, read_keys
from app.adapters.keyslots import SlotDamaged
from app.adapters.recovery import answer_recovery, request_words
from app.domain.recovery import RequestNotOurs, WordsDiffer
from app.headquarters_folder import Places
from app.ports_crypto import SealBroken

_MOST_BYTES = 64 * 1024


def add_recovery(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `recover`."""
    parser = commands.add_parser(
        "recover", parents=[common], help="menjawab pos yang lupa semua kata sandi"
    )
    parser.add_argument("request", help="berkas permintaan dari pos")
    parser.add_argument("--out", required=True, help="berkas jawaban untuk pos")
    parser.add_argument("--keys", help="berkas kunci dari tempat aman (root-offline.keys)")
    parser.add_argument("--words", help="enam kata yang dibacakan pos lewat telepon")
    parser.set_defaults(run=run)


def recover(asked: argparse.Namespace, places: Places, passphrase: str) -> int:
    """Answer one request, once a person has compared the six words."""
    request = _read(Path(asked.request))
    words = request_words(request)
    _compare(words, asked.words)
    keys = Path(asked.keys) if asked.keys else places.offline_keys
    answer = answered(request, keys, passphrase)
    fsio.write_durable(Path(asked.out), answer)
    print(f"Jawaban untuk pos: {asked.out}")
    print("Berkas ini hanya membuka laptop yang meminta, dan hanya satu kali.")
    return 0


def answered(request: bytes, keys: Path, passphrase: str) -> bytes:
    """The answer to a request.

    Raises:
        WrongPassphrase, KeyFileUnreadable, SlotDamaged
        RequestNotOurs: sealed to another recovery key.
    """
    private = read_keys(keys, passphrase)
    if "recovery" not in private:
        raise KeyFileUnreadable(file=keys.name)
    try:
        return answer_recovery(request, private["recovery"])
    except SealBroken as problem:
        raise RequestNotOurs() from problem


def _compare(words: tuple[str, ...], given: str | None) -> None:
    if given is not None:
        if tuple(given.casefold().split()) != words:
            raise WordsDiffer()
        return
    print(f"Enam kata permintaan ini: {' '.join(words)}")
    print("Telepon pos. Ketik ya bila sama persis dengan yang dibacakan: ", end="", flush=True)
    if sys.stdin.readline().strip().casefold() != "ya":
        raise WordsDiffer()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as problem:
        raise SlotDamaged(why="request", errno=problem.errno) from problem
