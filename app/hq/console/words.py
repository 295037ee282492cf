"""The console's words: states, kinds of entries, roles and refusals."""

from datetime import UTC, datetime
from typing import Any

from app.domain import calendar
from app.domain.status import Status, chip, label
from app.hq.console import dates, publish_words
from app.hq.console.languages import mark, said, say

_NEWER = mark("Catatan Beranda yang lebih baru")
_CODES = frozenset(one.value for one in Status)
ROLES = said({"pemeriksa": "Pemeriksa", "kepala_seksi": "Kepala seksi", "admin": "Admin"})
PURPOSES = said(
    {
        "baru": "Baru",
        "penggantian": "Penggantian",
        "hilang": "Hilang",
        "rusak": "Rusak",
        "perubahan": "Perubahan data",
    }
)
KINDS = said(
    {
        "application.received": "Permohonan diterima",
        "application.mended": "Isian dibetulkan",
        "application.amended": "Koreksi pos",
        "application.conflict_seen": "Perbedaan sudah dilihat pos",
        "application.cancelled": "Dibatalkan di pos",
        "receipt.printed": "Tanda terima dicetak",
        "letter.printed": "Surat dicetak",
        "application.verified": "Lulus verifikasi",
        "earlier.told": "Diberitahukan ke pos lain",
        "application.returned": "Dikembalikan ke pos",
        "application.corrected": "Dibetulkan Kanim",
        "application.billed": "Kode billing terbit",
        "application.paid": "Lunas",
        "application.approved": "Disetujui",
        "application.ready": "Siap diambil",
        "application.declined": "Ditolak",
        "application.referred": "Pendalaman diminta",
        "application.suspended": "Ditangguhkan",
        "application.allocated": "Blangko dialokasikan",
        "application.printed": "Masuk pencetakan",
        "application.checked": "Uji kualitas",
        "application.dispatched": "Dikirim ke pos",
        "application.uncollected": "Dibatalkan, tidak diambil",
        "entry.refused": "Tidak dapat dipakai, dikembalikan",
    }
)
PROBLEMS = said(
    {
        "reason_missing": "Tulis dulu alasannya, pos perlu tahu.",
        "fields_missing": "Tandai dulu yang perlu dibetulkan.",
        "billing_code_malformed": "Kode billing terdiri dari 15 angka. Periksa lagi.",
        "expiry_missing": "Isi tanggal kode billing berakhir.",
        "ntpn_malformed": "NTPN terdiri dari 16 huruf dan angka. Periksa lagi.",
        "not_billed": "Belum ada kode billing, jadi belum bisa lunas.",
        "already_closed": "Permohonan ini sudah selesai. Tidak ada lagi yang diputuskan.",
        "not_now": "Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi.",
        "record_changed": "Ada catatan baru sejak Anda membukanya. Lihat dulu, lalu putuskan lagi.",
        "held_already": "Orang lain baru memutuskannya. Lihat dulu sesaat lagi.",
        "in_other_hands": "Permohonan ini sedang dipegang orang lain. Buka dulu.",
        "undo_too_late": "Sudah ditandatangani, jadi tidak bisa diurungkan lagi.",
        "refusal_unclassed": "Pilih kelas penolakan yang berlaku di tahap ini.",
        "suspension_out_of_bounds": "Penangguhan berlaku 6 sampai 24 bulan. Periksa lagi.",
        "book_number_malformed": "Nomor blangko terdiri dari satu huruf dan tujuh angka.",
        "still_to_collect": "Pemohon masih punya waktu mengambil paspornya.",
        "already_asked": "Sudah diminta dan masih menunggu orang kedua.",
        "same_person": "Yang meminta tidak dapat menyetujui. Minta orang kedua.",
        "not_theirs": "Persetujuan ini untuk peran lain.",
        "start_refused": "Nama dan kedua separuh belum cocok, atau 24 jamnya sudah lewat.",
        "passwords_differ": "Kedua kata sandi baru belum sama. Ketik sekali lagi.",
        "password_too_short": "Kata sandi paling sedikit 10 huruf.",
        "old_password_wrong": "Kata sandi sekarang belum cocok.",
        "access_changed": "Sandi atau ponsel baru diganti dari peramban lain. Masuk sekali lagi.",
        "name_unclear": "Isi nama pengguna yang belum dipakai (huruf kecil), nama dan peran.",
        "busy": "Terlalu sering dicoba dari sini. Tunggu satu menit.",
        "csrf": "Halaman ini sudah lama terbuka. Isi sekali lagi.",
        "being_settled": "Orang lain sedang menyelesaikannya. Lihat lagi sebentar.",
        "no_longer_asked": "Permintaan ini sudah selesai.",
        "unknown_subject": "Permohonan ini tidak ada di Kanim.",
        "unknown_post": "Pos ini tidak ada, atau sudah ditutup.",
        "post_unclear": "Isi nama pos dan kode 2 sampai 5 huruf besar atau angka.",
        "place_malformed": "Tempat ditulis sebagai dua angka, misalnya -8,286 dan 125,128.",
        "officer_unclear": "Isi nama, NIP 18 angka, dan peran petugas.",
        "laptops_left": "Masih ada laptop aktif. Cabut atau pensiunkan dulu semuanya.",
        "ticket_used": "Paket laptop ini sudah dipakai, atau bukan dari Kanim ini.",
        "already_enrolled": "Laptop ini sudah disahkan.",
        "pouch_damaged": "Isi berkas permintaan tidak terbaca. Tempel seluruhnya.",
        "issue_unclear": "Ubah satu baris atau lebih, tulis dasarnya, mulai hari ini atau nanti.",
        "no_posts": "Pilih paling sedikit satu pos.",
        "stage_unclear": "Pilih hari setelah hari ini dan pos yang belum menerima terbitan.",
        "code_wrong": "Kode belum cocok atau sudah terpakai. Tunggu kode berikutnya.",
        "nothing_due": "Tidak ada lagi berkas yang lewat masa simpan.",
        "approval_missing": "Isi nomor persetujuan dan nama saksi.",
        "span_unclear": "Isi hari pertama dan terakhir, paling lama tiga bulan.",
        "file_unclear": "Baris pertama memuat nomor dan keputusan. Bagi berkas yang panjang.",
        "not_by_file": "Keputusan ini tidak diterima dari berkas.",
        "is_so_already": "Sudah tercatat begitu.",
        "twice_in_file": "Nomor ini sudah ada di baris lain.",
        "pouch_foreign_signer": "Berkas ini tidak ditandatangani laptop yang disebutnya.",
    }
)
KIND_ICONS = {
    "application.received": "inbox",
    "application.mended": "pencil",
    "application.amended": "pencil",
    "application.corrected": "pencil",
    "receipt.printed": "printer",
    "letter.printed": "printer",
    "application.printed": "printer",
    "application.verified": "badge-check",
    "application.returned": "corner-down-left",
    "application.billed": "receipt",
    "application.paid": "banknote",
    "application.approved": "circle-check",
    "application.ready": "book-user",
    "application.allocated": "book-user",
    "application.declined": "file-x",
    "application.referred": "search",
    "application.suspended": "pause",
    "application.checked": "scan",
    "application.dispatched": "send",
}
FIELDS = said(
    {
        "name": "Nama lengkap",
        "nik": "NIK",
        "kk_number": "Nomor KK",
        "birth_place": "Tempat lahir",
        "birth_on": "Tanggal lahir",
        "sex": "Jenis kelamin",
        "marital": "Status sipil",
        "occupation": "Pekerjaan",
        "phone": "Telepon",
        "address": "Alamat",
        "village": "Desa/kelurahan",
        "district": "Kecamatan",
        "regency": "Kabupaten",
        "postcode": "Kode pos",
        "father.name": "Nama ayah",
        "mother.name": "Nama ibu",
        "spouse.name": "Nama pasangan",
        "old_passport": "Paspor lama",
        "product": "Jenis paspor",
        "foto": "Foto",
    }
)
"""The fields a post can mend, in the order of its own screen."""
_SEXES = said({"P": "Perempuan", "L": "Laki-laki"})
_ROLES_OF_PICTURES = said({"portrait": "Potret", "photo": "Potret", "scan": "Pindaian"})
LOOKS = said(
    {
        "sign_in": "Masuk",
        "sign_in_failed": "Gagal masuk",
        "code_failed": "Salah mengetik kode ponsel",
        "claim": "Mengambil permohonan",
        "undo": "Mengurungkan keputusan",
        "queue": "Membuka antrean",
        "search": "Mencari",
        "subject_report": "Membuka laporan subjek data",
        "subject_export": "Mengekspor laporan subjek data",
        "breach_pack": "Menyusun berkas insiden",
        "record": "Membuka permohonan",
        "picture": "Melihat gambar",
        "compared": "Membandingkan dengan permohonan lain",
        "looks": "Membuka catatan siapa melihat",
        "ask_refusal": "Meminta penolakan",
        "confirm_refusal": "Menyetujui penolakan",
        "withdraw_refusal": "Membatalkan permintaan penolakan",
        "spare_used": "Memakai kode cadangan",
        "spares_made": "Membuat kode cadangan baru",
        "password_changed": "Mengganti kata sandi",
        "phone_changed": "Pindah ke ponsel lain",
        "start_used": "Mulai baru dengan sandi dan ponsel sendiri",
        "start_failed": "Salah mengetik separuh kode",
        "ask_access": "Meminta orang lain mulai baru",
        "confirm_access": "Menyetujui orang lain mulai baru",
        "withdraw_access": "Membatalkan permintaan mulai baru",
        "ask_role": "Meminta perubahan peran",
        "confirm_role": "Menyetujui perubahan peran",
        "withdraw_role": "Membatalkan perubahan peran",
        "ask_revocation": "Meminta pencabutan laptop",
        "confirm_revocation": "Menyetujui pencabutan laptop",
        "withdraw_revocation": "Membatalkan pencabutan laptop",
        "ask_officer": "Meminta perubahan petugas pos",
        "confirm_officer": "Menyetujui perubahan petugas pos",
        "withdraw_officer": "Membatalkan perubahan petugas pos",
        "ask_rules": "Menyusun terbitan aturan",
        "confirm_rules": "Menyetujui terbitan aturan",
        "withdraw_rules": "Membatalkan terbitan aturan",
        "rules_passed_on": "Mengirim terbitan ke pos lain",
        "rules_stage_planned": "Menjadwalkan terbitan ke pos lain",
        "rules_stage_stopped": "Menghentikan tahap terbitan",
        "application_export": "Mengekspor permohonan",
        "status_dry_run": "Menguji berkas status",
        "status_import": "Menerapkan berkas status",
        "ask_destruction": "Meminta pemusnahan arsip",
        "confirm_destruction": "Menyetujui pemusnahan arsip",
        "withdraw_destruction": "Membatalkan permintaan pemusnahan",
        "protocol_export": "Mengunduh berita acara pemusnahan",
        "report_export": "Mengunduh laporan",
        "post_saved": "Menyimpan data pos",
        "post_closed": "Menutup pos",
        "packet_made": "Membuat paket laptop",
        "laptop_certified": "Mengesahkan laptop dari berkas",
        "laptop_renewed": "Memperbarui sertifikat laptop",
        "words_same": "Enam kata laptop cocok",
        "words_differ": "Enam kata laptop berbeda, laptop ditolak",
        "emergency_revocation": "Mencabut laptop seorang diri (darurat)",
        "emergency_officer": "Menunjuk petugas seorang diri (darurat)",
        "keys_rotated": "Mengganti kunci segel Kanim",
        "uploads_swept": "Membuang gambar setengah jalan yang tidak dilanjutkan",
        "recovery_answered": "Menjawab pemulihan pos",
    }
)


def initials(name: str) -> str:
    """Two letters for a face: `Yosef Kabnani` is `YK`."""
    parts = name.split()
    return "".join(one[0] for one in (parts[0], parts[-1])[: len(parts)]).upper() if parts else ""


def status(code: str) -> str:
    """The label of the status table; what has just come has its own word here."""
    if code == Status.DITERIMA:
        return say("Baru sampai")
    return say(label(Status(code))) if code in _CODES else code


def tone(code: str) -> str:
    """The palette's name for the colour of a state."""
    return chip(Status(code)).tone if code in _CODES else "abu"


def kind(code: str) -> str:
    return KINDS.get(code, _NEWER)


def purpose(row: dict[str, Any]) -> str:
    told = PURPOSES.get(row["purpose"], str(row["purpose"]).replace("_", " ").capitalize())
    who = str(row["applicant_class"])
    return f"{say(told)}, {say(who)}" if who and row["purpose"] == "baru" else say(told)


def moment(at_ms: int, now_ms: int) -> str:
    return dates.relative(_moment(at_ms), _moment(now_ms))


def exactly(at_ms: int) -> str:
    at = _moment(at_ms)
    return f"{dates.short_date(calendar.wita_date(at))} {dates.hour(at)}"


def in_fours(secret: str) -> str:
    """A long code as it is read aloud and typed."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def day(iso: str) -> str:
    found = calendar.iso_date(iso)
    return f"{dates.short_date(found)} {found.year}" if found else iso


def today(now_ms: int) -> str:
    """`Senin, 23 November 2026`."""
    return dates.long_date(calendar.wita_date(_moment(now_ms)))


def day_of(at_ms: int) -> str:
    """`13 Nov 2026`."""
    on = calendar.wita_date(_moment(at_ms))
    return f"{dates.short_date(on)} {on.year}"


def size(size_bytes: int) -> str:
    return dates.size(size_bytes)


def grouped(number: int) -> str:
    """`1.284`."""
    return dates.grouped(number)


def rounded(amount_rp: int) -> str:
    """An estimate has no rupiah: `486 juta`."""
    millions = amount_rp / 1_000_000
    return say("{n} juta", n=f"{millions:.0f}") if millions >= 10 else grouped(round(amount_rp, -4))


def decimal(number: float) -> str:
    return dates.decimal(number)


def field(record: dict[str, Any], name: str) -> str:
    """What stands in a field; "father.name" is the name in its father."""
    value: Any = record
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if isinstance(value, dict):
        value = value.get("number")
    if day := calendar.iso_date(value):
        return calendar.form_date(day)
    if name in ("sex", "marital"):
        code = str(value or "")
        return _SEXES.get(code) or say(code.replace("_", " ").capitalize())
    return "" if value is None else str(value)


def picture(record: dict[str, Any], blob: dict[str, Any]) -> str:
    """What a picture is called: its paper, else its role."""
    labels = {paper.get("code"): paper.get("label") for paper in record.get("papers", [])}
    role = str(blob.get("role", ""))
    paper = str(blob.get("paper") or "")
    return str(labels.get(paper) or paper) or say(_ROLES_OF_PICTURES.get(role, role.capitalize()))


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)


DEEDS = said(
    {
        "refusal": "Tolak permohonan",
        "access": "Orang mulai baru",
        "role": "Ubah peran",
        "revocation": "Cabut laptop",
        "officer": "Petugas pos",
        "rules": "Terbitan aturan",
        "destruction": "Pemusnahan arsip",
    }
)
ISSUES, NEEDS = publish_words.RULES, publish_words.NEEDS
OFFICERS = said(
    {
        "petugas": "Petugas",
        "petugas_ditunjuk": "Petugas ditunjuk",
        "kepala_pos": "Kepala pos",
    }
)
