"""The protocol of a destruction on A4 (berita acara pemusnahan arsip)."""

from datetime import UTC, datetime

from app.domain.calendar import long_date, wita_date
from app.domain.retention import Protocol, Retention
from app.paper import ink
from app.paper.ink import Type
from app.paper.report import Sheet

_BODY = Type(10)


def protocol_pdf(one: Protocol, rule: Retention) -> bytes:
    """Who, when, on whose word, which files; and the signature of headquarters over it."""
    on = wita_date(datetime.fromtimestamp(one.at_ms / 1000, UTC))
    sheet = Sheet("Berita acara pemusnahan arsip", f"Nomor {one.no}, {long_date(on)}")
    said = (
        f"Pada hari ini, {long_date(on)}, telah dimusnahkan {len(one.rows)} {rule.label.lower()} "
        f"yang masa simpannya {rule.years} tahun sudah lewat, dengan cara menghapus isi dan kunci "
        f"dari {one.entries} catatan di Kanim. Pos melakukan hal yang sama saat berkabar "
        "berikutnya. Kunci gambar ikut musnah, sehingga gambar tersegel tidak dapat dibuka lagi. "
        "Rantai catatan tetap utuh dan dapat diperiksa. Salinan cadangan yang lebih lama musnah "
        "bersama masa simpan cadangan."
    )
    sheet.paragraph(said, _BODY)
    sheet.pairs([
        ("Persetujuan", one.approval),
        ("Saksi", one.witnesses),
        ("Diminta oleh", one.asked_by),
        ("Disetujui oleh", one.second_by),
    ])  # fmt: skip
    sheet.paragraph(f"Dasar: {rule.basis.source}.")
    sheet.heading("Daftar arsip yang dimusnahkan", 24)
    sheet.table(("Nomor permohonan", "Pos", "Diterima", "Selesai"), one.rows, 66)
    sheet.heading("Tanda tangan elektronik Kanim (Ed25519)", 22)
    mono = Type(8, colour=ink.INK2)
    sheet.paragraph(f"Sidik daftar: {one.digest}", mono)
    sheet.paragraph(f"Tanda tangan: {one.sign}", mono)
    sheet.signed([("Pejabat", one.second_by), ("Saksi 1", ""), ("Saksi 2", "")])
    return sheet.done()
