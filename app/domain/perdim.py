"""The application form Perdim 11, field by field with its boxes.

Source: reproduction of Kanim Wonosobo 2026 (box counts are that office's).
"""

from collections.abc import Mapping
from typing import Any

from app.domain.calendar import iso_date
from app.domain.paper_forms import (
    Block,
    Cells,
    Form,
    Heading,
    Occasion,
    Points,
    Signatures,
    Text,
    address,
    form,
)  # fmt: skip

_REQUEST = {"baru": "A", "penggantian": "B", "hilang": "B", "rusak": "B", "perubahan": "C"}
_REASON = {"habis_berlaku": "1", "halaman_penuh": "2", "nama": "1", "alamat": "2", "lain": "3"}
_MARITAL = {"kawin": "1", "tidak_kawin": "2", "cerai_mati": "3",
            "cerai_hidup": "4"}  # fmt: skip
_LAW = (
    "Saya menyatakan keterangan di atas benar. Keterangan tidak benar untuk memperoleh paspor "
    "diancam pidana penjara paling lama 5 tahun dan denda paling banyak Rp500.000.000 "
    "(UU 6/2011 Pasal 126 huruf c dan d)."
)


def perdim(record: Mapping[str, Any], occasion: Occasion) -> Form:
    """Every field of the form; what is not known stays in empty boxes."""
    blocks = (
        Text("Huruf cetak, tinta hitam. (*) tulis nomor pilihan. Formulir ini gratis.", True),
        *_request(record, occasion), *_person(record), *_family(record), *_kind(record, occasion),
        *_declaration(record), *_office(record),
    )  # fmt: skip
    names = (
        "FORMULIR SURAT PERJALANAN REPUBLIK INDONESIA",
        "UNTUK WARGA NEGARA INDONESIA · PERDIM 11",
    )
    return form(occasion, names, str(record.get("number") or ""), blocks)


def _request(record: Mapping[str, Any], occasion: Occasion) -> tuple[Block, ...]:
    return (
        Heading("1. Permohonan"),
        Text("A. Baru: 1 Paspor biasa nonelektronik, 2 Elektronik"),
        Text("B. Penggantian: 1 Habis berlaku, 2 Halaman penuh, 3 Hilang, 4 Rusak"),
        Text("C. Perubahan: 1 Nama, 2 Alamat, 3 Lain-lain"),
        Cells("PERMOHONAN*", _chosen(record), 2),
        Cells("TGL PERMOHONAN", f"{occasion.on:%d%m%Y}", 8),
    )


def _chosen(record: Mapping[str, Any]) -> str:
    aim = str(record.get("purpose") or "")
    if aim == "baru":
        product = str(record.get("product") or "")
        # the form knows two kinds of passport; anything in lieu of one is written by hand
        return {"PB-N": "A1", "PB-E": "A2"}.get(product[:4], "" if product else "A")
    special = {"hilang": "3", "rusak": "4"}.get(aim)
    return _REQUEST.get(aim, "") + (special or _REASON.get(str(record.get("reason") or ""), ""))


def _person(record: Mapping[str, Any]) -> tuple[Block, ...]:
    sex = {"L": "1", "P": "2"}.get(_get(record, "sex"), "")
    work = " ".join(filter(None, (_get(record, "employer"), _get(record, "occupation"))))
    return (
        Heading("2. Data pemohon"),
        Cells("NAMA LENGKAP", _get(record, "name"), 37),
        Cells("JENIS KELAMIN* 1 L / 2 P", sex, 1),
        Cells("NAMA LAIN (ALIAS)", _get(record, "alias"), 25),
        Cells("TINGGI BADAN (CM)", _get(record, "height_cm"), 3),
        *_birth(record),
        Cells("NOMOR KTP WNI (NIK)", _get(record, "nik"), 16),
        Cells("TGL DIBERLAKUKAN", _date(record, "ktp_issued_on"), 8),
        Cells("TEMPAT DIKELUARKAN", _get(record, "ktp_issued_at"), 20),
        Cells("BERLAKU S/D", _date(record, "ktp_expires_on"), 8),
        *_lines("NAMA DAN ALAMAT KANTOR / PEKERJAAN", work, _get(record, "work_phone")),
        *_lines("ALAMAT TEMPAT TINGGAL", address(record), _get(record, "phone")),
        Cells("ALAMAT EMAIL", _get(record, "email"), 37),
    )


def _family(record: Mapping[str, Any]) -> tuple[Block, ...]:
    father = record.get("father") or {}
    return (
        *_relative("IBU", record.get("mother") or {}), *_relative("AYAH", father),
        *_lines("ALAMAT ORANG TUA", _get(father, "address"), _get(father, "phone")),
        *_relative("SUAMI/ISTRI", record.get("spouse") or {}),
    )  # fmt: skip


def _relative(who: str, one: Mapping[str, Any]) -> tuple[Block, ...]:
    return (
        Cells(f"NAMA {who}", _get(one, "name"), 37),
        Cells("KEWARGANEGARAAN", _get(one, "citizenship"), 37),
        *_birth(one),
    )


def _kind(record: Mapping[str, Any], occasion: Occasion) -> tuple[Block, ...]:
    return (
        Heading("3. Pekerjaan dan status sipil"),
        Text("1 Pejabat negara, 2 PNS, 3 TNI/Polri, 4 Pegawai swasta, 5 Lainnya"),
        Cells("PEKERJAAN*", _job(_get(record, "occupation"), occasion), 1),
        Cells("DISEBUTKAN", _get(record, "occupation"), 37),
        Text("1 Kawin, 2 Tidak kawin, 3 Cerai mati, 4 Cerai hidup"),
        Cells("STATUS SIPIL*", _MARITAL.get(_get(record, "marital"), ""), 1),
    )


def _job(words: str, occasion: Occasion) -> str:
    """The code of an occupation kept in words; 5 is any other (lainnya)."""
    codes = {label: code for code, label in occasion.words.get("pekerjaan", {}).items()}
    return codes.get(words, "5") if words else ""


def _declaration(record: Mapping[str, Any]) -> tuple[Block, ...]:
    return (
        Heading("4. Pernyataan"), Text(_LAW),
        Signatures((("Pemohon", _get(record, "name")), ("Yang diberi kuasa", ""))),
        Cells("PASPOR DITERIMA TANGGAL", "", 8), Cells("NAMA PENERIMA", "", 20),
        Signatures((("Penerima", ""), ("Petugas yang menyerahkan", ""))),
    )  # fmt: skip


def _office(record: Mapping[str, Any]) -> tuple[Block, ...]:
    """What officers write by hand; only the old book is known beforehand."""
    old = record.get("old_passport") or {}
    counter = (
        "Fotokopi KTP", "Kartu keluarga", "Akta lahir / nikah / ijazah / baptis",
        "Paspor / SPLP lama", "Surat keterangan hilang", "Surat rekomendasi", "Surat kuasa",
    )  # fmt: skip
    return (
        Heading("5. Catatan petugas loket"), Points(counter, is_numbered=False),
        Heading("5. Catatan petugas wawancara"), Points(("", "", ""), is_numbered=False),
        Signatures((("Paraf petugas loket", ""), ("Paraf pejabat imigrasi", ""))),
        Heading("6. Catatan pegawai tata usaha"),
        Cells("NAMA LAMA", _get(old, "name"), 37), Cells("ALAMAT LAMA", _get(old, "address"), 37),
        Cells("NOMOR PASPOR/SPLP LAMA", _get(old, "number"), 20),
        Cells("TANGGAL", _date(old, "issued_on"), 8),
        Cells("BERLAKU S/D", _date(old, "expires_on"), 8),
        Cells("TEMPAT DIKELUARKAN", _get(old, "issued_at"), 20),
        Cells("NOMOR REGISTER", _get(old, "register"), 20),
        Cells("REGISTER/SPLP BARU", "", 20), Cells("TANGGAL", "", 8), Cells("BERLAKU S/D", "", 8),
        Cells("NO. PERSETUJUAN KAKANWIL", "", 35), Cells("TANGGAL", "", 8),
        Heading("7. Catatan pejabat imigrasi"),
        Cells("NIK", "", 16), Cells("TANGGAL", "", 8),
        Points((
            "Daftar cekal: tercantum / tidak", "Kelainan surat: ada / tidak",
            "Kelengkapan: lengkap / tidak", "Persetujuan: setuju / tidak",
        ), is_numbered=False),
        Signatures((("Paraf", ""), ("Kepala Kantor Imigrasi", ""))),
    )  # fmt: skip


def _birth(one: Mapping[str, Any]) -> tuple[Block, ...]:
    return (
        Cells("TEMPAT LAHIR", _get(one, "birth_place"), 20),
        Cells("TANGGAL LAHIR", _date(one, "birth_on"), 8),
    )


def _lines(label: str, text: str, phone: str) -> tuple[Block, ...]:
    """37 boxes, 18 more below, and a telephone number."""
    return (
        Cells(label, text[:37], 37), Cells("", text[37:], 18), Cells("TELP/HP", phone, 12),
    )  # fmt: skip


def _date(one: Mapping[str, Any], key: str) -> str:
    day = iso_date(one.get(key))
    return f"{day:%d%m}{day.year:04d}" if day else ""


def _get(one: Mapping[str, Any], key: str) -> str:
    return " ".join(str(one.get(key) or "").split())
