"""The papers themselves: words, codes and bytes, read back from the finished page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest
from PIL import Image

from app.domain.receipt import Copy, Receipt
from app.paper.receipt_80mm import thermal_pdf
from app.paper.receipt_a5 import a4_two_up, a5
from app.paper.receipt_escpos import escpos
from tests.paper.samples import (
    AT,
    BARCODE,
    HEAD,
    NIK,
    NUMBER,
    PHONE,
    codes_in,
    picture_of,
    receipt,
    text_of,
    witness_text,
)

Draw = Callable[[Receipt], bytes]
PDFS = pytest.mark.parametrize("draw", [a5, a4_two_up, thermal_pdf], ids=lambda f: f.__name__)
EVERY = pytest.mark.parametrize(
    "draw", [a5, a4_two_up, thermal_pdf, escpos], ids=lambda f: f.__name__
)
LONG_NAME = ("Maria Goreti Yohana Fransiska " * 8)[:200].strip()
PLEDGE = (
    "Tidak ada biaya lain. Simpan paspor Anda sendiri. "
    "Bila ada yang meminta atau menahannya, beri tahu petugas."
)


def read(draw: Draw, paper: Receipt) -> str:
    made = draw(paper)
    return " ".join(made.decode("latin-1").split()) if draw is escpos else text_of(made)


@EVERY
def test_the_same_receipt_is_the_same_bytes(draw: Draw) -> None:
    assert draw(receipt()) == draw(receipt())


@EVERY
def test_no_full_nik_phone_or_birth_date_is_on_any_paper(draw: Draw) -> None:
    words = read(draw, receipt()).replace(" ", "")

    assert not any(secret in words for secret in (NIK, PHONE, "1998", "610398", "21Maret"))


@PDFS
@pytest.mark.parametrize(
    "sentence",
    [
        PLEDGE,
        NUMBER,
        "BUKAN BUKTI PEMBAYARAN",
        "Tidak ada uang yang diterima petugas.",
        "Menyusul setelah data sampai di Kanim",
        "530504 ****** 9012",
        "e-KTP, dikembalikan",
        "Surat nikah, disimpan di pos",
        "Akta lahir, belum ada, harap dibawa",
        "Rp950.000",
        "sembilan ratus lima puluh ribu rupiah",
        "tarif PP 45/2024",
        "Tersimpan di pos, dikirim ke Kanim saat ada sambungan.",
        "tidak dapat dikembalikan",
    ],
)
def test_every_paper_says(draw: Draw, sentence: str) -> None:
    assert sentence in text_of(draw(receipt()))


@PDFS
def test_the_fonts_are_ours_and_inside(draw: Draw) -> None:
    made = draw(receipt())

    assert b"Helvetica" not in made
    assert made.count(b"/FontFile2") == made.count(b"/Type /FontDescriptor") > 0


@PDFS
@pytest.mark.parametrize("dpi", [203, 300])
def test_both_codes_are_read_back_from_the_page(draw: Draw, dpi: int) -> None:
    assert {BARCODE, witness_text()} <= codes_in(picture_of(draw(receipt()), dpi))


@PDFS
@pytest.mark.parametrize("turned", [-3, 3])
def test_the_witness_is_read_from_a_turned_and_shrunken_photo(draw: Draw, turned: int) -> None:
    page = picture_of(draw(receipt()))
    shrunk = page.resize((int(page.width * 0.9), int(page.height * 0.9)))

    photo = shrunk.rotate(turned, Image.Resampling.BICUBIC, expand=True, fillcolor=255)

    assert witness_text() in codes_in(photo)


def test_the_codes_survive_a_black_and_white_printer() -> None:
    page = picture_of(a5(receipt())).point(lambda grey: 255 if grey > 127 else 0)

    assert {BARCODE, witness_text()} <= codes_in(page)


def test_the_roll_is_pure_black() -> None:
    page = pypdfium2.PdfDocument(thermal_pdf(receipt()))[0]

    colours = page.render(scale=203.2 / 72).to_pil().convert("RGB").getcolors(1 << 20)

    assert colours is not None and all(r == g == b for _, (r, g, b) in colours)


def test_the_roll_ends_with_white_to_tear() -> None:
    page = picture_of(thermal_pdf(receipt()), 203)

    assert page.crop((0, page.height - 90, page.width, page.height)).getextrema() == (255, 255)


@PDFS
def test_a_name_of_200_letters_is_printed_whole(draw: Draw) -> None:
    assert LONG_NAME in text_of(draw(receipt(name=LONG_NAME, phone="")))


@pytest.mark.parametrize("name", [LONG_NAME, "W" * 200], ids=["words", "one word"])
def test_a_long_name_touches_neither_the_papers_nor_the_fee(name: str) -> None:
    page = pypdfium2.PdfDocument(a5(receipt(name=name)))[0].get_textpage()
    mm = 72 / 25.4

    words = page.get_text_bounded(
        left=31 * mm, right=86.5 * mm, top=(148.5 - 41) * mm, bottom=(148.5 - 84) * mm
    )

    assert name in words.replace("\r\n", "" if name[1] == "W" else " ")


def test_two_copies_are_on_one_a4_page() -> None:
    pdf = pypdfium2.PdfDocument(a4_two_up(receipt()))

    words = text_of(a4_two_up(receipt()))

    assert len(pdf) == 1 and pdf[0].get_size() == pytest.approx((595.28, 841.89), abs=0.1)
    assert "Lembar pemohon" in words and "Lembar arsip pos" in words
    assert "Pemohon: Yohana Mau Lelang" in words and "Petugas: Desi Malaikosa" in words


@EVERY
def test_a_practice_paper_says_so(draw: Draw) -> None:
    practice = receipt(head=replace(HEAD, practice=True))

    assert "LATIHAN, TIDAK BERLAKU" in read(draw, practice)
    assert "LATIHAN" not in read(draw, receipt())


@EVERY
def test_a_reprint_says_so(draw: Draw) -> None:
    again = receipt(Copy(2, AT + timedelta(hours=3)))

    assert "Cetak ulang ke-2: 21 November 2026, 13.41 WITA" in read(draw, again)


@EVERY
def test_without_a_witness_the_qr_carries_the_number(draw: Draw) -> None:
    assert draw(receipt().with_witness("")) != draw(receipt())


@EVERY
def test_a_number_of_the_longest_kind_still_prints_and_scans(draw: Draw) -> None:
    long_number = "KUPAN-261121-AA000147-K"
    made = draw(receipt(number=long_number))

    if draw is not escpos:
        assert long_number.replace("-", "") in codes_in(picture_of(made))
        assert long_number in text_of(made)
