"""What each paper of an application says, before anyone draws it (surat-surat permohonan)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import iso_date, long_date, plain_date
from app.domain.receipt import MISSING, Letterhead, application_label

MINISTRY = (
    "KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA",
    "DIREKTORAT JENDERAL IMIGRASI",
    "KANTOR WILAYAH NUSA TENGGARA TIMUR",
)


@dataclass(frozen=True, slots=True)
class Cells:
    """One line of boxed letters; a longer value goes on in further lines of boxes."""

    label: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    is_loud: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value; a value that is not known is an empty box to write in."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list, numbered, or with empty squares to tick."""

    items: tuple[str, ...]
    is_numbered: bool = True


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, and the name below the line; `has_duty` leaves room for the stamp (meterai)."""

    people: tuple[tuple[str, str], ...]
    has_duty: bool = False


Block = Cells | Heading | Text | Facts | Points | Signatures


@dataclass(frozen=True, slots=True)
class Form:
    """One paper: who speaks, what it is called, and its blocks from top to bottom."""

    office: str
    post: str
    title: str
    subtitle: str
    number: str
    blocks: tuple[Block, ...]
    is_practice: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Under whose head, on which day and by whom a paper is made.

    Attributes:
        words: what stored codes are called, by list ("maksud") and code.
        complete_by: last day to bring missing papers, from app.domain.deadline.
    """

    head: Letterhead
    on: date
    officer: str
    words: Mapping[str, Mapping[str, str]]
    complete_by: date | None = None

    def word(self, kind: str, code: object) -> str:
        text = str(code or "")
        return self.words.get(kind, {}).get(text, text)


def form(
    occasion: Occasion, names: tuple[str, str], number: str, blocks: tuple[Block, ...]
) -> Form:
    """Put blocks under the letterhead; `names` are the title and the line below it."""
    head = occasion.head
    return Form(head.office, head.post, *names, number, blocks, head.practice)


def statement(record: Mapping[str, Any], occasion: Occasion) -> Form:
    """The applicant's declaration, eight points (surat pernyataan).

    Source: reproduction of Kanim Wonosobo 2026; Permenkumham 8/2014 Pasal 21 and 30.
    """
    had = record.get("purpose") not in ("baru", "", None)
    own = "sudah pernah" if had else "belum pernah"
    aim = purpose(record, occasion) or "……………………………………"
    points = (
        f"Saya {own} memiliki paspor Republik Indonesia.",
        "Dokumen yang saya lampirkan benar dan milik saya sendiri.",
        f"Tujuan saya ke luar negeri: {aim}.",
        "Saya tidak akan bekerja secara ilegal atau sebagai TKI nonprosedural.",
        "Bila permohonan saya Ditolak Sistem, Ditolak Wawancara, Ditolak Adjudikator, atau "
        "Reject Adjudicator Pusat, saya tidak menuntut pengembalian biaya (Pasal 21 "
        "Permenkumham 8/2014).",
        "Saya tidak akan menyerahkan paspor saya kepada orang lain.",
        "Bila paspor tidak saya ambil dalam 30 hari, paspor dibatalkan.",
        "Semua keterangan yang saya berikan benar.",
    )
    blocks = (
        Text("Yang bertanda tangan di bawah ini:"), Facts(person(record, occasion)),
        Text("menyatakan dengan sebenarnya:"), Points(points), _place(occasion),
        Signatures((("Yang menyatakan", _name(record)),), has_duty=True),
    )  # fmt: skip
    return form(occasion, ("SURAT PERNYATAAN", "Pemohon paspor"), _number(record), blocks)


def interview_result(record: Mapping[str, Any], occasion: Occasion) -> Form:
    """Only what the trip is about and the neutral outcome (hasil wawancara); no answers."""
    trip = record.get("interview") or {}
    outcome = "Menunggu pemeriksaan lanjutan" if record.get("on_hold") else "Wawancara selesai"
    facts = (
        ("Maksud dan tujuan", purpose(record, occasion)),
        ("Negara tujuan", occasion.word("negara", trip.get("country"))),
        ("Rencana berangkat", _day(trip.get("departs_on"))),
        ("Keterangan lain", ""),
        ("Kesimpulan", outcome),
    )
    blocks = (
        Facts((*person(record, occasion), *_parents(record))), Heading("Hasil"), Facts(facts),
        _place(occasion),
        Signatures((("Pemohon", _name(record)), ("Petugas wawancara", occasion.officer))),
    )  # fmt: skip
    names = ("HASIL WAWANCARA", "Pemohon paspor Republik Indonesia")
    return form(occasion, names, _number(record), blocks)


def parents_statement(record: Mapping[str, Any], occasion: Occasion) -> Form:
    """Who answers for a child agrees and takes responsibility (surat pernyataan orang tua)."""
    father, guardian = record.get("father") or {}, record.get("guardian") or {}
    who = guardian if guardian.get("name") else father
    mother = str((record.get("mother") or {}).get("name") or "")
    blocks = (
        Text("Yang bertanda tangan di bawah ini, ayah atau wali:"),
        Facts((
            ("Nama", str(who.get("name") or "")), ("NIK", str(who.get("nik") or "")),
            ("Tempat, tanggal lahir", _born(who)), ("Alamat", address(record)),
        )),
        Text("adalah orang tua atau wali dari anak:"), Facts(person(record, occasion)),
        Text(
            "Kami setuju anak tersebut dibuatkan paspor Republik Indonesia, dan bertanggung jawab "
            "atas penggunaan paspor serta keberangkatannya ke luar negeri."
        ),
        _place(occasion),
        Signatures(
            (("Mengetahui, ibu", mother), ("Ayah atau wali", str(who.get("name") or ""))),
            has_duty=True,
        ),
    )  # fmt: skip
    names = ("SURAT PERNYATAAN ORANG TUA", "Permohonan paspor anak")
    return form(occasion, names, _number(record), blocks)


def returned_papers(record: Mapping[str, Any], occasion: Occasion) -> Form:
    """What lacks and by when to bring it (surat pengembalian berkas)."""
    lacks = tuple(one["label"] for one in record.get("papers", ()) if one["state"] == MISSING)
    day = long_date(occasion.complete_by) if occasion.complete_by else ""
    blocks = (
        Facts(_whose(record)), Heading("Berkas yang belum lengkap"),
        Points(lacks or ("", "", ""), is_numbered=False),
        Facts((("Lengkapi paling lambat", day),)),
        Text("Lewat tanggal itu permohonan dianggap ditarik kembali. Bawa surat ini ke pos."),
        _place(occasion),
        Signatures((("Penerima", _name(record)), ("Petugas", occasion.officer))),
    )  # fmt: skip
    names = ("SURAT PENGEMBALIAN BERKAS", "Permohonan belum lengkap")
    return form(occasion, names, _number(record), blocks)


def on_hold(record: Mapping[str, Any], occasion: Occasion) -> Form:
    """That the application waits, and nothing of why (tanda terima penundaan)."""
    blocks = (
        Facts((*_whose(record), ("Keadaan", "Menunggu pemeriksaan lanjutan"))),
        Text("Permohonan tersimpan. Kabar berikutnya disampaikan oleh petugas pos."),
        Text("Untuk menanyakan kabar, tunjukkan surat ini di pos."), _place(occasion),
        Signatures((("Penerima", _name(record)), ("Petugas", occasion.officer))),
    )  # fmt: skip
    return form(occasion, ("TANDA TERIMA PENUNDAAN", ""), _number(record), blocks)


def purpose(record: Mapping[str, Any], occasion: Occasion) -> str:
    return occasion.word("maksud", (record.get("interview") or {}).get("purpose"))


def person(record: Mapping[str, Any], occasion: Occasion) -> tuple[tuple[str, str], ...]:
    """The applicant as every letter names them."""
    sex = {"L": "Laki-laki", "P": "Perempuan"}.get(str(record.get("sex", "")), "")
    return (
        ("Nama", _name(record)), ("NIK", str(record.get("nik") or "")), ("Jenis kelamin", sex),
        ("Tempat, tanggal lahir", _born(record)),
        ("Pekerjaan", occasion.word("pekerjaan", record.get("occupation"))),
        ("Alamat", address(record)),
    )  # fmt: skip


def address(record: Mapping[str, Any]) -> str:
    parts = (record.get(key) for key in ("address", "village", "district", "regency", "postcode"))
    return ", ".join(str(part) for part in parts if part)


def _parents(record: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    names = {who: str((record.get(who) or {}).get("name") or "") for who in ("father", "mother")}
    return (("Nama ayah", names["father"]), ("Nama ibu", names["mother"]))


def _whose(record: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return (
        ("Nama", _name(record)), ("Nomor", _number(record)),
        ("Permohonan", application_label(record)),
    )  # fmt: skip


def _place(occasion: Occasion) -> Text:
    return Text(f"{occasion.head.short_post}, {plain_date(occasion.on)}")


def _born(one: Mapping[str, Any]) -> str:
    parts = (str(one.get("birth_place") or ""), _day(one.get("birth_on")))
    return ", ".join(part for part in parts if part)


def _day(text: object) -> str:
    day = iso_date(text)
    return plain_date(day) if day else ""


def _name(record: Mapping[str, Any]) -> str:
    return " ".join(str(record.get("name") or "").split())


def _number(record: Mapping[str, Any]) -> str:
    return str(record.get("number") or "")
