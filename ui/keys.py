"""The keys of the counter: each does one thing, everywhere the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


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
    Key("help", ("F1",), "F1", "Bantuan layar ini"),
    Key("new_application", ("F2",), "F2", "Permohonan baru"),
    Key("send", ("F5",), "F5", "Kirim atau coba sambung"),
    Key("actions", ("F9",), "F9", "Daftar perlu tindakan"),
    Key("full_screen", ("F11",), "F11", "Layar penuh"),
    Key("search", ("Ctrl+K",), "Ctrl + K", "Cari atau jalankan perintah"),
    Key("courier", ("Ctrl+B",), "Ctrl + B", "Kirim lewat kurir (flashdisk)"),
    Key("lock", ("Ctrl+L",), "Ctrl + L", "Kunci layar"),
    Key("theme", ("Ctrl+M",), "Ctrl + M", "Tema berikutnya"),
    Key("print", ("Ctrl+P",), "Ctrl + P", "Cetak atau cetak ulang"),
    Key("undo", ("Ctrl+Z",), "Ctrl + Z", "Urungkan"),
    Key("larger", ("Ctrl++", "Ctrl+="), "Ctrl + +", "Skala naik"),
    Key("smaller", ("Ctrl+-",), "Ctrl + -", "Skala turun"),
    Key("plain_size", ("Ctrl+Shift+0", "Ctrl+)"), "Ctrl + Shift + 0", "Skala 100%"),
    Key(
        "keys", ("Ctrl+?", "Ctrl+Shift+?", "Ctrl+Shift+/"), "Ctrl + ?", "Semua tombol di layar ini"
    ),
    Key("slot_1", ("Alt+1",), "Alt + 1", "Sambungan"),
    Key("slot_2", ("Alt+2",), "Alt + 2", "Kantong"),
    Key("slot_3", ("Alt+3",), "Alt + 3", "Tindakan"),
)

RAIL = (
    Key("home", ("Ctrl+1",), "Ctrl + 1", "Beranda"),
    Key("queue", ("Ctrl+2",), "Ctrl + 2", "Antrean"),
    Key("sync", ("Ctrl+9",), "Ctrl + 9", "Sinkronisasi"),
    Key("settings", ("Ctrl+0",), "Ctrl + 0", "Pengaturan"),
)

WIZARD = (
    Key("next", ("Ctrl+Return", "Ctrl+Enter"), "Ctrl + Enter", "Lanjut"),
    Key("back", ("Alt+Left",), "Alt + Kiri", "Langkah sebelumnya"),
    Key("forward", ("Alt+Right",), "Alt + Kanan", "Langkah berikutnya yang sudah dibuka"),
    Key("park", ("Ctrl+S",), "Ctrl + S", "Simpan, layani nanti"),
    Key("copy_above", ("Ctrl+D",), "Ctrl + D", "Salin isian di atasnya"),
    Key("hide_panel", ("Ctrl+H",), "Ctrl + H", "Sembunyikan panel petugas"),
    Key("call_head", ("F12",), "F12", "Panggil kepala pos, tanpa suara"),
    Key("context", ("Ctrl+I",), "Ctrl + I", "Panel pemohon"),
    Key("leave", ("Esc",), "Esc", "Keluar, draf tetap tersimpan"),
    *(
        Key(f"step_{n}", (f"Ctrl+Shift+{n}",), f"Ctrl + Shift + {n}", f"Langkah {n}")
        for n in range(1, 9)
    ),
)

ALL = GLOBAL + RAIL + WIZARD

ANYWHERE = frozenset({"help", "keys", "theme", "full_screen", "larger", "smaller", "plain_size"})
"""What works before anybody has signed in, and over a locked screen."""

NOT_IN_WIZARD = frozenset({"print"})

BESIDE: dict[str, tuple[tuple[str, str], ...]] = {
    "queue": (
        ("Panah", "Pindah baris"),
        ("Enter", "Buka"),
        ("Spasi", "Pilih baris"),
        ("Shift + Panah", "Pilih beberapa baris"),
        ("Ctrl + A", "Pilih semua"),
        ("F8", "Cetak tanda terima"),
        ("/", "Cari di antrean"),
        ("Esc", "Lepas pilihan, atau kosongkan pencarian"),
    ),
    "intake_5": (
        ("F7", "Potret"),
        ("F8", "Pindai"),
        ("Ctrl + V", "Tempel gambar"),
        ("Spasi", "Centang"),
    ),
    "intake_6": (("Y / T / R", "Jawab ya, tidak, ragu"),),
    "courier": (
        ("A / B", "Pilih yang dibawa"),
        ("Ctrl + Enter", "Siapkan flashdisk"),
        ("Ctrl + O", "Baca jawaban Kanim"),
        ("F8", "Cetak surat pengantar"),
        ("Esc", "Berhenti menyalin, atau kembali"),
    ),
    "first_run": (("Ctrl + O", "Pilih paket dari flashdisk"),),
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
