"""Where an application stands (status), who may move it on, and how a screen names the stage."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Stored and sent codes; never reused, never shown."""

    DRAF = "DRAF"
    BERKAS_KURANG = "BERKAS_KURANG"
    DITERIMA = "DITERIMA"
    BIOMETRIK = "BIOMETRIK"
    WAWANCARA = "WAWANCARA"
    PENDALAMAN = "PENDALAMAN"
    ANTRE_KIRIM = "ANTRE_KIRIM"
    TERKIRIM = "TERKIRIM"
    VERIF_KANIM = "VERIF_KANIM"
    MENUNGGU_BAYAR = "MENUNGGU_BAYAR"
    LUNAS = "LUNAS"
    ADJUDIKASI = "ADJUDIKASI"
    ALOKASI = "ALOKASI"
    CETAK = "CETAK"
    UJI = "UJI"
    KIRIM_POS = "KIRIM_POS"
    SIAP = "SIAP"
    SERAH = "SERAH"
    TUNDA = "TUNDA"
    TOLAK_SISTEM = "TOLAK_SISTEM"
    TOLAK_WAWANCARA = "TOLAK_WAWANCARA"
    TOLAK_ADJUDIKATOR = "TOLAK_ADJUDIKATOR"
    TANGGUH = "TANGGUH"
    BATAL = "BATAL"
    BATAL_TAK_DIAMBIL = "BATAL_TAK_DIAMBIL"
    DITARIK = "DITARIK"


class Actor(StrEnum):
    """Who sets a status."""

    POST = "post"
    HQ = "hq"
    APP = "app"


class Stage(StrEnum):
    """Tahap: where the service is, in the words of the screen."""

    DRAF = "draf"
    WAWANCARA = "wawancara"
    MENUNGGU_BAYAR = "menunggu_bayar"
    LENGKAP = "lengkap"
    DIPROSES = "diproses"
    PERLU_DIPERBAIKI = "perlu_diperbaiki"
    DITINJAU = "ditinjau"
    PASPOR_SIAP = "paspor_siap"
    DISERAHKAN = "diserahkan"
    DIBATALKAN = "dibatalkan"


class DataState(StrEnum):
    """Data: where the information is."""

    DI_POS = "di_pos"
    MENUNGGU = "menunggu"
    DIKIRIM = "dikirim"
    DIBAWA_KURIR = "dibawa_kurir"
    SAMPAI = "sampai"
    GAGAL = "gagal"


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """One line of the status table.

    Attributes:
        number: place in the table; 90 and up are ends and holds.
        set_by: whose decision brings an application here.
        next: statuses reachable from here.
    """

    number: int
    label: str
    set_by: frozenset[Actor]
    stage: Stage
    next: frozenset[Status]


@dataclass(frozen=True, slots=True)
class Chip:
    """How a stage or a data state is shown: word, colour of the palette, icon.

    Attributes:
        next_actor: who has to act now: "petugas", "pemohon", "kanim", "kantong" or "".
    """

    label: str
    tone: str
    icon: str
    next_actor: str = ""


STAGES: dict[Stage, Chip] = {
    Stage.DRAF: Chip("Draf", "abu", "file-pen", "petugas"),
    Stage.WAWANCARA: Chip("Wawancara", "laut", "messages-square", "petugas"),
    Stage.MENUNGGU_BAYAR: Chip("Menunggu bayar", "kunyit", "wallet", "pemohon"),
    Stage.LENGKAP: Chip("Lengkap", "lontar", "circle-check", "kantong"),
    Stage.DIPROSES: Chip("Diproses Kanim", "laut", "building-2", "kanim"),
    Stage.PERLU_DIPERBAIKI: Chip("Perlu diperbaiki", "mengkudu", "octagon-alert", "petugas"),
    Stage.DITINJAU: Chip("Ditinjau", "abu", "eye", ""),
    Stage.PASPOR_SIAP: Chip("Paspor siap", "lontar", "book-check", "pemohon"),
    Stage.DISERAHKAN: Chip("Diserahkan", "abu", "hand-helping", ""),
    Stage.DIBATALKAN: Chip("Dibatalkan", "abu", "circle-slash", ""),
}

DATA_STATES: dict[DataState, Chip] = {
    DataState.DI_POS: Chip("Di pos", "abu", "check"),
    DataState.MENUNGGU: Chip("Menunggu", "kunyit", "clock"),
    DataState.DIKIRIM: Chip("Dikirim", "laut", "send"),
    DataState.DIBAWA_KURIR: Chip("Dibawa kurir", "laut", "usb"),
    DataState.SAMPAI: Chip("Sampai", "lontar", "check-check"),
    DataState.GAGAL: Chip("Gagal", "mengkudu", "octagon-alert", "petugas"),
}


def _entry(number: int, label: str, set_by: str, stage: Stage, following: str = "") -> StatusEntry:
    actors = frozenset(Actor(name) for name in set_by.split())
    return StatusEntry(
        number, label, actors, stage, frozenset(Status(code) for code in following.split())
    )


TABLE: dict[Status, StatusEntry] = {
    Status.DRAF: _entry(
        0, "Draf", "post", Stage.DRAF, "BERKAS_KURANG DITERIMA BATAL DITARIK"
    ),
    Status.BERKAS_KURANG: _entry(
        1, "Berkas belum lengkap (dikembalikan)", "post hq", Stage.PERLU_DIPERBAIKI,
        "DRAF DITERIMA BATAL DITARIK",
    ),
    Status.DITERIMA: _entry(
        2, "Diterima di pos", "post", Stage.LENGKAP,
        "BERKAS_KURANG BIOMETRIK WAWANCARA PENDALAMAN ANTRE_KIRIM TERKIRIM VERIF_KANIM TUNDA "
        "BATAL DITARIK",
    ),
    Status.BIOMETRIK: _entry(
        3, "Biometrik diambil", "post", Stage.WAWANCARA,
        "BERKAS_KURANG WAWANCARA PENDALAMAN TUNDA BATAL DITARIK",
    ),
    Status.WAWANCARA: _entry(
        4, "Wawancara selesai", "post", Stage.LENGKAP,
        "BERKAS_KURANG PENDALAMAN ANTRE_KIRIM TOLAK_WAWANCARA TUNDA BATAL DITARIK",
    ),
    Status.PENDALAMAN: _entry(
        5, "Perlu pendalaman (Inteldakim)", "post hq", Stage.DITINJAU,
        "WAWANCARA ANTRE_KIRIM VERIF_KANIM TOLAK_WAWANCARA TUNDA TANGGUH BATAL DITARIK",
    ),
    Status.ANTRE_KIRIM: _entry(
        6, "Menunggu sinkronisasi", "app", Stage.LENGKAP, "TERKIRIM BATAL DITARIK"
    ),
    Status.TERKIRIM: _entry(
        7, "Terkirim ke Kanim", "hq", Stage.DIPROSES, "VERIF_KANIM BERKAS_KURANG BATAL DITARIK"
    ),
    Status.VERIF_KANIM: _entry(
        8, "Verifikasi Kanim", "hq", Stage.DIPROSES,
        "MENUNGGU_BAYAR BERKAS_KURANG PENDALAMAN TOLAK_SISTEM TUNDA TANGGUH BATAL DITARIK",
    ),
    Status.MENUNGGU_BAYAR: _entry(
        9, "Menunggu pembayaran (kode billing terbit)", "hq", Stage.MENUNGGU_BAYAR,
        "MENUNGGU_BAYAR LUNAS BERKAS_KURANG BATAL DITARIK",
    ),
    Status.LUNAS: _entry(
        10, "Lunas (NTPN)", "hq", Stage.DIPROSES, "ADJUDIKASI BERKAS_KURANG PENDALAMAN TUNDA"
    ),
    Status.ADJUDIKASI: _entry(
        11, "Adjudikasi", "hq", Stage.DIPROSES,
        "ALOKASI CETAK KIRIM_POS SIAP BERKAS_KURANG PENDALAMAN TOLAK_SISTEM TOLAK_ADJUDIKATOR "
        "TUNDA TANGGUH",
    ),
    Status.ALOKASI: _entry(12, "Alokasi blangko", "hq", Stage.DIPROSES, "CETAK BATAL"),
    Status.CETAK: _entry(13, "Pencetakan", "hq", Stage.DIPROSES, "UJI ALOKASI BATAL"),
    Status.UJI: _entry(14, "Uji kualitas", "hq", Stage.DIPROSES, "CETAK KIRIM_POS BATAL"),
    Status.KIRIM_POS: _entry(15, "Dikirim ke pos", "hq", Stage.DIPROSES, "SIAP BATAL"),
    Status.SIAP: _entry(
        16, "Siap diambil", "post hq", Stage.PASPOR_SIAP, "SERAH BATAL_TAK_DIAMBIL BATAL"
    ),
    Status.SERAH: _entry(17, "Sudah diserahkan", "post", Stage.DISERAHKAN),
    Status.TUNDA: _entry(
        90, "Ditunda", "post hq", Stage.DITINJAU,
        "DITERIMA WAWANCARA PENDALAMAN VERIF_KANIM ADJUDIKASI BATAL DITARIK",
    ),
    Status.TOLAK_SISTEM: _entry(91, "Ditolak sistem", "hq", Stage.DIBATALKAN),
    Status.TOLAK_WAWANCARA: _entry(92, "Ditolak wawancara", "post hq", Stage.DIBATALKAN),
    Status.TOLAK_ADJUDIKATOR: _entry(93, "Ditolak adjudikator", "hq", Stage.DIBATALKAN),
    Status.TANGGUH: _entry(
        94, "Ditangguhkan (6 bulan sampai 2 tahun)", "hq", Stage.DITINJAU,
        "VERIF_KANIM ADJUDIKASI BATAL",
    ),
    Status.BATAL: _entry(95, "Dibatalkan", "post hq", Stage.DIBATALKAN),
    Status.BATAL_TAK_DIAMBIL: _entry(
        96, "Dibatalkan karena tidak diambil", "hq app", Stage.DIBATALKAN
    ),
    Status.DITARIK: _entry(97, "Ditarik kembali", "post hq app", Stage.DIBATALKAN),
}  # fmt: skip


def label(status: Status) -> str:
    return TABLE[status].label


def stage(status: Status) -> Stage:
    """Return the stage (Tahap); every hold is the one neutral word `Ditinjau`."""
    return TABLE[status].stage


def chip(status: Status) -> Chip:
    """Return how the stage of a status is shown."""
    return STAGES[TABLE[status].stage]


def may_move(current: Status, following: Status, by: Actor) -> bool:
    """Tell whether this side may bring an application from one status to another."""
    return following in TABLE[current].next and by in TABLE[following].set_by


def is_closed(status: Status) -> bool:
    """Tell whether nothing more can happen."""
    return not TABLE[status].next
