"""Invented people and their papers, named only where a test is about them."""

from typing import Any


def a_record(**changes: Any) -> dict[str, Any]:
    """The intake of an invented adult asking for a new ten-year passport."""
    record: dict[str, Any] = {
        "purpose": "baru",
        "reason": "",
        "applicant_class": "dewasa",
        "product": "PB-E-10",
        "nik": "5305054108909012",
        "name": "Yohana Mau Lelang",
        "birth_place": "Kolana",
        "birth_on": "1990-08-01",
        "sex": "P",
        "occupation": "Guru",
        "marital": "kawin",
        "phone": "081234009172",
        "address": "RT 003 / RW 001, Maukuru",
        "postcode": "85874",
        "village": "Kolana Utara",
        "district": "Alor Timur",
        "regency": "Alor",
        "kk_number": "5305050101150007",
        "father": {"name": "Petrus Lelang", "citizenship": "Indonesia"},
        "mother": {"name": "Maria Mau", "citizenship": "Indonesia"},
        "spouse": {"name": "Simon Lelang", "citizenship": "Indonesia"},
        "papers": [{"code": "ktp", "label": "KTP-el", "state": "asli_dikembalikan", "blobs": []}],
        "fee": {
            "lines": [{"code": "PB-E-10", "label": "Paspor elektronik", "amount_rp": 950000}],
            "total_rp": 950000,
            "tariff": "PP 45/2024",
        },
        "number": "MRT-261121-A0001-K",
        "ticket": "A-001",
        "blobs": [],
        "blob_secret": "00" * 32,
    }
    return record | changes
