"""Three invented people of a day at Maritaing; nobody of this name or number exists."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Applicant:
    """Who comes to the counter, and what the officer types.

    Attributes:
        cards: codes of the cards chosen on the second step, in order.
        person: field name to text, as typed from the KTP.
        family: the same for the parents.
        trip: the same for the talk.
        paper: which paper the receipt is printed on.
    """

    nik: str
    name: str
    cards: tuple[str, ...]
    person: dict[str, str]
    family: dict[str, str]
    trip: dict[str, str]
    paper: str
    older: dict[str, str] = field(default_factory=dict)


_HOME = {"village": "Kolana Utara", "district": "Alor Timur", "regency": "Kabupaten Alor"}
_TRIP = {"interview_country": "Timor-Leste", "interview_purpose": "Kunjungan keluarga"}

ADULT = Applicant(
    nik="5305055203940003",
    name="Maria Goreti Lelang",
    cards=("baru", "dewasa", "PB-E-10"),
    person={
        "name": "Maria Goreti Lelang",
        "birth_place": "Kolana",
        "birth_on": "12-03-1994",
        "occupation": "Guru honorer",
        "marital": "Kawin",
        "phone": "081234009172",
        "address": "RT 003 / RW 001, Maukuru",
        **_HOME,
        "postcode": "85872",
    },
    family={
        "father_name": "Petrus Lelang",
        "mother_name": "Marselina Mau",
        "spouse_name": "Simon Maukari",
    },
    trip=_TRIP,
    paper="a5",
)
RENEWAL = Applicant(
    nik="5305050711850002",
    name="Yosef Tanau",
    cards=("penggantian", "habis_berlaku", "dewasa", "PB-E-5"),
    person={
        "name": "Yosef Tanau",
        "birth_place": "Maritaing",
        "birth_on": "07-11-1985",
        "occupation": "Nelayan",
        "marital": "Tidak kawin",
        "phone": "082145007788",
        "address": "RT 001 / RW 002, Pantai Timur",
        **_HOME,
        "postcode": "85872",
    },
    family={"father_name": "Karel Tanau", "mother_name": "-"},
    trip={"interview_country": "Timor-Leste", "interview_purpose": "Lintas batas atau adat"},
    paper="a4",
    older={
        "old_passport_number": "X1234567",
        "old_passport_issued_on": "14-06-2021",
        "old_passport_expires_on": "14-06-2026",
        "old_passport_issued_at": "Kupang",
    },
)
CHILD = Applicant(
    nik="5305056006150001",
    name="Natalia Putri Maukari",
    cards=("baru", "anak", "PB-E-5"),
    person={
        "name": "Natalia Putri Maukari",
        "birth_place": "Kalabahi",
        "birth_on": "20-06-2015",
        "occupation": "Pelajar",
        "marital": "Tidak kawin",
        "phone": "081234009172",
        "address": "RT 003 / RW 001, Maukuru",
        **_HOME,
        "postcode": "85872",
    },
    family={"father_name": "Simon Maukari", "mother_name": "Maria Goreti Lelang"},
    trip={"interview_country": "Timor-Leste", "interview_purpose": "Kunjungan keluarga"},
    paper="80mm",
)
EVERYBODY = (ADULT, RENEWAL, CHILD)
