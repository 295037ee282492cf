"""The letter that goes with the pouch a courier carries: counts and seals, no names."""

from dataclasses import dataclass, replace

from app.domain.calendar import plain_date
from app.domain.paper_forms import Block, Facts, Form, Occasion, Signatures, Text, form


@dataclass(frozen=True, slots=True)
class Pouch:
    """One sealed pouch (kantong): its number, how many applications, the number of its seal."""

    number: str
    applications: int
    seal: str


def courier_letter(pouches: tuple[Pouch, ...], occasion: Occasion) -> Form:
    """What the courier carries and who takes it over (surat pengantar kurir)."""
    rows: tuple[Block, ...] = tuple(
        Facts((
            ("Kantong", one.number), ("Jumlah permohonan", str(one.applications)),
            ("Nomor segel", one.seal),
        ))
        for one in pouches
    )  # fmt: skip
    total = sum(one.applications for one in pouches)
    day = f"{occasion.head.short_post}, {plain_date(occasion.on)}"
    blocks = (
        Text("Bersama surat ini dikirim kantong tersegel ke Kantor Imigrasi:"), *rows,
        Text(f"Seluruhnya {len(pouches)} kantong, {total} permohonan.", True),
        Text("Jangan terima bila segel rusak. Hubungi pos pengirim."), Text(day),
        Signatures((("Petugas pos", occasion.officer), ("Kurir", ""))),
        Signatures((("Penerima di Kanim", ""),)),
    )  # fmt: skip
    made = form(occasion, ("SURAT PENGANTAR KURIR", "Kantong permohonan paspor"), "", blocks)
    numbers = ",".join(f"{one.number}:{one.applications}:{one.seal}" for one in pouches)
    return replace(made, code=f"beranda:kantong;{numbers}")
