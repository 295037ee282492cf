"""What each field is called on the screen, for the error summary."""

_NAMES = {
    "nik": "NIK",
    "purpose": "Keperluan",
    "reason": "Alasan",
    "applicant_class": "Pemohon",
    "product": "Buku",
    "name": "Nama lengkap",
    "birth_place": "Tempat lahir",
    "birth_on": "Tanggal lahir",
    "sex": "Jenis kelamin",
    "occupation": "Pekerjaan",
    "marital": "Status kawin",
    "phone": "Nomor HP",
    "email": "Email",
    "address": "Alamat sesuai KTP",
    "postcode": "Kode pos",
    "village": "Desa atau kelurahan",
    "district": "Kecamatan",
    "regency": "Kabupaten",
    "kk_number": "Nomor KK",
    "kk_issued_on": "Tanggal terbit KK",
    "nik_note": "Catatan beda NIK",
    "alias": "Nama lain",
    "height_cm": "Tinggi",
    "employer": "Nama dan alamat kantor",
    "work_phone": "Telepon kantor",
    "ktp_issued_on": "Tanggal KTP",
    "ktp_issued_at": "KTP dikeluarkan di",
    "portrait": "Foto wajah",
    "is_declared": "Pernyataan",
    "country": "Negara tujuan",
    "departs_on": "Berangkat",
    "outcome": "Putusan petugas",
    "issued_on": "Tanggal terbit",
    "expires_on": "Berlaku sampai",
}
_PEOPLE = {
    "father": "ayah",
    "mother": "ibu",
    "spouse": "pasangan",
    "guardian": "wali",
    "old_passport": "paspor lama",
}
_PARTS = {
    "name": "Nama",
    "birth_place": "Tempat lahir",
    "birth_on": "Tanggal lahir",
    "nik": "NIK",
    "citizenship": "Kewarganegaraan",
    "relation": "Hubungan",
    "number": "Nomor",
    "issued_on": "Tanggal terbit",
    "expires_on": "Berlaku sampai",
    "issued_at": "Tempat terbit",
    "register": "Nomor register",
}


def field_name(key: str) -> str:
    """The key father.name is "Nama ayah"; "" for a key without a field of its own."""
    who, dot, part = key.partition(".")
    if dot and who in _PEOPLE:
        return f"{_PARTS.get(part, part)} {_PEOPLE[who]}"
    if who == "interview":
        return "Keperluan" if part == "purpose" else _NAMES.get(part, "")
    if who in ("paper", "answer"):
        return ""
    return _NAMES.get(key, "")
