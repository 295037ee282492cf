"""Headquarters from the keyboard: serve the posts, open new ones, decide about applications."""

import argparse
import getpass
import os
import signal
import socket
import sys
from collections.abc import Mapping
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from app import practice
from app.adapters import fsio
from app.adapters.clock import SystemClock, SystemRandom
from app.config import read_config
from app.domain.enrolment import keys_to_json
from app.domain.officer import Role
from app.errors import BerandaError
from app.headquarters_backup import add_backup, run_backup, run_restore
from app.headquarters_console import add_user, welcome
from app.headquarters_courier import add_courier, run_courier
from app.headquarters_decisions import add_decisions, decide
from app.headquarters_emergency import grant_alone, note_recovery, revoke_alone
from app.headquarters_evidence import add_evidence, write_evidence
from app.headquarters_folder import Opened, Places, exists, init, open_folder, read_plate
from app.headquarters_posts import certify, make_practice, new_packet
from app.headquarters_recovery import add_recovery, recover
from app.headquarters_rotate import add_rotation, run_rotation
from app.headquarters_serve import served
from app.headquarters_tidy import settle_all, sweep
from app.headquarters_workers import check_workers, serve_with
from app.hq import enrolment
from app.hq.serving import listening_together, made_server

PORT = 8740
FROM_ENVIRONMENT = "BERANDA_HQ_PASSPHRASE"
DB_FROM_ENVIRONMENT = "BERANDA_HQ_DB"
BLOBS_FROM_ENVIRONMENT = "BERANDA_HQ_BLOBS"


def main(argv: list[str]) -> int:
    """Answer one command line and return its exit code."""
    # Options alone are meant for the plain command, which serves.
    is_plain = not argv or (argv[0].startswith("-") and argv[0] not in ("-h", "--help"))
    asked = _parser().parse_args(["serve", *argv] if is_plain else argv)
    folder = Path(asked.dir) if asked.dir else _home(os.environ)
    address = asked.db or os.environ.get(DB_FROM_ENVIRONMENT, "")
    places = Places(folder, address, asked.blobs or os.environ.get(BLOBS_FROM_ENVIRONMENT, ""))
    try:
        return int(asked.run(asked, places))
    except BerandaError as problem:
        facts = " ".join(f"{name}={fact}" for name, fact in problem.facts.items())
        print(f"Tidak bisa / cannot: {problem.code} {facts}".rstrip(), file=sys.stderr)
        return 1


def _init(asked: argparse.Namespace, places: Places) -> int:
    tools = (SystemClock(), SystemRandom())
    if asked.practice:
        make_practice(places, tools)
    else:
        init(places, _passphrase(asked.practice, is_new=True), tools)
    print(f"Kanim dibuat di {places.folder}")
    print(f"Simpan di tempat aman, jauh dari mesin ini: {places.offline_keys}")
    return 0


def _serve(asked: argparse.Namespace, places: Places) -> int:
    if not exists(places):
        print(f"Belum ada Kanim di {places.folder}: dibuat untuk latihan.")
        make_practice(places, (SystemClock(), SystemRandom()))
        welcome(places, (SystemClock(), SystemRandom()))
    check_workers(asked.workers, places.address)
    passphrase = _passphrase(read_plate(places)[1] or asked.practice)
    # the tables are made and the keys tried once, before anybody is let in
    opened = _again(places, passphrase)
    sweep(opened)
    with ExitStack() as doors:
        socks = listening_together(asked.host, asked.port, asked.workers)
        for sock in socks:
            doors.enter_context(sock)
        host, port = socks[0].getsockname()[:2]
        print(f"Kanim mendengarkan di http://{host}:{port}", flush=True)
        if asked.workers == 1:
            _work(opened, socks[0])
        else:
            opened.store.close()
            serve_with(asked.workers, lambda no: _work(_again(places, passphrase), socks[no]))
    print("Kanim ditutup.", flush=True)
    return 0


def _again(places: Places, passphrase: str) -> Opened:
    return open_folder(places, passphrase, (SystemClock(), SystemRandom()))


def _work(opened: Opened, sock: socket.socket) -> None:
    # uvicorn closes gently and then raises the signal once more, for whoever waits outside.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with closing(opened.store), suppress(KeyboardInterrupt):
        made_server(served(opened, os.environ)).run(sockets=[sock])


def _add_post(asked: argparse.Namespace, places: Places) -> int:
    enrolment.add_post(_opened(asked, places).tools, asked.code, asked.name)
    print(f"{asked.code} {asked.name}")
    return 0


def _add_officer(asked: argparse.Namespace, places: Places) -> int:
    opened = _opened(asked, places)
    with closing(opened.store):
        return grant_alone(asked, opened)


def _packet(asked: argparse.Namespace, places: Places) -> int:
    data = new_packet(_opened(asked, places), asked.code, asked.url)
    fsio.write_durable(Path(asked.out), data)
    print(f"Paket untuk satu laptop {asked.code}: {asked.out}")
    return 0


def _certify(asked: argparse.Namespace, places: Places) -> int:
    out = Path(asked.out or f"{asked.file}.sertifikat")
    words = certify(_opened(asked, places), Path(asked.file), out)
    print(f"Cocokkan enam kata ini dengan layar pos: {' '.join(words)}")
    print(f"Sertifikat: {out}")
    return 0


def _revoke(asked: argparse.Namespace, places: Places) -> int:
    opened = _opened(asked, places)
    with closing(opened.store):
        return revoke_alone(asked, opened)


def _keys(_asked: argparse.Namespace, places: Places) -> int:
    for name, value in keys_to_json(read_plate(places)[0]).items():
        print(f"{name} {value}")
    return 0


def _decision(asked: argparse.Namespace, places: Places) -> int:
    return decide(asked, _opened(asked, places).store)


def _courier(asked: argparse.Namespace, places: Places) -> int:
    opened = _opened(asked, places)
    with closing(opened.store):
        return run_courier(asked, opened)


def _user(asked: argparse.Namespace, places: Places) -> int:
    opened = _opened(asked, places)
    with closing(opened.store):
        return int(asked.deed(asked, opened))


def _evidence(asked: argparse.Namespace, places: Places) -> int:
    opened = _opened(asked, places)
    with closing(opened.store):
        return write_evidence(asked, opened)


def _backup(asked: argparse.Namespace, places: Places) -> int:
    opened = _opened(asked, places)
    with closing(opened.store):
        settle_all(opened)
        sweep(opened)
        return run_backup(asked, opened)


def _restore(asked: argparse.Namespace, places: Places) -> int:
    passphrase = _passphrase(asked.practice)
    return run_restore(asked, places, passphrase, (SystemClock(), SystemRandom()))


def _rotate(asked: argparse.Namespace, places: Places) -> int:
    passphrase = _passphrase(read_plate(places)[1] or asked.practice)
    return run_rotation(asked, places, passphrase, (SystemClock(), SystemRandom()))


def _recover(asked: argparse.Namespace, places: Places) -> int:
    """The keys may lie on a stick beside no headquarters at all: only the file is needed."""
    is_practice = asked.practice or (exists(places) and read_plate(places)[1])
    done = recover(asked, places, _passphrase(is_practice))
    if exists(places):
        note_recovery(places, (SystemClock(), SystemRandom()))
    return done


def _opened(asked: argparse.Namespace, places: Places) -> Opened:
    is_practice = read_plate(places)[1] or asked.practice
    return open_folder(places, _passphrase(is_practice), (SystemClock(), SystemRandom()))


def _passphrase(is_practice: bool, is_new: bool = False) -> str:
    if is_practice:
        return practice.PASSWORD
    given = os.environ.get(FROM_ENVIRONMENT)
    if given is not None:
        return given
    while True:
        typed = getpass.getpass("Frasa sandi Kanim: ")
        if not is_new or typed == getpass.getpass("Sekali lagi: "):
            return typed
        print("Tidak sama.", file=sys.stderr)


def _home(environ: Mapping[str, str]) -> Path:
    return read_config(environ).folder.parent / "headquarters"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m app hq", description=__doc__)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--dir", help="folder Kanim")
    common.add_argument("--db", default="", help="postgresql://... (selain itu: berkas)")
    common.add_argument("--blobs", default="", help="s3://bucket/... (selain itu: folder)")
    common.add_argument("--practice", action="store_true", help="Kanim latihan")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    serve = commands.add_parser("serve", parents=[common], help="melayani pos")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=PORT)
    serve.add_argument("--workers", type=int, default=1, help="proses pada satu PostgreSQL")
    serve.set_defaults(run=_serve)
    commands.add_parser("init", parents=[common], help="membuat kunci").set_defaults(run=_init)
    commands.add_parser("keys", parents=[common], help="kunci publik").set_defaults(run=_keys)
    _add_opening(commands, common)
    add_decisions(commands, common, _decision)
    add_recovery(commands, common, _recover)
    add_courier(commands, common, _courier)
    add_user(commands, common, _user)
    add_evidence(commands, common, _evidence)
    add_backup(commands, common, _backup, _restore)
    add_rotation(commands, common, _rotate)
    return parser


def _add_opening(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    post = commands.add_parser("post", help="pos").add_subparsers(metavar="add", required=True)
    add = post.add_parser("add", parents=[common], help="membuka pos")
    add.add_argument("code")
    add.add_argument("name")
    add.set_defaults(run=_add_post)

    officer = commands.add_parser("officer", help="petugas")
    named = officer.add_subparsers(metavar="add", required=True)
    grant = named.add_parser("add", parents=[common], help="menunjuk petugas pos")
    for name in ("code", "id", "nip", "name"):
        grant.add_argument(name)
    grant.add_argument("role", choices=[role.value for role in Role])
    grant.set_defaults(run=_add_officer)

    packet = commands.add_parser("packet", parents=[common], help="paket untuk satu laptop")
    packet.add_argument("code")
    packet.add_argument("--out", required=True)
    packet.add_argument("--url", default=f"http://127.0.0.1:{PORT}")
    packet.set_defaults(run=_packet)

    certificate = commands.add_parser("certify", parents=[common], help="mengesahkan laptop")
    certificate.add_argument("file")
    certificate.add_argument("--out")
    certificate.set_defaults(run=_certify)

    revoke = commands.add_parser(
        "revoke", parents=[common], help="darurat: mencabut laptop tanpa orang kedua"
    )
    revoke.add_argument("device")
    revoke.add_argument("--reason", default="darurat")
    revoke.set_defaults(run=_revoke)
