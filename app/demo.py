"""Plays a whole day of the post, from the first run to headquarters' answers, and counts it."""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.adapters import fsio
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.demo_console import Console
from app.demo_link import Carried
from app.demo_processes import Kanim, Road
from app.demo_report import Counts, counted
from app.errors import BerandaError

SIGN = "ISI FOLDER INI REKAAN.txt"
MADE = ("post", "hq", "receipts", "screens")
PUBLIC_KEY = "kanim.pub"
EXPECTED = 3
WAY_TO_APPROVAL = (
    ("verify",),
    ("bill", "820261123000001", "--expires", "2099-12-31"),
    ("paid", "A1B2C3D4E5F60718"),
    ("approve",),
)
"""Invented, and only in practice: what an approval takes before it."""
RETURN = ("Foto buram, ambil lagi dengan cahaya dari depan.", "portrait")


@dataclass(frozen=True, slots=True)
class Day:
    """What the day came to.

    Attributes:
        queued: applications a reviewer saw, signed in at the console.
        port: where headquarters served.
    """

    entered: int
    queued: int
    port: int
    carried: Carried


class Beyond:
    """Implements `ui.demo_scenes.Outside`."""

    def __init__(self, folder: Path, kanim: Kanim, road: Road) -> None:
        self._folder, self._kanim, self._road = folder, kanim, road
        self._screens = 0
        kanim.packet(Path(self.packet), road.url)
        fsio.write_durable(folder / PUBLIC_KEY, kanim.public_key().encode())

    @property
    def packet(self) -> str:
        return str(self._folder / "maritaing.bpkt")

    @property
    def address(self) -> str:
        return self._road.url

    def receipt(self, name: str) -> str:
        return str(self._folder / "receipts" / name)

    def keep(self, name: str, png: bytes) -> None:
        """Screens are numbered in the order of the day."""
        self._screens += 1
        fsio.write_durable(self._folder / "screens" / f"{self._screens:02d}_{name}.png", png)

    def tell_road(self, **weather: Any) -> Carried:
        return self._road.tell(**weather)

    def send_back(self, name: str) -> None:
        reason, field = RETURN
        self._kanim.do("return", self._kanim.find(name), "--field", field, "--reason", reason)

    def approve(self, name: str) -> None:
        subject = self._kanim.find(name)
        for command, *rest in WAY_TO_APPROVAL:
            self._kanim.do(command, subject, *rest)


def main(argv: list[str]) -> int:
    """Return 0 only when each application reached headquarters once and stands in its queue."""
    asked = _arguments().parse_args(argv)
    if asked.headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(asked.dir or tempfile.mkdtemp(prefix="beranda-demo-")).resolve()
    if not _made_ready(folder):
        print(f"Folder {folder} berisi hal lain. Pilih folder kosong.", file=sys.stderr)
        return 2
    # Asked to end, it still ends its children first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    clock = SystemClock()
    started = clock.monotonic()
    try:
        day = _played(folder, is_watched=not asked.headless)
        counts = counted(folder / "post", folder / "hq")
    except BerandaError as problem:
        facts = ", ".join(f"{name}: {fact}" for name, fact in problem.facts.items())
        print(f"Peragaan berhenti ({problem.code}; {facts}). Lihat {folder}.", file=sys.stderr)
        return 1
    is_good = counts.is_exactly_once(EXPECTED) and day.entered == day.queued == EXPECTED
    seconds = round(clock.monotonic() - started, 1)
    _write_report(folder, counts, day, seconds)
    _say(folder, counts, day, seconds)
    if not asked.headless:
        _stay_open(folder, day.port)
    return 0 if is_good else 1


def _played(folder: Path, *, is_watched: bool) -> Day:
    """The day itself; when this returns, headquarters and the road have ended."""
    from app.station import LaptopStation
    from ui.demo_hands import play
    from ui.demo_people import EVERYBODY

    station = LaptopStation(
        Config(folder / "post", is_practice=True), (SystemClock(), SystemRandom())
    )
    with Kanim(folder / "hq") as kanim, Road(kanim.host, kanim.port) as road:
        console = Console(kanim)
        print(console.sign_in(folder / "hq"), flush=True)
        entered = play(station, Beyond(folder, kanim, road), is_watched=is_watched)
        queued = console.queued([one.name for one in EVERYBODY])
        return Day(entered, queued, kanim.port, road.tell())


def _stay_open(folder: Path, port: int) -> None:
    """The same headquarters at the same address, for whoever wants to look around."""
    if sys.stdin is not None and sys.stdin.isatty():
        with Kanim(folder / "hq", port) as kanim:
            Console(kanim).stay_open(folder / "hq")


def _made_ready(folder: Path) -> bool:
    """An empty folder with our sign in it; an earlier demonstration is swept away, nothing else."""
    if (folder / SIGN).is_file():
        for name in MADE:
            shutil.rmtree(folder / name, ignore_errors=True)
    elif folder.exists() and any(folder.iterdir()):
        return False
    for path in (folder, folder / "receipts", folder / "screens"):
        fsio.make_folder(path)
    fsio.write_durable(folder / SIGN, b"Semua orang dan nomor di folder ini rekaan.\n")
    return True


def _write_report(folder: Path, counts: Counts, day: Day, seconds: float) -> None:
    link = asdict(day.carried)
    cuts = link.pop("cuts")
    report = asdict(counts) | link | {"link_cuts": cuts, "seconds": seconds, "queued": day.queued}
    fsio.write_durable(folder / "report.json", json.dumps(report, indent=2).encode() + b"\n")


def _say(folder: Path, counts: Counts, day: Day, seconds: float) -> None:
    carried = day.carried
    again = counts.received_total - counts.unique_total
    chains = "utuh di kedua sisi" if counts.chain_ok else "RUSAK"
    size = (carried.bytes_up + carried.bytes_down) / 1000
    print(
        f"""
Sehari di PLBL Maritaing, selesai dalam {seconds:.0f} detik. Semua orang rekaan.

  Permohonan dibuat        {counts.entered}
  Sampai di Kanim          {counts.acknowledged} dari {counts.entered}
  Hilang, ganda            {counts.lost}, {counts.duplicates}
  Gambar sampai            {counts.pictures_arrived} dari {counts.pictures}
  Di antrean konsol        {day.queued}
  Jawaban Kanim            {counts.returned} dikembalikan, {counts.approved} disetujui
  Sambungan diputus        {carried.cuts} kali
  Catatan diterima Kanim   {counts.received_total}, {again} di antaranya ulangan
  Catatan disimpan Kanim   {counts.unique_total}, tiap catatan satu kali
  Lewat sambungan          {size:.0f} kB
  Rantai catatan           {chains}

Tanda terima   {folder / "receipts"}
Layar          {folder / "screens"}
Laporan        {folder / "report.json"}
Kunci Kanim    {folder / PUBLIC_KEY}, untuk verify-receipt --key
Konsol lagi    python3 -m app hq --dir {folder / "hq"}"""
    )


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m app demo", description=__doc__)
    parser.add_argument("--dir", type=Path, help="folder untuk hasil")
    parser.add_argument("--headless", action="store_true", help="tanpa jendela")
    return parser
