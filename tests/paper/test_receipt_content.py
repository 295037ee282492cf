"""What a receipt may say, whatever paper it is on."""

from datetime import date, timedelta

import pytest

from app.domain.receipt import Copy, masked_nik, masked_phone, product_label, receipt_of
from app.paper.content import ARCHIVE, sheet_of
from tests.paper.samples import AT, HEAD, NIK, receipt


def test_the_digits_that_tell_birth_date_and_sex_are_hidden() -> None:
    assert masked_nik(NIK) == "530504 ****** 9012"


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("081234569172", "0812 **** 9172"),
        ("+62 812-3456-9172", "0812 **** 9172"),
        ("12345", "***45"),
        ("12", "**"),
        ("", ""),
    ],
)
def test_a_phone_number_never_stands_whole(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


def test_a_nik_of_the_wrong_length_is_hidden_entirely() -> None:
    assert masked_nik("530504610398") == "*" * 12


@pytest.mark.parametrize(
    ("code", "label"),
    [("PB-E-10", "Elektronik, 10 tahun"), ("PB-NE-5", "Nonelektronik, 5 tahun"), ("SPLP", "SPLP")],
)
def test_a_product_code_is_said_as_a_booklet(code: str, label: str) -> None:
    assert product_label(code) == label


def test_without_a_connection_no_billing_code_is_promised() -> None:
    fee = sheet_of(receipt()).fee

    assert fee.billing == "Menyusul setelah data sampai di Kanim"


def test_with_a_billing_code_the_sheet_no_longer_says_the_data_waits() -> None:
    sheet = sheet_of(receipt().with_billing("820261121900014", date(2026, 11, 28)))

    assert sheet.fee.billing == "8202 6112 1900 014"
    assert sheet.state == "Data sudah sampai di Kanim."


def test_without_a_phone_no_sms_is_promised() -> None:
    assert "SMS" not in " ".join(sheet_of(receipt(phone="")).steps)


def test_a_reprint_says_which_and_when() -> None:
    again = receipt(Copy(2, AT + timedelta(hours=3)))

    assert sheet_of(again).reprint == "Cetak ulang ke-2: 21 November 2026, 13.41 WITA"


def test_the_first_print_is_no_reprint() -> None:
    assert sheet_of(receipt()).reprint == ""


def test_the_archive_names_the_officer_and_the_traveller_s_copy_only_initials() -> None:
    assert sheet_of(receipt(), ARCHIVE).signatures[1] == "Petugas: Desi Malaikosa"
    assert sheet_of(receipt()).printed_by.endswith("petugas DM")


def test_a_paper_that_does_not_apply_is_not_listed() -> None:
    papers = [{"code": "x", "label": "Surat nikah", "state": "tidak_berlaku"}]

    assert receipt(papers=papers).papers == ()


def test_a_record_without_a_photo_claims_none() -> None:
    assert not receipt(blobs=[]).has_portrait


def test_a_birth_date_is_not_in_a_receipt_at_all() -> None:
    assert "1998" not in repr(receipt()) and NIK not in repr(receipt())


def test_the_letterhead_is_the_post_s() -> None:
    assert receipt().letterhead is HEAD
    assert receipt_of.__module__ == "app.domain.receipt"


def test_who_is_put_off_reads_one_neutral_line() -> None:
    sheet = sheet_of(receipt().held_back())

    assert sheet.state == "Menunggu pemeriksaan lanjutan."
