"""Invented people, one of each kind that comes to a post; nobody of these names exists."""

from dataclasses import dataclass

WOMAN, MAN, CHILD = "5305054108900101", "5305051507880102", "5305056006150103"


@dataclass(frozen=True)
class Person:
    """Who comes, the keys that choose what they want, and what must follow from it.

    Attributes:
        kind: keys of the cards on the second step, each followed by Enter.
        old_book: number, day of issue and last day, typed as they stand in the passport.
        aim: country, purpose and departure, as the talk begins.
        total_rp: the fee that must be announced.
        papers: codes of the papers that must be asked for, besides those everybody brings.
        status: the state the application must be in once it is saved.
    """

    title: str
    nik: str
    kind: tuple[str, ...]
    total_rp: int
    papers: frozenset[str]
    occupation: str = "Petani/pekebun"
    marital: str = "Tidak kawin"
    old_book: tuple[str, str, str] | None = None
    aim: tuple[str, str, str] = ("Timor-Leste", "Kunjungan keluarga", "Desember 2026")
    decision: str = "1"
    status: str = "DITERIMA"


FRESH = ("X1234567", "14-06-2021", "14-06-2026")
OLD = ("R7654321", "02-05-2008", "02-05-2013")
PEOPLE = (
    Person("baru, dewasa", WOMAN, ("b", "d", "1"), 950_000, frozenset({"kk", "akta"})),
    Person(
        "baru, anak",
        CHILD,
        ("b", "a", "1"),
        650_000,
        frozenset({"ktp_ortu", "akta_anak", "nikah_ortu", "pernyataan_ortu"}),
        occupation="Pelajar",
    ),
    Person(
        "calon PMI",
        MAN,
        ("b", "d", "2"),
        650_000,
        frozenset({"kk", "akta", "rekom_pmi"}),
        aim=("Malaysia", "Bekerja (PMI)", "Januari 2027"),
    ),
    Person(
        "umrah",
        WOMAN,
        ("b", "d", "1"),
        950_000,
        frozenset({"kk", "akta", "surat_ppiu"}),
        aim=("Arab Saudi", "Umrah atau haji", "Februari 2027"),
    ),
    Person("ASN", MAN, ("b", "d", "1"), 950_000, frozenset({"kk", "akta"}), occupation="PNS"),
    Person(
        "tunda dan rujuk",
        WOMAN,
        ("b", "d", "1"),
        950_000,
        frozenset({"kk", "akta"}),
        decision="3",
        status="TUNDA",
    ),
    Person(
        "habis berlaku",
        MAN,
        ("g", "5", "d", "2"),
        650_000,
        frozenset({"ktp", "paspor_lama"}),
        old_book=FRESH,
    ),
    Person(
        "halaman penuh, buku sebelum 2009",
        MAN,
        ("g", "6", "d", "1"),
        950_000,
        frozenset({"ktp", "kk", "akta", "paspor_lama"}),
        old_book=OLD,
    ),
    Person("hilang", WOMAN, ("h", "5", "d", "2"), 1_650_000, frozenset({"lapor_hilang", "bap"})),
    Person(
        "rusak karena banjir",
        MAN,
        ("r", "6", "d", "1"),
        950_000,
        frozenset({"bap", "kahar", "paspor_lama"}),
    ),
    Person(
        "perubahan nama",
        WOMAN,
        ("p", "5", "d", "2"),
        650_000,
        frozenset({"penetapan", "paspor_lama"}),
    ),
    Person("SPLP", MAN, ("b", "d", "3"), 100_000, frozenset({"pernyataan"})),
    Person("Pas Lintas Batas", WOMAN, ("b", "d", "4"), 0, frozenset({"permohonan_plb", "kk"})),
)
