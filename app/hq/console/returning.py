"""What can be sent back to the post (kembalikan), and the sentence the officer there will read."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.hq.console import words
from app.hq.console.languages import mark, say

PAPER = "papers."
"""Keys of scans: `papers.kk`."""
PHOTO = "foto"
NOTHING_MARKED = mark("Tandai dulu yang perlu dibetulkan.")
_AT_POST = {
    "marital": "Status kawin",
    "phone": "Nomor HP",
    "address": "Alamat sesuai KTP",
    "village": "Desa atau kelurahan",
    "product": "Buku",
    "old_passport": "Paspor lama",
}
"""Where the screen of the post calls a field by another name than the console."""
_PARTS = {
    "number": "Nomor",
    "name": "Nama",
    "issued_on": "Tanggal terbit",
    "expires_on": "Berlaku sampai",
    "issued_at": "Tempat terbit",
    "register": "Nomor register",
}
_OF = {"old_passport": "{what} paspor lama"}


def filled(record: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Each typed field: its label, what stands in it, its key."""
    return [(words.FIELDS[f], words.field(dict(record), f), f) for f in words.FIELDS if f != PHOTO]


def pictures(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The photo and each paper of this application: label and key."""
    papers = [
        (str(paper.get("label") or paper["code"]), PAPER + str(paper["code"]))
        for paper in record.get("papers", [])
        if paper.get("code")
    ]
    return [(words.FIELDS[PHOTO], PHOTO), *papers]


def mendable(record: Mapping[str, Any]) -> frozenset[str]:
    """The keys a return of this application can name."""
    return frozenset(words.FIELDS) | {key for _label, key in pictures(record)}


def as_read(record: Mapping[str, Any], fields: Sequence[str], reason: str) -> str:
    """What stands on the mending sheet of the post, word for word."""
    known = mendable(record)
    keys = [part for key in fields if key in known for part in _parts(record, key)]
    if not keys:
        return say(NOTHING_MARKED)
    said = reason.strip().rstrip(".") or "tanpa alasan"
    verb = "Betulkan"
    if all(_is_picture(key) for key in keys):
        verb = "Foto ulang" if set(keys) == {PHOTO} else "Pindai lagi"
    named = ", ".join(_lowered(_name(record, key)) for key in keys)
    return f"Kanim mengembalikan {named}: {said}. {verb}, lalu kirim."


def comes_again(fields: Sequence[str]) -> str:
    """Only a face cannot be taken without its owner."""
    return say("Pemohon perlu datang lagi untuk difoto.") if PHOTO in fields else ""


def _parts(record: Mapping[str, Any], key: str) -> list[str]:
    value = record.get(key)
    return [f"{key}.{part}" for part in value] if isinstance(value, dict) and value else [key]


def _name(record: Mapping[str, Any], key: str) -> str:
    who, _dot, part = key.partition(".")
    if who in _OF and part:
        return _OF[who].format(what=_PARTS[part]) if part in _PARTS else part
    labels = {found: label for label, found in pictures(record)}
    return labels.get(key) or _AT_POST.get(key) or words.FIELDS[key]


def _is_picture(key: str) -> bool:
    return key == PHOTO or key.startswith(PAPER)


def _lowered(said: str) -> str:
    """Inside a sentence; what is written in capitals (NIK, KTP) stays so."""
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]
