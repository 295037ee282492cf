"""The room on this laptop in words: for how many people it lasts, and what may make way."""

from ui import dates
from ui.counter import Row
from ui.languages import current, mark, say, say_count

Fact = tuple[str, str, str]
_SAFE = mark("Asli yang ada di cadangan Kanim yang teruji. Dilepas sendiri di bawah 1 GB.")


def facts(room: Row) -> list[Fact]:
    """What it is, what it means, and the value; what nobody knows is left out."""
    free, fits = room["free"], room["fits"]
    gone = int(room["gone"])
    known = [] if free is None else [(say("Ruang bebas"), say("di disk laptop ini"), _size(free))]
    lasts = [] if fits is None else [_forecast(fits)]
    here = (
        say("Gambar di laptop ini"),
        say("foto dan scan asli dengan gambar kecilnya"),
        _size(room["here_bytes"]),
    )
    safe = (say("Boleh dilepas"), say(_SAFE), _size(room["safe_bytes"]))
    left = (
        say("Asli di Kanim"),
        say("gambar kecilnya tetap di laptop ini"),
        say_count("{n} gambar", gone),
    )
    held = say("Siap") if room["is_held"] else say("Terpakai")
    reserve = (say("Ruang cadangan"), say("agar pemohon di loket selalu dapat disimpan"), held)
    return [*known, *lasts, here, safe, left, reserve]


def _forecast(fits: int) -> Fact:
    """± 1.450 pemohon."""
    people = say("± {n} pemohon", n=_grouped(fits))
    return say("Cukup untuk"), say("menurut gambar pemohon selama ini"), people


def _grouped(number: int) -> str:
    mark_of_thousands = "." if current() == "id" else ","
    return f"{number:,}".replace(",", mark_of_thousands)


def _size(size_bytes: int) -> str:
    return dates.size(int(size_bytes))
