"""What the traveller takes home: the receipt of one application (tanda terima)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Self

PURPOSES = {
    "baru": "Paspor baru",
    "penggantian": "Penggantian paspor",
    "hilang": "Penggantian paspor hilang",
    "rusak": "Penggantian paspor rusak",
    "perubahan": "Perubahan data paspor",
}
CLASSES = {"dewasa": "dewasa", "anak": "anak"}
OTHER_BOOKS = {"SPLP-WNI": "SPLP", "PLB": "Pas Lintas Batas"}
AGAIN = ("baru", "penggantian")
BOOKS = {"NE": "Nonelektronik", "E": "Elektronik"}

RETURNED, KEPT, MISSING = "asli_dikembalikan", "disimpan", "kurang"
_ON_PAPER = (RETURNED, KEPT, MISSING)


@dataclass(frozen=True)
class Letterhead:
    """Who speaks on the paper (kop surat).

    Attributes:
        short_office, short_post: the same for the 72 mm roll.
        collection: when to collect, "Sabtu 08.00 sampai 12.00"; empty says no hours.
        practice: nothing printed here is real (latihan).
    """

    office: str
    post: str
    short_office: str
    short_post: str
    collection: str = ""
    practice: bool = False


@dataclass(frozen=True)
class Signer:
    """The officer as the paper names them: initials for the traveller, the name in the archive."""

    name: str
    initials: str


@dataclass(frozen=True)
class Copy:
    """Which printing this is; from the second on the paper says so, with its time (aware)."""

    number: int = 1
    printed_at: datetime | None = None


@dataclass(frozen=True)
class Paper:
    """One document shown at the counter; `state` is RETURNED, KEPT or MISSING."""

    label: str
    state: str


@dataclass(frozen=True)
class FeeLine:
    label: str
    amount_rp: int


@dataclass(frozen=True)
class Billing:
    """What the traveller pays with; exists only after HQ answered (kode billing)."""

    code: str
    pay_before_on: date


@dataclass(frozen=True)
class Receipt:
    """Everything one receipt says; no full NIK, phone number or birth date is in it."""

    letterhead: Letterhead
    number: str
    ticket: str
    name: str
    nik: str
    phone: str
    application: str
    product: str
    received_at: datetime
    officer: Signer
    papers: tuple[Paper, ...]
    has_portrait: bool
    fees: tuple[FeeLine, ...]
    total_rp: int
    tariff: str
    copy: Copy = field(default_factory=Copy)
    witness: str = ""
    billing: Billing | None = None
    is_on_hold: bool = False

    def held_back(self) -> Self:
        """Put off (Tunda dan rujuk): the same paper with one neutral line, UX.md section 5.4."""
        return replace(self, is_on_hold=True)

    def with_billing(self, code: str, pay_before_on: date) -> Self:
        return replace(self, billing=Billing(code, pay_before_on))

    def with_witness(self, witness: str) -> Self:
        return replace(self, witness=witness)


def receipt_of(
    record: Mapping[str, Any],
    post: Letterhead,
    officer: Signer,
    at: datetime,
    copy: Copy | None = None,
) -> Receipt:
    """Say on paper what was received `at` (aware; shown in the post's own time)."""
    fee = record["fee"]
    return Receipt(
        letterhead=post,
        number=record["number"],
        ticket=record.get("ticket", ""),
        name=" ".join(record["name"].split()),
        nik=masked_nik(record.get("nik", "")),
        phone=masked_phone(record.get("phone", "")),
        application=application_label(record),
        product=product_label(record["product"]),
        received_at=at,
        officer=officer,
        papers=_papers(record),
        has_portrait=any(blob["role"] == "portrait" for blob in record.get("blobs", ())),
        fees=tuple(FeeLine(line["label"], line["amount_rp"]) for line in fee["lines"]),
        total_rp=fee["total_rp"],
        tariff=fee["tariff"],
        copy=copy or Copy(),
    )


def masked_nik(nik: str) -> str:
    """Hide the six digits that tell birth date and sex."""
    digits = re.sub(r"\D", "", nik)
    if len(digits) != 16:
        return "*" * len(digits)
    return f"{digits[:6]} ****** {digits[-4:]}"


def masked_phone(phone: str) -> str:
    """Keep the first and last four digits of a long number, only the last two of a short one."""
    digits = re.sub(r"\D", "", phone)
    if digits.startswith("62"):
        digits = "0" + digits[2:]
    if len(digits) < 10:
        return "*" * max(0, len(digits) - 2) + digits[-2:] if len(digits) > 2 else "*" * len(digits)
    return f"{digits[:4]} **** {digits[-4:]}"


def application_label(record: Mapping[str, Any]) -> str:
    """Say the purpose and the applicant's class: "Paspor baru, dewasa"."""
    return ", ".join(application_parts(record))


def application_parts(record: Mapping[str, Any]) -> tuple[str, ...]:
    """The same word by word: a screen may say each in another language."""
    purpose = PURPOSES.get(record["purpose"], record["purpose"])
    book = OTHER_BOOKS.get(record.get("product") or "")
    kind = CLASSES.get(record.get("applicant_class", ""), "")
    again = AGAIN[record["purpose"] != "baru"]
    return tuple(part for part in (*((book, again) if book else (purpose,)), kind) if part)


def product_label(code: str) -> str:
    """Say a product code as a booklet: "PB-E-10" is "Elektronik, 10 tahun"."""
    match = re.fullmatch(r"PB-(NE|E)-(\d+)", code)
    if match:
        return f"{BOOKS[match[1]]}, {match[2]} tahun"
    return OTHER_BOOKS.get(code, code)


def _papers(record: Mapping[str, Any]) -> tuple[Paper, ...]:
    return tuple(
        Paper(paper["label"], paper["state"])
        for paper in record.get("papers", ())
        if paper["state"] in _ON_PAPER
    )
