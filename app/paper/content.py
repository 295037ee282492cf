"""What a receipt says, block by block, before anyone decides how large the paper is."""

from dataclasses import dataclass

from app.domain import calendar, money
from app.domain.receipt import KEPT, MISSING, RETURNED, Copy, Paper, Receipt

TRAVELLER, ARCHIVE = "Lembar pemohon", "Lembar arsip pos"

TIED = "\u00a0"  # a space where a line may not break

TITLE = "Tanda terima permohonan paspor"
PRACTICE = "LATIHAN, TIDAK BERLAKU"
NOT_PAYMENT = "BUKAN BUKTI PEMBAYARAN"
NO_MONEY = "Tidak ada uang yang diterima petugas."
PLEDGE = (
    "Tidak ada biaya lain. Simpan paspor Anda sendiri. "
    "Bila ada yang meminta atau menahannya, beri tahu petugas."
)
STATE = "Tersimpan di pos, dikirim ke Kanim saat ada sambungan."
ARRIVED = "Data sudah sampai di Kanim."
ON_HOLD = "Menunggu pemeriksaan lanjutan."
BILLING_LATER = "Menyusul setelah data sampai di Kanim"
# Source: Permenkumham 8/2014 Pasal 21.
NO_REFUND = "Biaya yang sudah dibayar tidak dapat dikembalikan."
DECLARATION = "Data di atas sudah dibacakan dan saya nyatakan benar."
SCAN = "Pindai untuk cek keaslian"

_STATES = {RETURNED: "dikembalikan", KEPT: "disimpan di pos", MISSING: "belum ada, harap dibawa"}


@dataclass(frozen=True)
class FeeStrip:
    """The official fee, in figures and words, and how it will be paid."""

    total: str
    in_words: str
    lines: tuple[str, ...]
    tariff: str
    billing: str
    billing_note: str
    has_billing: bool


@dataclass(frozen=True)
class Sheet:
    """One paper's blocks, from the band at the top to the small print."""

    receipt: Receipt
    copy_name: str
    office: str
    post: str
    when: str
    reprint: str
    number: str
    facts: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, str], ...]
    fee: FeeStrip
    steps: tuple[str, ...]
    signatures: tuple[str, str]
    state: str
    printed_by: str
    code: str
    barcode: str

    @property
    def is_archive(self) -> bool:
        return self.copy_name == ARCHIVE

    @property
    def is_practice(self) -> bool:
        return self.receipt.letterhead.practice


def sheet_of(receipt: Receipt, copy_name: str = TRAVELLER) -> Sheet:
    """Put a receipt into words for one copy."""
    head = receipt.letterhead
    day = calendar.wita_date(receipt.received_at)
    return Sheet(
        receipt=receipt,
        copy_name=copy_name,
        office=head.office,
        post=head.post,
        when=f"{calendar.long_date(day)}, {calendar.hour(receipt.received_at)} WITA",
        reprint=_reprint(receipt.copy),
        number=receipt.number,
        facts=_facts(receipt),
        papers=_papers(receipt),
        fee=_fee(receipt),
        steps=_steps(receipt),
        signatures=(f"Pemohon: {receipt.name}", f"Petugas: {receipt.officer.name}"),
        state=_state(receipt),
        printed_by=f"Dicetak dari Beranda, petugas {receipt.officer.initials}",
        code=receipt.witness or receipt.number,
        # Without hyphens, as app.domain.numbering also reads it: 3 dots a bar then fit the roll.
        barcode=receipt.number.replace("-", ""),
    )


def _state(receipt: Receipt) -> str:
    if receipt.is_on_hold:
        return ON_HOLD
    return ARRIVED if receipt.billing else STATE


def _reprint(copy: Copy) -> str:
    if copy.number < 2:
        return ""
    if copy.printed_at is None:
        return f"Cetak ulang ke-{copy.number}"
    day = calendar.plain_date(calendar.wita_date(copy.printed_at))
    return f"Cetak ulang ke-{copy.number}: {day}, {calendar.hour(copy.printed_at)} WITA"


def _facts(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    return (
        ("Nama", receipt.name),
        ("NIK", receipt.nik or "belum ada"),
        ("Antrean", receipt.ticket or "tanpa nomor"),
        ("Permohonan", receipt.application),
        ("Buku", receipt.product),
        ("HP", receipt.phone or "tidak ada"),
    )


def _papers(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    rows = [(paper.state, _paper(paper)) for paper in receipt.papers]
    if receipt.has_portrait:
        rows.append((RETURNED, "Foto wajah sudah diambil"))
    return tuple(rows)


def _paper(paper: Paper) -> str:
    return f"{paper.label}, {_STATES[paper.state]}"


def _fee(receipt: Receipt) -> FeeStrip:
    billing = receipt.billing
    lines = [f"{line.label} {money.rupiah(line.amount_rp)}" for line in receipt.fees]
    note = ""
    if billing is not None:
        last_day = calendar.long_date(billing.pay_before_on).replace(" ", TIED)
        note = f"Bayar paling lambat {last_day}"
    return FeeStrip(
        total=money.rupiah(receipt.total_rp),
        in_words=money.terbilang(receipt.total_rp),
        lines=tuple(f"{line}," for line in lines) if len(lines) > 1 else (),
        tariff=f"tarif {receipt.tariff}",
        billing=_grouped(billing.code) if billing else BILLING_LATER,
        billing_note=note,
        has_billing=billing is not None,
    )


def _grouped(code: str) -> str:
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def _steps(receipt: Receipt) -> tuple[str, ...]:
    return (_pay(receipt), _wait(receipt), _collect(receipt))


def _pay(receipt: Receipt) -> str:
    if receipt.billing is not None:
        return "Bayar dengan kode billing di atas. Simpan bukti bayarnya."
    if receipt.phone:
        return "Tunggu SMS kode billing. Bayar di bank, kantor pos, atau lewat ponsel."
    return "Tanyakan kode billing di pos ini. Bayar di bank atau kantor pos."


def _wait(receipt: Receipt) -> str:
    if receipt.phone:
        return "Kami kabari lewat SMS bila paspor tiba di pos ini."
    return "Tanyakan di pos ini, dengan nomor di atas, apakah paspor sudah tiba."


def _collect(receipt: Receipt) -> str:
    hours = receipt.letterhead.collection
    when = f", {hours}" if hours else " di pos ini"
    return f"Ambil sendiri{when}. Bawa lembar ini dan KTP."
