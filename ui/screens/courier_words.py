"""What is said of a courier's stick: on its way, ready, and answered."""

from datetime import datetime

from app.domain import calendar
from app.sync.courier import Copying, Step
from app.sync.courier_answers import Answered
from ui import rows
from ui.counter import Load, Row

_STEPS = {Step.COPY: "Menyalin", Step.CHECK: "Membaca ulang dari flashdisk", Step.READ: "Membaca"}
NO_DRIVE = "Belum ada flashdisk terpasang. Pasang, atau ketik foldernya."
IF_ASKED = "Bila Kanim meminta"
STAYS = "Tiga langkah. Yang dibawa kurir tetap ada di laptop ini."
LINKED = "Tidak perlu, sambungan sedang baik."
ON_SYNC = "Salin kantong terkunci, cetak surat pengantar."
HAND_OVER = "Serahkan flashdisk dan surat pengantar kepada kurir."
SEALED = "Isinya terkunci untuk Kanim. Flashdisk yang hilang tidak dapat dibaca siapa pun."


def amount(found: Row) -> str:
    """`7 permohonan, 18,6 MB`."""
    size = int(found.get("bytes") or 0)
    weight = f", {calendar.size(size)}" if size else ""
    return f"{int(found.get('applications') or 0)} permohonan{weight}"


def copying(progress: Copying) -> str:
    """`Menyalin 11,7 MB dari 18,6 MB`."""
    sizes = f"{calendar.size(progress.done)} dari {calendar.size(progress.total)}"
    return f"{_STEPS[progress.step]} {sizes}"


def share(progress: Copying) -> float:
    """Of the whole bar: copying and reading back take half of it each."""
    part = progress.done / progress.total if progress.total else 1.0
    if progress.step is Step.READ:
        return part
    return part / 2 if progress.step is Step.COPY else 0.5 + part / 2


def ready(load: Load) -> str:
    return f"Flashdisk {load.name} siap dan sudah dibaca ulang"


def ready_under(load: Load) -> str:
    made = load.made
    told = f"{load.applications} permohonan, {made.pictures} gambar, {calendar.size(made.size)}."
    missing = f" {made.missing} gambar rusak di laptop ini, pindai lagi." if made.missing else ""
    return f"{told}{missing}\nSegel {made.seal}.\n{HAND_OVER}"


def answered(done: Answered) -> tuple[str, str]:
    """(tone, sentence) of what headquarters wrote."""
    if done.is_gap or done.problem:
        return "kunyit", "Kanim belum dapat mengambil semuanya. Siapkan flashdisk sekali lagi."
    news = f"{done.entries} kabar baru" if done.entries else "Tidak ada kabar baru"
    pictures = f", {done.pictures} gambar sampai" if done.pictures else ""
    told = f"{news}{pictures}."
    if not done.answers:
        return "lontar", told
    return "lontar", f"Kanim mengakui flashdisk {done.answers}. {told}"


def on_sync(state: str) -> str:
    """What the card of the sync screen says beside this link."""
    return LINKED if state in ("online", "sending") else ON_SYNC


def stick_line(stick: Row, now: datetime) -> tuple[str, str, str]:
    """(tone, title, line under it) of one earlier stick."""
    made_at = calendar.relative(rows.moment(stick["at_ms"]), now)
    title = f"Flashdisk {stick['no']}, {made_at}"
    if stick.get("answered_ms"):
        at = calendar.relative(rows.moment(stick["answered_ms"]), now)
        return "lontar", title, f"Diakui Kanim {at}"
    return "laut", title, "Dibawa kurir, menunggu jawaban"
