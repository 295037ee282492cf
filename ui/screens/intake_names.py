"""What each field is called on the screen, for the error summary."""

from ui.languages import mark, say

_NAMES = {
    "nik": mark("NIK"),
    "purpose": mark("Keperluan"),
    "reason": mark("Alasan"),
    "applicant_class": mark("Pemohon"),
    "product": mark("Buku"),
    "name": mark("Nama lengkap"),
    "birth_place": mark("Tempat lahir"),
    "birth_on": mark("Tanggal lahir"),
    "sex": mark("Jenis kelamin"),
    "occupation": mark("Pekerjaan"),
    "marital": mark("Status kawin"),
    "phone": mark("Nomor HP"),
    "email": mark("Email"),
    "address": mark("Alamat sesuai KTP"),
    "postcode": mark("Kode pos"),
    "village": mark("Desa atau kelurahan"),
    "district": mark("Kecamatan"),
    "regency": mark("Kabupaten"),
    "kk_number": mark("Nomor KK"),
    "kk_issued_on": mark("Tanggal terbit KK"),
    "nik_note": mark("Catatan beda NIK"),
    "alias": mark("Nama lain"),
    "height_cm": mark("Tinggi"),
    "employer": mark("Nama dan alamat kantor"),
    "work_phone": mark("Telepon kantor"),
    "ktp_issued_on": mark("Tanggal KTP"),
    "ktp_issued_at": mark("KTP dikeluarkan di"),
    "portrait": mark("Foto wajah"),
    "is_declared": mark("Pernyataan"),
    "country": mark("Negara tujuan"),
    "departs_on": mark("Berangkat"),
    "outcome": mark("Putusan petugas"),
    "issued_on": mark("Tanggal terbit"),
    "expires_on": mark("Berlaku sampai"),
}
_OF = {
    "father": mark("{what} ayah"),
    "mother": mark("{what} ibu"),
    "spouse": mark("{what} pasangan"),
    "guardian": mark("{what} wali"),
    "old_passport": mark("{what} paspor lama"),
}
_PARTS = {
    "name": mark("Nama"),
    "birth_place": mark("Tempat lahir"),
    "birth_on": mark("Tanggal lahir"),
    "nik": mark("NIK"),
    "citizenship": mark("Kewarganegaraan"),
    "relation": mark("Hubungan"),
    "number": mark("Nomor"),
    "issued_on": mark("Tanggal terbit"),
    "expires_on": mark("Berlaku sampai"),
    "issued_at": mark("Tempat terbit"),
    "register": mark("Nomor register"),
}


def field_name(key: str) -> str:
    """The key father.name is "Nama ayah"; "" for a key without a field of its own."""
    who, dot, part = key.partition(".")
    if dot and who in _OF:
        return say(_OF[who], what=say(_PARTS[part])) if part in _PARTS else part
    if who == "interview":
        return say("Keperluan") if part == "purpose" else _said(part)
    if who in ("paper", "answer"):
        return ""
    return _said(key)


def _said(key: str) -> str:
    return say(_NAMES[key]) if key in _NAMES else ""
