"""The letter that goes with the pouch a courier carries: counts, numbers and seals, no names."""

from dataclasses import dataclass, replace

from app.domain.calendar import plain_date
from app.domain.paper_forms import Block, Facts, Form, Occasion, Signatures, Text, form

LISTED = 48
"""So many numbers fit the page beside its signatures."""


@dataclass(frozen=True, slots=True)
class Pouch:
    """One sealed pouch (kantong): its number, how many applications, the number of its seal.

    Attributes:
        contents: what else is in it, in words; "" for nothing to say.
        numbers: of the applications, as on their receipts; the first LISTED are enough.
    """

    number: str
    applications: int
    seal: str
    contents: str = ""
    numbers: tuple[str, ...] = ()


def courier_letter(pouches: tuple[Pouch, ...], occasion: Occasion) -> Form:
    """What the courier carries and who takes it over (surat pengantar kurir)."""
    rows: tuple[Block, ...] = tuple(
        Facts((
            ("Kantong", one.number), ("Jumlah permohonan", str(one.applications)),
            ("Nomor segel", one.seal), *_contents(one),
        ))
        for one in pouches
    )  # fmt: skip
    total = sum(one.applications for one in pouches)
    day = f"{occasion.head.short_post}, {plain_date(occasion.on)}"
    blocks = (
        Text("Bersama surat ini dikirim kantong tersegel ke Kantor Imigrasi:"), *rows,
        Text(f"Seluruhnya {len(pouches)} kantong, {total} permohonan.", True),
        *_listed(tuple(number for one in pouches for number in one.numbers), total),
        Text("Jangan terima bila segel rusak. Hubungi pos pengirim."), Text(day),
        Signatures((("Petugas pos", occasion.officer), ("Kurir", ""))),
        Signatures((("Penerima di Kanim", ""),)),
    )  # fmt: skip
    made = form(occasion, ("SURAT PENGANTAR KURIR", "Kantong permohonan paspor"), "", blocks)
    numbers = ",".join(f"{one.number}:{one.applications}:{one.seal}" for one in pouches)
    return replace(made, code=f"beranda:kantong;{numbers}")


def _contents(one: Pouch) -> tuple[tuple[str, str], ...]:
    return (("Isi", one.contents),) if one.contents else ()


def _listed(numbers: tuple[str, ...], total: int) -> tuple[Block, ...]:
    if not numbers:
        return ()
    shown = numbers[:LISTED]
    more = f", dan {total - len(shown)} lagi" if total > len(shown) else ""
    return (Text(f"Nomor permohonan: {', '.join(shown)}{more}."),)
