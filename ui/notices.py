"""Every code as a sentence a colleague would say: what to do, never whose fault."""

from collections.abc import Mapping
from typing import Any

from app.domain.calendar import form_date, iso_date
from app.errors import BerandaError

UNKNOWN = (
    "Tidak berhasil. Isian Anda masih di layar. Coba lagi, atau potret layar ini (kode {code})."
)

FIELDS = {
    "required": "Isi {what}.",
    "nik_not_digits": "Isi hanya angka. NIK terdiri dari 16 angka.",
    "nik_too_short": "Kurang {missing} angka. NIK terdiri dari 16 angka.",
    "nik_too_long": "Lebih {extra} angka. NIK terdiri dari 16 angka.",
    "nik_date_impossible": "Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KTP.",
    "nik_serial_zero": "Empat angka terakhir tidak mungkin 0000. Cocokkan dengan KTP.",
    "nik_birth_differs": 'Ikuti NIK, {about}. Bila KTP memang berbeda, tandai "Beda dengan NIK".',
    "nik_sex_differs": "NIK ini milik {about}. Cocokkan dengan KTP.",
    "nik_province_unknown": "Kode provinsi {about} tidak ada. Cocokkan dengan KTP.",
    "nik_regency_unknown": "Kode wilayah {about} tidak ada. Cocokkan 6 angka pertama dengan KTP.",
    "nik_district_unknown": "Kode wilayah {about} kode lama. Cocokkan dengan KTP.",
    "nik_other_region": "NIK dari {about}. Boleh dilayani di sini, pastikan orangnya sama.",
    "kk_not_digits": "Isi hanya angka. Nomor KK terdiri dari 16 angka.",
    "kk_too_short": "Kurang {missing} angka. Nomor KK terdiri dari 16 angka.",
    "kk_too_long": "Lebih {extra} angka. Nomor KK terdiri dari 16 angka.",
    "kk_date_impossible": "Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KK.",
    "kk_date_in_future": "Tanggal di nomor KK belum lewat. Cocokkan dengan KK.",
    "kk_region_unknown": "Kode wilayah {about} tidak ada. Cocokkan dengan KK.",
    "kk_new": "KK baru dicatat {about}. Cocokkan dengan KK lama bila ada.",
    "name_empty": "Isi nama.",
    "name_title": 'Hapus gelar "{about}".',
    "name_symbols": "Tulis hanya huruf, spasi, titik, petik, atau tanda hubung.",
    "name_too_long": "Nama paling panjang {about} huruf. Tulis seperti di KTP.",
    "name_long": "Nama ini panjang. Cocokkan huruf demi huruf dengan KTP.",
    "name_one_word": "Satu kata. Tanyakan apakah perlu tambahan nama untuk tujuan tertentu.",
    "date_unreadable": "Tulis tanggal seperti 01-08-1990.",
    "date_in_future": "Tanggal ini belum lewat. Isi tanggal hari ini atau sebelumnya.",
    "expires_before_issue": "Tanggal ini sebelum tanggal terbit. Cocokkan dengan paspor lama.",
    "date_too_old": "Tahun ini terlalu lama. Cocokkan dengan KTP.",
    "phone_length": "Isi 10 sampai 13 angka.",
    "postcode_length": "Isi 5 angka.",
    "email_unreadable": "Tulis seperti nama@contoh.id, atau kosongkan.",
    "too_long": "Paling panjang {longest} huruf. Singkatkan {over} huruf.",
    "passport_number": "Nomor paspor terdiri dari 6 sampai 9 huruf dan angka, seperti X1234567.",
    "class_too_old": "Umur {age} tahun, jadi Dewasa. Pilih Dewasa.",
    "class_too_young": "Umur {age} tahun. Dewasa hanya bila sudah kawin, selain itu pilih Anak.",
    "height_unlikely": "Tinggi badan 30 sampai 250 cm.",
    "plb_not_resident": "Pas Lintas Batas untuk warga kecamatan perbatasan. NIK dari {about}.",
    "plb_not_accepted": "Timor-Leste belum menerima Pas Lintas Batas. Sarankan paspor.",
    "product_not_offered": "Buku ini bukan untuk pemohon ini. Pilih buku lain.",
    "guardian_missing": "Isi nama wali. Ayah dan ibu belum diketahui.",
    "consent_missing": "Pindai surat persetujuan orang tua.",
    "mrz_malformed": "Dua baris di kaki paspor tidak terbaca. Pindai lagi, atau ketik isiannya.",
    "mrz_mistyped": "Dua baris di kaki paspor salah baca. Pindai lagi, atau ketik isiannya.",
    "paper_missing": "Pindai atau tandai {about}.",
    "portrait_missing": "Ambil foto wajah.",
    "answer_missing": "Jawab semua pertanyaan: Y, T, atau R.",
    "consultation_open": "Tunggu kepala pos. Simpan, layani nanti dengan Ctrl+S.",
    "not_declared": "Centang pernyataan setelah pemohon memeriksa.",
}

HAPPENINGS = {
    "beranda": UNKNOWN,
    "rule_broken": "Langkah ini belum bisa dilakukan. Isian Anda tetap di layar.",
    "unavailable": "Belum bisa sekarang. Isian Anda tetap tersimpan, coba lagi sebentar.",
    "refused": "Kiriman ini tidak diterima. Isian Anda tetap tersimpan.",
    "nothing_to_mend": "Kanim tidak meminta perbaikan untuk permohonan ini.",
    "already_received": "Draf ini sudah menjadi permohonan. Buka dari Antrean.",
    "unknown_subject": "Permohonan ini tidak ada di laptop ini.",
    "store_unsafe": "Penyimpanan tidak aman untuk listrik padam. Hubungi Kanim ({code}).",
    "store_newer": "Data ini dari Beranda yang lebih baru. Pasang versi terbaru.",
    "store_full": "Belum tersimpan. Ruang disk habis. Pindahkan berkas lama, lalu coba lagi.",
    "store_busy": "Penyimpanan sedang sibuk. Coba lagi sebentar.",
    "store_failed": "Belum tersimpan. Disk tidak menjawab. Jangan tutup laptop, coba lagi.",
    "wrong_store_key": "Data pos tidak terbuka dengan kunci ini. Hubungi Kanim.",
    "store_damaged": "Data dibuka untuk dibaca saja. Hubungi Kanim untuk memulihkan.",
    "chain_broken": "Catatan tidak bersambung. Hubungi Kanim, data di laptop ini tetap utuh.",
    "content_malformed": "Satu catatan tidak terbaca. Hubungi Kanim, data lain tetap utuh.",
    "identity_unreadable": "Nomor ini tidak terbaca. Cocokkan dengan KTP.",
    "number_malformed": "Nomor permohonan seperti MRT-261121-A0147-K.",
    "number_mistyped": "Nomor ini salah ketik. Cocokkan dengan tanda terima.",
    "no_rule_in_force": "Aturan untuk hari ini belum ada. Hubungi Kanim.",
    "rules_damaged": "Berkas aturan rusak. Pasang ulang Beranda, data pos tetap utuh.",
    "not_permitted": "Tindakan ini untuk kepala pos.",
    "wrong_password": "Kata sandi belum cocok.",
    "no_slot": "Petugas ini belum punya kata sandi di laptop ini.",
    "password_not_accepted": "Kata sandi belum cocok. {tries_left} kali lagi sebelum menunggu.",
    "must_wait": "Tunggu {wait_s} dtk, lalu coba lagi. Data pos tetap aman.",
    "pin_not_accepted": "PIN belum cocok. {tries_left} kali lagi sebelum kata sandi diminta.",
    "password_needed": "Masukkan kata sandi. PIN hanya untuk membuka layar yang terkunci.",
    "password_too_short": "Kata sandi paling sedikit 10 huruf.",
    "pin_malformed": "PIN terdiri dari 6 angka yang tidak berurutan dan tidak sama semua.",
    "officer_has_password": "Petugas ini sudah punya kata sandi di laptop ini.",
    "recovery_not_asked": "Laptop ini belum meminta pemulihan. Buat permintaan dulu.",
    "recovery_answer_not_ours": "Jawaban ini bukan untuk permintaan terakhir laptop ini. "
    "Minta Kanim menjawab permintaan yang terbaru.",
    "recovery_request_not_ours": "Permintaan ini bukan untuk kunci pulih Kanim ini.",
    "recovery_words_differ": "Enam kata tidak sama. Jangan dijawab, minta permintaan baru.",
    "answer_unreadable": "Tidak ada berkas jawaban di tempat itu. Pilih berkas dari Kanim.",
    "last_slot": "Petugas terakhir tidak bisa dihapus.",
    "seal_broken": "Segel rusak. Minta kiriman baru, data di laptop ini tetap utuh.",
    "not_sealed_to_us": "Kiriman ini untuk pos lain.",
    "slot_damaged": "Berkas kunci rusak. Hubungi Kanim untuk memulihkan, data tetap ada.",
    "share_missing": "Kunci laptop ini tidak ditemukan. Hubungi Kanim untuk memulihkan.",
    "wrong_passphrase": "Kata sandi kunci Kanim belum cocok.",
    "key_file_unreadable": "Berkas kunci Kanim tidak terbaca.",
    "key_unreadable": "Kunci Kanim tidak terbaca. Pilih berkas kunci yang benar.",
    "cost_out_of_bounds": "Berkas kunci berubah. Hubungi Kanim.",
    "disk_full": "Belum tersimpan. Ruang disk habis. Pindahkan berkas lama, lalu coba lagi.",
    "disk_failed": "Belum tersimpan. Disk tidak menjawab. Jangan tutup laptop, coba lagi.",
    "blob_missing": "Gambar ini tidak ada di laptop ini. Pindai lagi.",
    "blob_damaged": "Gambar ini rusak. Pindai lagi.",
    "picture_unreadable": "Gambar rusak. Pindai lagi, 1 halaman.",
    "picture_too_big": "Gambar terlalu besar. Pindai lagi dengan 200 dpi.",
    "picture_too_slow": "Berkas ini terlalu rumit untuk dibaca. Pindai lagi, 1 halaman.",
    "enrolment_malformed": "Paket dari Kanim tidak terbaca. Minta paket baru.",
    "enrolment_forged": "Paket ini bukan dari Kanim. Jangan dipakai, minta paket baru.",
    "enrolment_expired": "Paket ini sudah lewat harinya. Minta paket baru.",
    "unknown_officer": "Petugas ini tidak ada di paket Kanim.",
    "pouch_damaged": "Kiriman rusak di jalan. Akan dikirim lagi.",
    "pouch_not_for_us": "Kiriman ini untuk pos lain.",
    "pouch_foreign_signer": "Kiriman ini bukan dari Kanim.",
    "pouch_too_big": "Kiriman terlalu besar. Akan dikirim dalam bagian kecil.",
    "quota_exceeded": "Kuota hari ini habis. Sisanya dikirim besok.",
    "journal_forked": "Kanim memegang catatan lain dari laptop ini. Hubungi Kanim.",
    "hq_unreachable": "Luring. Beranda mencoba lagi sendiri.",
    "hq_silent": "Ada sinyal, Kanim belum menjawab.",
    "hq_garbage": "Jawaban bukan dari Kanim. Periksa sambungan, Beranda mencoba lagi.",
    "hq_wrong_key": "Yang menjawab bukan Kanim. Tidak ada yang dikirim. Hubungi Kanim.",
    "hq_refused_us": "Kanim belum menerima laptop ini. Hubungi Kanim.",
    "stick_empty": "Tidak ada kiriman Beranda di flashdisk ini. Cocokkan foldernya.",
    "stick_unanswered": "Kanim belum menulis jawaban di flashdisk ini.",
    "stick_unfinished": "Flashdisk tercabut sebelum selesai. Tidak ada yang dibaca, salin lagi.",
    "stick_damaged": "Berkas nomor {file} di flashdisk berubah. Tidak dibuka, salin lagi.",
    "stick_list_damaged": "Daftar di flashdisk berubah. Tidak ada yang dibuka, salin lagi.",
    "stick_file_missing": "Berkas nomor {file} tidak ada di flashdisk. Minta flashdisk baru.",
    "stick_foreign": "Flashdisk ini bukan dari pos atau Kanim kita. Tidak ada yang dibuka.",
    "stick_not_for_us": "Flashdisk ini untuk laptop lain. Serahkan kepada yang dituju.",
    "stick_replayed": "Jawaban ini sudah pernah dibaca. Tidak ada yang berubah.",
    "stick_gap": "Catatan {from_no} sampai {to_no} belum ada di Kanim. Siapkan flashdisk lagi.",
    "stick_full": "Flashdisk penuh. Pakai flashdisk lain, data di laptop ini tetap utuh.",
    "stick_stopped": "Dihentikan. Flashdisk ini belum dapat dipakai, data tetap utuh.",
    "stick_gone": "Flashdisk tercabut atau terkunci. Pasang lagi, data di laptop ini tetap utuh.",
    "not_now": "Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi.",
    "fields_missing": "Tandai dulu yang perlu dibetulkan.",
    "expiry_missing": "Isi tanggal kode billing berakhir.",
    "printer_missing": "Permohonan tetap tersimpan. Cek kabel dan kertas, atau simpan PDF.",
    "printer_refused": "Printer menolak. Permohonan tetap tersimpan. Cek kertas, lalu cetak lagi.",
    "already_closed": "Permohonan ini sudah ditutup.",
    "already_enrolled": "Laptop ini sudah terdaftar di Kanim.",
    "billing_code_malformed": "Kode billing terdiri dari 15 angka.",
    "ntpn_malformed": "NTPN terdiri dari 16 huruf dan angka.",
    "not_billed": "Belum ada kode billing untuk permohonan ini.",
    "reason_missing": "Tulis alasannya.",
    "ticket_used": "Paket ini sudah dipakai laptop lain. Minta paket baru.",
    "unknown_post": "Pos ini belum terdaftar di Kanim.",
    "headquarters_exists": "Kanim sudah ada di folder ini.",
    "no_headquarters": "Belum ada Kanim di folder ini.",
    "part_silent": "Satu bagian latihan tidak menjawab. Jalankan lagi.",
    "file_missing": "Tidak ada berkas di tempat itu. Cocokkan namanya, lalu coba lagi.",
    "no_code_found": "Kode tidak terlihat. Ratakan kertas, lalu potret lagi.",
    "witness_unreadable": "Kode ini bukan dari tanda terima Beranda.",
}

_MISSING = {
    "father.name": "Isi nama ayah. Bila tidak tahu, ketik -",
    "mother.name": "Isi nama ibu. Bila tidak tahu, ketik -",
    "spouse.name": "Isi nama pasangan. Bila tidak tahu, ketik -",
    "guardian.name": "Isi nama wali. Bila tidak tahu, ketik -",
    "nik_note": "Tulis apa yang tertulis di KTP.",
    "old_passport.number": "Isi nomor paspor lama.",
    "guardian.relation": "Isi hubungan wali dengan anak.",
    "purpose": "Pilih keperluan.",
    "reason": "Pilih alasan.",
    "product": "Pilih buku.",
    "interview.outcome": "Pilih putusan.",
}


def field_sentence(code: str, facts: Mapping[str, Any], field: str = "", name: str = "") -> str:
    """The sentence under a field.

    Args:
        field: the dotted key, for what is missing.
        name: the field's own label, as it stands above it.
    """
    if code == "required":
        return _MISSING.get(field) or f"Isi {name[:1].lower() + name[1:] or 'bagian ini'}."
    return _filled(FIELDS.get(code) or HAPPENINGS.get(code, UNKNOWN), code, facts)


def summary_line(name: str, sentence: str) -> str:
    """The same sentence in the summary, with the field's name before it."""
    return f"{name}: {sentence[:1].lower()}{sentence[1:]}" if name else sentence


def summary_title(count: int) -> str:
    return f"Ada {count} hal yang perlu diperbaiki"


def sentence(problem: BerandaError) -> str:
    """What to tell the officer about a known error."""
    words = HAPPENINGS.get(problem.code) or FIELDS.get(problem.code, UNKNOWN)
    return _filled(words, problem.code, problem.facts)


def _filled(words: str, code: str, facts: Mapping[str, Any]) -> str:
    shown = {key: _shown(value) for key, value in facts.items()}
    return words.format_map(_Gaps(shown | {"code": code}))


def _shown(value: Any) -> str:
    day = iso_date(value) if isinstance(value, str) else None
    sexes = {"L": "laki-laki", "P": "perempuan"}
    return form_date(day) if day else sexes.get(str(value), str(value))


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
