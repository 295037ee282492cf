"""What happened to an application, in the officer's words, newest first (riwayat)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.calendar import form_date, iso_date
from app.domain.history import Line
from app.domain.letters import LABELS
from ui import dates
from ui.languages import mark, say
from ui.screens.history_sheet import Told
from ui.screens.intake_names import field_name

KINDS = {
    "draft.begun": ("pencil", mark("Draf dibuat")),
    "draft.taken": ("user-round", mark("Draf diambil alih")),
    "draft.given": ("users-round", mark("Draf diserahkan ke rekan")),
    "application.received": ("circle-check", mark("Diterima di pos")),
    "application.mended": ("pencil", mark("Diperbaiki sesuai permintaan Kanim")),
    "application.amended": ("pencil", mark("Koreksi")),
    "application.conflict_seen": ("files", mark("Perbedaan dengan Kanim sudah dilihat")),
    "application.cancelled": ("ban", mark("Dibatalkan")),
    "receipt.printed": ("printer", mark("Tanda terima dicetak")),
    "letter.printed": ("printer", mark("Surat dicetak")),
    "application.verified": ("badge-check", mark("Lulus verifikasi Kanim")),
    "application.returned": ("octagon-alert", mark("Dikembalikan Kanim")),
    "application.corrected": ("pencil", mark("Dibetulkan Kanim")),
    "application.billed": ("banknote", mark("Kode billing terbit")),
    "application.paid": ("wallet", mark("Lunas")),
    "application.approved": ("check-check", mark("Disetujui Kanim")),
    "application.ready": ("book-user", mark("Paspor siap diambil")),
    "application.referred": ("search", mark("Kanim meminta pendalaman")),
    "application.suspended": ("pause", mark("Ditangguhkan Kanim")),
    "application.allocated": ("book-user", mark("Blangko paspor disiapkan")),
    "application.printed": ("printer", mark("Paspor dicetak")),
    "application.checked": ("scan", mark("Mutu paspor diperiksa")),
    "application.dispatched": ("send", mark("Paspor dikirim ke pos")),
    "application.uncollected": ("ban", mark("Dibatalkan, paspor tidak diambil")),
    "application.declined": ("ban", mark("Ditolak Kanim")),
    "entry.refused": ("file-x", mark("Kanim belum dapat menerima")),
}
_NEWER = ("clock", mark("Catatan dari Beranda yang lebih baru"))
_SEXES = {"L": mark("Laki-laki"), "P": mark("Perempuan")}


@dataclass(frozen=True, slots=True)
class Names:
    """Ids and codes in words: officers, and reasons of the dated list."""

    officers: Mapping[str, str]
    reasons: Mapping[str, str]
    now: datetime

    def officer(self, code: str) -> str:
        return self.officers.get(code, code)


def told(line: Line, names: Names) -> Told:
    icon, title = KINDS.get(line.kind, _NEWER)
    words = say(title)
    if line.kind == "letter.printed" and line.about in LABELS:
        words = say(LABELS[line.about])
    moment = datetime.fromtimestamp(line.at_ms / 1000, UTC)
    at = dates.relative(moment, names.now)
    return Told(icon, at, words, _who(line, names), tuple(_details(line, names)))


def value(key: str, text: str) -> str:
    """A stored value as it is read: a date as typed, a sex in words."""
    day = iso_date(text) if key.endswith("_on") else None
    if day is not None:
        return form_date(day)
    return say(_SEXES[text]) if key == "sex" and text in _SEXES else text


def _who(line: Line, names: Names) -> str:
    who = names.officer(line.who)
    if line.side == "hq":
        return say("{who}, Kanim", who=who)
    if line.kind in ("draft.taken", "draft.given") and line.other:
        return say("{who}, dari {other}", who=who, other=names.officer(line.other))
    if line.other and line.other != line.who:
        return say("{who}, disetujui {other}", who=who, other=names.officer(line.other))
    return who


def _details(line: Line, names: Names) -> list[str]:
    found = [
        say(
            "{field}: {before} menjadi {after}",
            field=say(field_name(one.field)) or one.field,
            before=value(one.field, one.before) or "-",
            after=value(one.field, one.after) or "-",
        )
        for one in line.changes
    ]
    if line.kind == "application.amended":
        reason = say(names.reasons.get(line.about, line.about))
        found.append(" · ".join(part for part in (reason, line.note) if part))
    elif line.note:
        found.append(line.note)
    return found
