"""Rows of the store in the officer's words: what it is about, where it stands, when it came."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from app.domain.calendar import to_wita
from app.domain.status import DATA_STATES, STAGES, Chip, DataState, Stage, Status, stage
from ui import dates
from ui.languages import mark, say, say_count

Row = Mapping[str, Any]

STEPS = 8
STEP_NAMES = (
    mark("NIK"),
    mark("Jenis"),
    mark("Data diri"),
    mark("Orang tua"),
    mark("Berkas"),
    mark("Wawancara"),
    mark("Biaya"),
    mark("Tinjau"),
)
_PURPOSES = {
    "baru": mark("Paspor baru"),
    "penggantian": mark("Penggantian"),
    "hilang": mark("Penggantian"),
    "rusak": mark("Penggantian"),
    "perubahan": mark("Perubahan data"),
}
_SHORT = {
    "baru": mark("Baru"),
    "penggantian": mark("Penggantian"),
    "hilang": mark("Hilang"),
    "rusak": mark("Rusak"),
    "perubahan": mark("Perubahan data"),
}
_REASONS = {
    "habis_berlaku": mark("habis berlaku"),
    "halaman_penuh": mark("halaman penuh"),
    "hilang": mark("hilang"),
    "rusak": mark("rusak"),
}
_CLASSES = {"dewasa": mark("dewasa"), "anak": mark("anak")}
# The drawings' own signs; a stage without one here keeps the sign of the status table.
_SIGNS = {
    Stage.DRAF: "pencil",
    Stage.WAWANCARA: "message-circle-question-mark",
    Stage.MENUNGGU_BAYAR: "banknote",
    Stage.DITINJAU: "clock",
    Stage.PASPOR_SIAP: "book-user",
    Stage.DISERAHKAN: "check",
    Stage.DIBATALKAN: "ban",
}


def is_draft(row: Row) -> bool:
    """A draft (draf) has its record whole and no status yet."""
    return "record" in row and "status" not in row


def key_of(row: Row) -> str:
    """What opens this row: the subject, or the draft's own id."""
    return str(row["id"] if is_draft(row) else row["subject"])


def name_of(row: Row) -> str:
    """The person's name; a draft without one yet says so."""
    return str(_told(row, "name") or say("Belum bernama"))


def about(row: Row) -> str:
    """`Paspor baru · dewasa`, `Penggantian · rusak`."""
    purpose = str(_told(row, "purpose") or "")
    second = _REASONS.get(purpose) or _REASONS.get(str(_told(row, "reason") or ""))
    parts = (_said(_PURPOSES, purpose), say(second) if second else _said(_CLASSES, _class(row)))
    return " · ".join(part for part in parts if part) or say("Jenis belum dipilih")


def kind(row: Row) -> str:
    """`Baru, dewasa`, `Penggantian`: what it is about in a narrow column."""
    purpose = str(_told(row, "purpose") or "")
    who = _said(_CLASSES, _class(row)) if purpose == "baru" else ""
    return ", ".join(part for part in (_said(_SHORT, purpose), who) if part)


def nik(row: Row) -> str:
    """`530504 410890 9012`: the three groups apart."""
    digits = str(_told(row, "nik") or "")
    groups = (digits[:6], digits[6:12], digits[12:])
    return " ".join(group for group in groups if group)


def stage_chip(row: Row) -> Chip:
    return _drawn(Stage.DRAF if is_draft(row) else stage(Status(row["status"])))


def stage_words(row: Row) -> str:
    """The stage in plain words; a draft says how far it is."""
    return draft_step(row) if is_draft(row) else stage_chip(row).label


def data_chip(row: Row) -> Chip:
    """Where the information is; a draft has never left the post."""
    return data_word(DataState(row.get("data") or DataState.DI_POS))


def data_word(state: DataState) -> Chip:
    return replace(DATA_STATES[state], label=say(DATA_STATES[state].label))


def draft_step(row: Row) -> str:
    """`Berkas, langkah 5 dari 8`."""
    step = min(max(int(row.get("step") or 1), 1), STEPS)
    return say(
        "{name}, langkah {step} dari {steps}",
        name=say(STEP_NAMES[step - 1]),
        step=step,
        steps=STEPS,
    )


def cut_off(row: Row, more: int, field: str) -> tuple[str, str]:
    """Title and text for a draft that a power cut left open; `more` others wait in the queue."""
    at = dates.hour(moment(_ms(row)))
    until = say(' sampai "{field}"', field=field) if field else ""
    text = say("Draf {ticket} utuh{until}.", ticket=row["ticket"], until=until)
    if more:
        text += say_count(" {n} draf lain ada di antrean.", more)
    return say("Melanjutkan dari listrik padam {at}", at=at), text


def page_words(page: Row) -> str:
    """`foto wajah`, `KTP`, `KK halaman 2`: how an officer names a picture."""
    if page["role"] == "portrait":
        return say("foto wajah")
    label = say(str(page["label"])) if page["label"] else say("pindaian")
    if int(page["pages"]) < 2:
        return label
    return say("{paper} halaman {page}", paper=label, page=page["page"])


def harm(row: Row) -> str:
    """What the disk has lost of an application, and what to do; "" when it is whole."""
    pages = row.get("damaged") or ()
    if not pages:
        return ""
    names = ", ".join(page_words(one) for one in pages)
    told = names[:1].upper() + names[1:]
    if all(one["role"] == "portrait" for one in pages):
        return say("{pages} rusak di disk, foto ulang", pages=told)
    return say("{pages} rusak di disk, pindai lagi", pages=told)


def note(row: Row) -> tuple[str, str]:
    """The one note that the officer can act on, and its tone."""
    if is_draft(row):
        words = say("Langkah {step} dari {steps}", step=row.get("step") or 1, steps=STEPS)
        return " · ".join(part for part in (words, row.get("colleague")) if part), "ink2"
    words = str(row.get("note") or _reason(row.get("state")))
    return words, "mengkudu" if row.get("needs_action") or row.get("data") == "gagal" else "ink2"


def hour(row: Row, now: datetime) -> str:
    """`10.31` today, `kemarin`, the day's name within a week, then `14 Nov`."""
    told = dates.relative(moment(_ms(row)), now)
    return told.rsplit(" ", 1)[0] if told.endswith(f" {dates.hour(moment(_ms(row)))}") else told


def moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)


def pouch_words(pouch: Row, now: datetime) -> tuple[str, str]:
    """`7 berkas di kantong` and `18,6 MB · tertua sejak kemarin 15.20`."""
    files, bytes_, oldest = (pouch.get(part) or 0 for part in ("files", "bytes", "oldest_ms"))
    if not files and not bytes_:
        return say("Kantong kosong"), say("Semua sudah sampai di Kanim")
    age = say("tertua sejak {at}", at=dates.relative(moment(oldest), now)) if oldest else ""
    weight = dates.size(bytes_) if bytes_ else ""
    title = say_count("{n} berkas di kantong", files) if files else say("Lampiran di kantong")
    return title, " · ".join(part for part in (weight, age) if part)


def greeting(name: str, now: datetime) -> str:
    """`Selamat pagi, Desi`, by the hour of the post."""
    first = name.split()[0] if name.split() else ""
    return say(_part_of_day(to_wita(now).hour)) + (f", {first}" if first else "")


def _part_of_day(hour: int) -> str:
    """Until when it is pagi, siang and sore."""
    told = ((4, mark("Selamat malam")), (11, mark("Selamat pagi")), (15, mark("Selamat siang")))
    evening = ((18, mark("Selamat sore")), (24, mark("Selamat malam")))
    return next(words for until, words in (*told, *evening) if hour < until)


def _drawn(of: Stage) -> Chip:
    chip = STAGES[of]
    return replace(chip, label=say(chip.label), icon=_SIGNS.get(of, chip.icon))


def _told(row: Row, part: str) -> object:
    record = row.get("record")
    within = record.get(part) if isinstance(record, Mapping) else None
    return row.get(part) or within


def _class(row: Row) -> str:
    return str(_told(row, "applicant_class") or "")


def _said(words: Mapping[str, str], code: str) -> str:
    """The word of a code; a code without one stands as it is."""
    return say(words[code]) if code in words else ""


def _ms(row: Row) -> int:
    return int(row.get("at_ms") or row.get("received_ms") or row.get("last_ms") or 0)


def _reason(state: object) -> str:
    """What headquarters (Kanim) said last, where it said why."""
    if not isinstance(state, Mapping):
        return ""
    found = state.get("refused") or state.get("returned") or {}
    if not found and len(state.get("kept") or ()) > int(state.get("kept_seen") or 0):
        return say("Beda dengan Kanim, bandingkan")
    return str(found.get("reason") or "") if isinstance(found, Mapping) else ""
