"""What is said of a photo or scan: in two or three words beside it, and what helps."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.picture import BAD, GOOD, WARNING, Finding
from ui.languages import mark, say

FACE = "portrait"
Line = tuple[str, str]
"""(level, words)."""

SCAN = {
    "sharp": mark("Jelas"),
    "soft": mark("Agak buram, tulisan masih terbaca"),
    "blurred": mark("Tulisan tidak terbaca"),
    "bright_enough": mark("Cukup terang"),
    "too_dark": mark("Terlalu gelap"),
    "too_bright": mark("Tulisan pudar"),
    "straight": mark("Lurus"),
    "tilted": mark("Miring, tulisan masih terbaca"),
    "cut_off": mark("Tepi terpotong"),
    "low_resolution": mark("Kurang rinci"),
}
PORTRAIT = {
    "sharp": mark("Tajam"),
    "soft": mark("Agak buram"),
    "blurred": mark("Buram"),
    "bright_enough": mark("Cukup terang"),
    "too_dark": mark("Terlalu gelap"),
    "too_bright": mark("Terlalu terang"),
    "dark_left": mark("Agak gelap di kiri"),
    "dark_right": mark("Agak gelap di kanan"),
    "background_plain": mark("Latar polos"),
    "background_busy": mark("Latar tidak polos"),
    "background_dark": mark("Latar gelap"),
    "low_resolution": mark("Kurang rinci"),
    "face_centred": mark("Wajah di tengah"),
    "face_off_centre": mark("Wajah tidak di tengah"),
    "head_size_good": mark("Besar kepala pas"),
    "head_small": mark("Kepala terlalu kecil"),
    "head_large": mark("Kepala terlalu besar"),
    "eyes_level": mark("Mata sejajar"),
    "eyes_tilted": mark("Kepala miring"),
    "no_face": mark("Wajah tidak terlihat"),
    "more_faces": mark("Lebih dari satu wajah"),
}
HELP_SCAN = {
    "blurred": mark("Tulisan tidak terbaca. Ratakan kertas, lalu pindai lagi."),
    "too_dark": mark("Terlalu gelap. Tambah cahaya, lalu pindai lagi."),
    "too_bright": mark("Tulisan pudar. Gelapkan sedikit, lalu pindai lagi."),
    "cut_off": mark("Tepi terpotong. Geser kertas, lalu pindai lagi."),
    "low_resolution": mark("Kurang rinci. Pindai lagi dengan 200 dpi."),
    "tilted": mark("Miring. Putar dengan panah kiri dan kanan."),
}
HELP_PORTRAIT = {
    "blurred": mark("Foto buram. Minta diam sebentar, lalu ulangi."),
    "too_dark": mark("Wajah terlalu gelap. Hadapkan ke jendela, lalu ulangi."),
    "too_bright": mark("Wajah terlalu terang. Jauhkan dari cahaya, lalu ulangi."),
    "dark_left": mark("Wajah terlalu gelap di kiri. Hadapkan ke jendela, lalu ulangi."),
    "dark_right": mark("Wajah terlalu gelap di kanan. Hadapkan ke jendela, lalu ulangi."),
    "background_busy": mark("Latar tidak polos. Pakai kain putih, lalu ulangi."),
    "background_dark": mark("Latar gelap. Pakai kain putih, lalu ulangi."),
    "low_resolution": mark("Kurang rinci. Mendekat, lalu ulangi."),
    "face_off_centre": mark("Geser ke tengah, lalu ulangi."),
    "head_small": mark("Kepala terlalu kecil. Mendekat, lalu ulangi."),
    "head_large": mark("Kepala terlalu besar. Mundur sedikit, lalu ulangi."),
    "eyes_tilted": mark("Tegakkan kepala, lalu ulangi."),
    "no_face": mark("Wajah tidak terlihat. Hadapkan ke kamera, lalu ulangi."),
    "more_faces": mark("Ada lebih dari satu wajah. Potret satu orang saja."),
}
# What is good when nothing of its kind was said.
_FAMILIES = {
    FACE: (
        ("sharp", {"soft", "blurred"}),
        ("bright_enough", {"too_dark", "too_bright", "dark_left", "dark_right"}),
        ("background_plain", {"background_busy", "background_dark"}),
    ),
    "scan": (
        ("sharp", {"soft", "blurred"}),
        ("bright_enough", {"too_dark", "too_bright"}),
        ("straight", {"tilted"}),
    ),
}
_WORST = frozenset({"blurred", "no_face"})


def of_blob(blob: Mapping[str, Any]) -> tuple[Finding, ...]:
    """What was seen when it was taken; nothing of one from before pictures were judged."""
    if not blob.get("source_size"):
        return ()
    said = [str(code) for code in blob.get("quality", ())]
    families = _FAMILIES[FACE if blob["role"] == FACE else "scan"]
    good = [Finding(code, GOOD) for code, others in families if not others & set(said)]
    return tuple([*good, *(Finding(code, level_of(code)) for code in said)])


def level_of(code: str) -> str:
    return BAD if code in _WORST else WARNING


def lines(findings: Sequence[Finding], role: str) -> list[Line]:
    """Each finding in two or three words, the good ones first."""
    words = PORTRAIT if role == FACE else SCAN
    ordered = sorted(findings, key=lambda one: one.level != GOOD)
    return [(one.level, say(words[one.code])) for one in ordered if one.code in words]


def helping(findings: Sequence[Finding], role: str) -> str:
    """What to do about the worst of it; "" when there is nothing to do."""
    helps = HELP_PORTRAIT if role == FACE else HELP_SCAN
    asked = [one for one in findings if one.level != GOOD and one.code in helps]
    worst = next((one for one in asked if one.level == BAD), None) or next(iter(asked), None)
    return say(helps[worst.code]) if worst else ""


def worst_level(findings: Sequence[Finding]) -> str:
    levels = {one.level for one in findings}
    return BAD if BAD in levels else WARNING if WARNING in levels else GOOD


def briefly(findings: Sequence[Finding]) -> str:
    """The worst that was seen of a scan, in two or three words."""
    level = worst_level(findings)
    code = next((one.code for one in findings if one.level == level), "sharp")
    return say(SCAN.get(code, SCAN["sharp"]))


def shortest(findings: Sequence[Finding]) -> Line:
    """One line of a scan: that it is clear, or the worst that was seen."""
    level = worst_level(findings)
    code = next((one.code for one in findings if one.level == level != GOOD), "sharp")
    return level, say((HELP_SCAN if level == BAD else SCAN).get(code, SCAN["sharp"]))
