"""The keys of the counter: each does one thing, everywhere the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.languages import mark


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the key map.

    Attributes:
        code: what the program calls the act.
        sequences: as Qt names them; the first is the one shown.
        shown: as printed on keycaps, Indonesian.
        does: for the overlay with every key (Ctrl+?).
    """

    code: str
    sequences: tuple[str, ...]
    shown: str
    does: str


GLOBAL = (
    Key("help", ("F1",), "F1", mark("Bantuan layar ini")),
    Key("new_application", ("F2",), "F2", mark("Permohonan baru")),
    Key("send", ("F5",), "F5", mark("Kirim atau coba sambung")),
    Key("actions", ("F9",), "F9", mark("Daftar perlu tindakan")),
    Key("full_screen", ("F11",), "F11", mark("Layar penuh")),
    Key("search", ("Ctrl+K",), "Ctrl + K", mark("Cari atau jalankan perintah")),
    Key("courier", ("Ctrl+B",), "Ctrl + B", mark("Kirim lewat kurir (flashdisk)")),
    Key("lock", ("Ctrl+L",), "Ctrl + L", mark("Kunci layar")),
    Key("theme", ("Ctrl+M",), "Ctrl + M", mark("Tema berikutnya")),
    Key("language", ("Ctrl+Shift+L",), "Ctrl + Shift + L", mark("Bahasa: Indonesia atau English")),
    Key("print", ("Ctrl+P",), "Ctrl + P", mark("Cetak atau cetak ulang")),
    Key("undo", ("Ctrl+Z",), "Ctrl + Z", mark("Urungkan")),
    Key("larger", ("Ctrl++", "Ctrl+="), "Ctrl + +", mark("Skala naik")),
    Key("smaller", ("Ctrl+-",), "Ctrl + -", mark("Skala turun")),
    Key("plain_size", ("Ctrl+Shift+0", "Ctrl+)"), "Ctrl + Shift + 0", mark("Skala 100%")),
    Key(
        "keys",
        ("Ctrl+?", "Ctrl+Shift+?", "Ctrl+Shift+/"),
        "Ctrl + ?",
        mark("Semua tombol di layar ini"),
    ),
    Key("slot_1", ("Alt+1",), "Alt + 1", mark("Sambungan")),
    Key("slot_2", ("Alt+2",), "Alt + 2", mark("Kantong")),
    Key("slot_3", ("Alt+3",), "Alt + 3", mark("Tindakan")),
)

RAIL = (
    Key("home", ("Ctrl+1",), "Ctrl + 1", mark("Beranda")),
    Key("queue", ("Ctrl+2",), "Ctrl + 2", mark("Antrean")),
    Key("sync", ("Ctrl+9",), "Ctrl + 9", mark("Sinkronisasi")),
    Key("settings", ("Ctrl+0",), "Ctrl + 0", mark("Pengaturan")),
)

WIZARD = (
    Key("next", ("Ctrl+Return", "Ctrl+Enter"), "Ctrl + Enter", mark("Lanjut")),
    Key("back", ("Alt+Left",), mark("Alt + Kiri"), mark("Langkah sebelumnya")),
    Key(
        "forward", ("Alt+Right",), mark("Alt + Kanan"), mark("Langkah berikutnya yang sudah dibuka")
    ),
    Key("park", ("Ctrl+S",), "Ctrl + S", mark("Simpan, layani nanti")),
    Key("give", ("Ctrl+Shift+S",), "Ctrl + Shift + S", mark("Serahkan ke rekan")),
    Key("copy_above", ("Ctrl+D",), "Ctrl + D", mark("Salin isian di atasnya")),
    Key("hide_panel", ("Ctrl+H",), "Ctrl + H", mark("Sembunyikan panel petugas")),
    Key("call_head", ("F12",), "F12", mark("Panggil kepala pos, tanpa suara")),
    Key("context", ("Ctrl+I",), "Ctrl + I", mark("Panel pemohon")),
    Key("leave", ("Esc",), "Esc", mark("Keluar, draf tetap tersimpan")),
    *(
        Key(f"step_{n}", (f"Ctrl+Shift+{n}",), f"Ctrl + Shift + {n}", f"Langkah {n}")
        for n in range(1, 9)
    ),
)

ALL = GLOBAL + RAIL + WIZARD

ANYWHERE = frozenset(
    {"help", "keys", "theme", "language", "full_screen", "larger", "smaller", "plain_size"}
)
"""What works before anybody has signed in, and over a locked screen."""

NOT_IN_WIZARD = frozenset({"print"})

BESIDE: dict[str, tuple[tuple[str, str], ...]] = {
    "queue": (
        (mark("Panah"), mark("Pindah baris")),
        ("Enter", mark("Buka")),
        (mark("Spasi"), mark("Pilih baris")),
        (mark("Shift + Panah"), mark("Pilih beberapa baris")),
        ("Ctrl + A", mark("Pilih semua")),
        ("F8", mark("Cetak tanda terima")),
        ("/", mark("Cari di antrean")),
        ("Esc", mark("Lepas pilihan, atau kosongkan pencarian")),
    ),
    "intake_5": (
        ("F7", mark("Potret")),
        ("F8", mark("Pindai")),
        ("Ctrl + V", mark("Tempel gambar")),
        (mark("Spasi"), mark("Centang")),
        ("Enter", mark("Lihat halaman yang sudah dipindai")),
        ("R", mark("Putar dan potong foto wajah")),
    ),
    "intake_6": (("Y / T / R", mark("Jawab ya, tidak, ragu")),),
    "sync": (
        ("Ctrl + J", mark("Jeda atau lanjutkan kiriman")),
        ("Ctrl + T", mark("Hanya yang penting, atau semua")),
        ("Enter", mark("Buka")),
    ),
    "courier": (
        ("A / B", mark("Pilih yang dibawa")),
        ("Ctrl + Enter", mark("Siapkan flashdisk")),
        ("Ctrl + O", mark("Baca jawaban Kanim")),
        ("F8", mark("Cetak surat pengantar")),
        ("Esc", mark("Berhenti menyalin, atau kembali")),
    ),
    "first_run": (("Ctrl + O", mark("Pilih paket dari flashdisk")),),
}
"""Keys that a control of a screen answers itself, printed on it; by screen."""


def key(code: str) -> Key:
    """The line of `code`; KeyError when there is none."""
    return _BY_CODE[code]


def install(
    owner: QWidget, acts: Mapping[str, Callable[[], object]], *, everywhere: bool = False
) -> dict[str, QShortcut]:
    """Let the keys of `acts` (code to act) work in `owner`.

    Args:
        everywhere: in its whole window, else only while the focus is inside `owner`.
    """
    context = (
        Qt.ShortcutContext.WindowShortcut
        if everywhere
        else Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
    return {code: _shortcut(owner, key(code), act, context) for code, act in acts.items()}


def working(owner: QWidget, place: str) -> set[str]:
    """Codes of the keys that do something now on the screen called `place`."""
    found = {_code(one) for one in owner.findChildren(QShortcut) if _is_awake(one)} - {""}
    if place.startswith("intake"):
        return found - NOT_IN_WIZARD
    return found & ANYWHERE if place in DOORS else found


def _is_awake(shortcut: QShortcut) -> bool:
    holder = shortcut.parent()
    return shortcut.isEnabled() and isinstance(holder, QWidget) and holder.isVisible()


def _code(shortcut: QShortcut) -> str:
    return str(shortcut.property(_CODE) or "")


def _shortcut(
    owner: QWidget, line: Key, act: Callable[[], object], context: Qt.ShortcutContext
) -> QShortcut:
    made = QShortcut(owner)
    made.setKeys([QKeySequence(sequence) for sequence in line.sequences])
    made.setContext(context)
    made.setProperty(_CODE, line.code)
    made.activated.connect(lambda: act())
    # one press may fit two sequences of the same key, as Ctrl+? and Ctrl+Shift+/ do
    made.activatedAmbiguously.connect(lambda: act())
    return made


DOORS = frozenset({"sign_in", "lock", "first_run"})
_CODE = "key_code"
_BY_CODE = {line.code: line for line in ALL}
