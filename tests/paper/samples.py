"""Builders for the paper tests: invented people, one signed witness, pages read back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from app.domain import witness
from app.domain.numbering import number
from app.domain.receipt import Copy, Letterhead, Receipt, Signer, receipt_of

AT = datetime(2026, 11, 21, 2, 41, tzinfo=UTC)
DAY = date(2026, 11, 21)
NIK, PHONE, NAME = "5305046103989012", "081234569172", "Yohana Mau Lelang"
NUMBER = number("MRT", DAY, "A", 147)
BARCODE = NUMBER.replace("-", "")
HQ = Ed25519PrivateKey.from_private_bytes(b"h" * 32)
DEVICE = Ed25519PrivateKey.from_private_bytes(b"d" * 32)
HQ_PUBLIC = HQ.public_key().public_bytes_raw()
HEAD = Letterhead(
    "Kantor Imigrasi Kelas I TPI Kupang",
    "PLBL Maritaing, Kabupaten Alor",
    "Imigrasi Kupang",
    "PLBL Maritaing, Alor",
    "Sabtu 08.00 sampai 12.00",
)


def record(**changes: object) -> dict[str, object]:
    """A received application, as the journal keeps it."""
    papers = (("e-KTP", "asli_dikembalikan"), ("Surat nikah", "disimpan"), ("Akta lahir", "kurang"))
    line = {"code": "PB-E-10", "label": "Paspor elektronik 10 tahun", "amount_rp": 950_000}
    plain = {
        "purpose": "baru",
        "applicant_class": "dewasa",
        "product": "PB-E-10",
        "nik": NIK,
        "name": NAME,
        "birth_on": "1998-03-21",
        "phone": PHONE,
        "papers": [{"code": label, "label": label, "state": state} for label, state in papers],
        "fee": {"lines": [line], "total_rp": 950_000, "tariff": "PP 45/2024"},
        "number": NUMBER,
        "ticket": "A-014",
        "blobs": [{"role": "portrait"}],
    }
    return plain | changes


def certificate(last_day: date = date(2027, 12, 31)) -> witness.DeviceCertificate:
    public = DEVICE.public_key().public_bytes_raw()
    card = witness.DeviceCertificate(b"D" * 16, public, last_day, b"")
    return replace(card, signature=HQ.sign(witness.certificate_text(b"D" * 16, public, last_day)))


def witness_text(name: str = NAME, last_day: date = date(2027, 12, 31)) -> str:
    where, paper = (1, 147, b"E" * 32), (NUMBER, name, DAY)
    unsigned = witness.Witness.unsigned(certificate(last_day), where, paper)
    return witness.encode(unsigned, DEVICE.sign)


def receipt(copy: Copy | None = None, head: Letterhead = HEAD, **changes: object) -> Receipt:
    made = receipt_of(record(**changes), head, Signer("Desi Malaikosa", "DM"), AT, copy)
    return made.with_witness(witness_text(made.name))


def text_of(pdf: bytes) -> str:
    """The words of a PDF, on one line."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    return " ".join(page.replace("\u00a0", " ").split())


def picture_of(pdf: bytes, dpi: int = 300) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72).to_pil().convert("L")


def codes_in(image: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(image)}
