"""What is said of a courier's stick: on its way, ready, and answered."""

from datetime import datetime

from app.sync.courier import Copying, Step
from app.sync.courier_answers import Answered
from ui import dates, rows
from ui.counter import Load, Row
from ui.languages import mark, say, say_count

_STEPS = {
    Step.COPY: mark("Menyalin"),
    Step.CHECK: mark("Membaca ulang dari flashdisk"),
    Step.READ: mark("Membaca"),
}
NO_DRIVE = mark("Belum ada flashdisk terpasang. Pasang, atau ketik foldernya.")
IF_ASKED = mark("Bila Kanim meminta")
STAYS = mark("Tiga langkah. Yang dibawa kurir tetap ada di laptop ini.")
LINKED = mark("Tidak perlu, sambungan sedang baik.")
ON_SYNC = mark("Salin kantong terkunci, cetak surat pengantar.")
HAND_OVER = mark("Serahkan flashdisk dan surat pengantar kepada kurir.")
SEALED = mark("Isinya terkunci untuk Kanim. Flashdisk yang hilang tidak dapat dibaca siapa pun.")


def amount(found: Row) -> str:
    """`7 permohonan, 18,6 MB`."""
    size = int(found.get("bytes") or 0)
    weight = f", {dates.size(size)}" if size else ""
    return say_count("{n} permohonan", int(found.get("applications") or 0)) + weight


def copying(progress: Copying) -> str:
    """`Menyalin 11,7 MB dari 18,6 MB`."""
    sizes = say(
        "{done} dari {total}",
        done=dates.size(progress.done),
        total=dates.size(progress.total),
    )
    return f"{say(_STEPS[progress.step])} {sizes}"


def share(progress: Copying) -> float:
    """Of the whole bar: copying and reading back take half of it each."""
    part = progress.done / progress.total if progress.total else 1.0
    if progress.step is Step.READ:
        return part
    return part / 2 if progress.step is Step.COPY else 0.5 + part / 2


def ready(load: Load) -> str:
    return say("Flashdisk {name} siap dan sudah dibaca ulang", name=load.name)


def ready_under(load: Load) -> str:
    made = load.made
    held = (
        say_count("{n} permohonan", load.applications),
        say_count("{n} gambar", made.pictures),
        dates.size(made.size),
    )
    told = f"{', '.join(held)}."
    missing = (
        say_count(" {n} gambar rusak di laptop ini, pindai lagi.", made.missing)
        if made.missing
        else ""
    )
    seal = say("Segel {seal}.", seal=made.seal)
    return f"{told}{missing}\n{seal}\n{say(HAND_OVER)}"


def answered(done: Answered) -> tuple[str, str]:
    """(tone, sentence) of what headquarters wrote."""
    if done.is_gap or done.problem:
        return "kunyit", say("Kanim belum dapat mengambil semuanya. Siapkan flashdisk sekali lagi.")
    news = (
        say_count("{n} kabar baru", done.entries) if done.entries else say("Tidak ada kabar baru")
    )
    pictures = say_count(", {n} gambar sampai", done.pictures) if done.pictures else ""
    told = f"{news}{pictures}."
    if not done.answers:
        return "lontar", told
    return "lontar", say(
        "Kanim mengakui flashdisk {answers}. {told}", answers=done.answers, told=told
    )


def on_sync(state: str) -> str:
    """What the card of the sync screen says beside this link."""
    return say(LINKED) if state in ("online", "sending") else say(ON_SYNC)


def stick_line(stick: Row, now: datetime) -> tuple[str, str, str]:
    """(tone, title, line under it) of one earlier stick."""
    made_at = dates.relative(rows.moment(stick["at_ms"]), now)
    title = say("Flashdisk {no}, {made_at}", no=stick["no"], made_at=made_at)
    if stick.get("answered_ms"):
        at = dates.relative(rows.moment(stick["answered_ms"]), now)
        return "lontar", title, say("Diakui Kanim {at}", at=at)
    return "laut", title, say("Dibawa kurir, menunggu jawaban")
