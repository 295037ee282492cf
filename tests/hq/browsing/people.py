"""Invented applicants of four posts, one for each thing a queue can hold, and their pictures."""

import hashlib
import io
from dataclasses import dataclass, field
from typing import Any

from PIL import Image, ImageDraw

from app.adapters.blob_files import BlobFiles
from app.sync.engine import Post
from tests.adapters.drawn_pictures import a_page
from tests.builders import a_record

SMALL, LARGE = (240, 320), (900, 1200)


@dataclass(frozen=True)
class Case:
    """One application and how far it has come.

    Attributes:
        days_ago: calendar days before the day the house is looked at.
        shows: "whole" with all originals, "previews" while they travel, "" without pictures.
    """

    subject: str
    name: str
    status: str = "DITERIMA"
    post: str = "MRT"
    days_ago: int = 1
    shows: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


RENEWAL = {
    "purpose": "penggantian",
    "reason": "habis_berlaku",
    "old_passport": {"number": "B7654321", "issued_on": "2016-10-04", "expires_on": "2021-10-04"},
}
EARLIER = {
    "nik": "5305054108900002",
    "marital": "belum_kawin",
    "address": "RT 003/RW 001, Maukuru",
    "village": "Kolana Selatan",
    "occupation": "",
}
"""Of the person of c02, spelled otherwise, and not all as it stands today."""
CASES = (
    Case("c01", "Yohana Mau Lelang", days_ago=3, shows="previews"),
    Case("c02", "Zakarias Atalo", days_ago=6, shows="whole", fields=RENEWAL),
    Case("c03", "Maria Goreti Bere", post="OEP", days_ago=3),
    Case("c04", "Yosef Tanau", days_ago=2, fields=RENEWAL),
    Case("c05", "Wilhelmina Nggadas Manafe", post="RTN", days_ago=9),
    Case("c06", "Adrianus Kolimon", "VERIF_KANIM", "OEP", 4, "whole"),
    Case("c07", "Theresia Makoni", "VERIF_KANIM", days_ago=5),
    Case("c08", "Domingos Soares", "MENUNGGU_BAYAR", "OEP", 5),
    Case("c09", "Lusia Fanggidae", "MENUNGGU_BAYAR", "RTN", 6),
    Case("c10", "Benediktus Lake", "LUNAS", days_ago=6),
    Case("c11", "Agustina Djami", "ADJUDIKASI", "STG", 6, "whole"),
    Case("c12", "Marselinus Umbu Deta", "ADJUDIKASI", "STG", 7),
    Case("c13", "Rambu Kahi Ina", "PENDALAMAN", "STG", 8),
    Case("c14", "Filomena da Costa", "TANGGUH", "OEP", 12),
    Case("c15", "Paulus Selan", "BERKAS_KURANG", days_ago=4),
    Case("c16", "Kristina Adoe", "ALOKASI", days_ago=8),
    Case("c17", "Yakobus Maubila", "CETAK", days_ago=9),
    Case("c18", "Ester Lapenangga", "UJI", "RTN", 9),
    Case("c19", "Antonius Klau", "KIRIM_POS", "OEP", 10),
    Case("c20", "Veronika Bano", "SIAP", days_ago=11),
    Case("c21", "Melkianus Pah", "SIAP", days_ago=12),
    Case("c22", "Sofia Amaral", "SIAP", "OEP", 12),
    Case("c23", "Gregorius Mau", "TOLAK_ADJUDIKATOR", days_ago=12),
    Case("c25", "Kornelis Ndaumanu", post="OEP", days_ago=1, shows="previews"),
    Case("c26", "Paulina Tefnai", post="OEP", days_ago=1, shows="previews"),
    Case("c24", "Sakarias Attalo", "TOLAK_ADJUDIKATOR", "OEP", 13, "whole", EARLIER),
)


def take_in(post: Post, case: Case, at_ms: int) -> None:
    """Write this application at its post, with its talk and its pictures, as the counter does."""
    number = int(case.subject[1:])
    blobs = _pictures(post, case) if case.shows else []
    record = a_record(
        name=case.name,
        ticket=f"A-{number:03}",
        number=f"{case.post}-2611{number:02}-A{number:04}-K",
        blobs=blobs,
        blob_secret=_secret(case).hex(),
        **{"nik": f"53050541089{number:05}", **case.fields},
    )
    with post.store.begin("desi") as act:
        act.append("application.received", case.subject, record)
        talk = {"application": case.subject, "outcome": "lanjut", "answers": {}}
        act.append("interview.held", f"i{number}", talk)
        for one in blobs:
            if case.shows == "whole" or one["preview_of"] is not None:
                role = one["role"]
                act.add_blob({"id": one["id"], "subject": case.subject, "size": one["size"],
                              "role": role, "at_ms": at_ms})  # fmt: skip


def arrive(post: Post, case: Case, shelf: Any, per_cent: int) -> None:
    """Let so much of each original come that travels for days."""
    for one in _pictures(post, case):
        if one["preview_of"] is not None:
            continue
        data = post.blobs.ciphertext(one["id"])
        offset = shelf.held(one["id"])
        with shelf.receiving(one["id"], offset) as file:
            file.write(data[offset : len(data) * per_cent // 100])
        if per_cent == 100:
            assert shelf.finish(one["id"])


def _pictures(post: Post, case: Case) -> list[dict[str, Any]]:
    blobs, made = post.blobs, []
    assert isinstance(blobs, BlobFiles)
    drawn = [("portrait", "", _face(case.name)), ("scan", "ktp", a_page(12, size=(900, 600)))]
    for number, (role, paper, picture) in enumerate(drawn, start=1):
        for small in (False, True):
            shown = picture.copy()
            shown.thumbnail(SMALL if small else LARGE)
            plain = io.BytesIO()
            shown.save(plain, "JPEG", quality=60 if small else 92)
            at = number + (len(drawn) if small else 0)
            blob_id, size = blobs.put(_secret(case), at, plain.getvalue())
            made.append({"number": at, "id": blob_id, "size": size, "media": "image/jpeg",
                         "role": role, "paper": paper,
                         "preview_of": number if small else None})  # fmt: skip
    return made


def _face(name: str) -> Image.Image:
    """Nobody's face: an oval and shoulders, in colours of the name's own."""
    chance = hashlib.sha256(name.encode()).digest()
    skin, cloth = (120 + chance[0] // 4, 84, 62), (40 + chance[1] // 2, 60, chance[2] // 2 + 60)
    picture = Image.new("RGB", LARGE, "#B5392E")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((120, 820, 780, 1500), fill=cloth)
    pen.ellipse((270, 210, 630, 560), fill="#1D1512")
    pen.ellipse((290, 270, 610, 760), fill=skin)
    for x in (370, 500):
        pen.ellipse((x, 470, x + 34, 492), fill="#201410")
    pen.arc((390, 560, 510, 650), 20, 160, fill="#5A1F1A", width=8)
    return picture


def _secret(case: Case) -> bytes:
    return hashlib.sha256(case.subject.encode()).digest()
