"""Every code as a sentence a colleague would say: what to do, never whose fault."""

from collections.abc import Mapping
from typing import Any

from app.domain.calendar import form_date, iso_date
from app.errors import BerandaError
from ui.languages import lowered, mark, say, say_count

UNKNOWN = mark(
    "Tidak berhasil. Isian Anda masih di layar. Coba lagi, atau potret layar ini (kode {code})."
)

FIELDS = {
    "required": mark("Isi {what}."),
    "nik_not_digits": mark("Isi hanya angka. NIK terdiri dari 16 angka."),
    "nik_too_short": mark("Kurang {missing} angka. NIK terdiri dari 16 angka."),
    "nik_too_long": mark("Lebih {extra} angka. NIK terdiri dari 16 angka."),
    "nik_date_impossible": mark("Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KTP."),
    "nik_serial_zero": mark("Empat angka terakhir tidak mungkin 0000. Cocokkan dengan KTP."),
    "nik_birth_differs": mark(
        'Ikuti NIK, {about}. Bila KTP memang berbeda, tandai "Beda dengan NIK".'
    ),
    "nik_sex_differs": mark("NIK ini milik {about}. Cocokkan dengan KTP."),
    "nik_province_unknown": mark("Kode provinsi {about} tidak ada. Cocokkan dengan KTP."),
    "nik_regency_unknown": mark(
        "Kode wilayah {about} tidak ada. Cocokkan 6 angka pertama dengan KTP."
    ),
    "nik_district_unknown": mark("Kode wilayah {about} kode lama. Cocokkan dengan KTP."),
    "nik_other_region": mark("NIK dari {about}. Boleh dilayani di sini, pastikan orangnya sama."),
    "kk_not_digits": mark("Isi hanya angka. Nomor KK terdiri dari 16 angka."),
    "kk_too_short": mark("Kurang {missing} angka. Nomor KK terdiri dari 16 angka."),
    "kk_too_long": mark("Lebih {extra} angka. Nomor KK terdiri dari 16 angka."),
    "kk_date_impossible": mark("Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KK."),
    "kk_date_in_future": mark("Tanggal di nomor KK belum lewat. Cocokkan dengan KK."),
    "kk_region_unknown": mark("Kode wilayah {about} tidak ada. Cocokkan dengan KK."),
    "kk_new": mark("KK baru dicatat {about}. Cocokkan dengan KK lama bila ada."),
    "name_empty": mark("Isi nama."),
    "name_title": mark('Hapus gelar "{about}".'),
    "name_symbols": mark("Tulis hanya huruf, spasi, titik, petik, atau tanda hubung."),
    "name_too_long": mark("Nama paling panjang {about} huruf. Tulis seperti di KTP."),
    "name_long": mark("Nama ini panjang. Cocokkan huruf demi huruf dengan KTP."),
    "name_one_word": mark("Satu kata. Tanyakan apakah perlu tambahan nama untuk tujuan tertentu."),
    "date_unreadable": mark("Tulis tanggal seperti 01-08-1990."),
    "date_in_future": mark("Tanggal ini belum lewat. Isi tanggal hari ini atau sebelumnya."),
    "expires_before_issue": mark(
        "Tanggal ini sebelum tanggal terbit. Cocokkan dengan paspor lama."
    ),
    "date_too_old": mark("Tahun ini terlalu lama. Cocokkan dengan KTP."),
    "phone_length": mark("Isi 10 sampai 13 angka."),
    "postcode_length": mark("Isi 5 angka."),
    "email_unreadable": mark("Tulis seperti nama@contoh.id, atau kosongkan."),
    "too_long": mark("Paling panjang {longest} huruf. Singkatkan {over} huruf."),
    "passport_number": mark(
        "Nomor paspor terdiri dari 6 sampai 9 huruf dan angka, seperti X1234567."
    ),
    "class_too_old": mark("Umur {age} tahun, jadi Dewasa. Pilih Dewasa."),
    "class_too_young": mark(
        "Umur {age} tahun. Dewasa hanya bila sudah kawin, selain itu pilih Anak."
    ),
    "height_unlikely": mark("Tinggi badan 30 sampai 250 cm."),
    "plb_not_resident": mark(
        "Pas Lintas Batas untuk warga kecamatan perbatasan. NIK dari {about}."
    ),
    "plb_not_accepted": mark("Timor-Leste belum menerima Pas Lintas Batas. Sarankan paspor."),
    "product_not_offered": mark("Buku ini bukan untuk pemohon ini. Pilih buku lain."),
    "guardian_missing": mark("Isi nama wali. Ayah dan ibu belum diketahui."),
    "consent_missing": mark("Pindai surat persetujuan orang tua."),
    "mrz_malformed": mark(
        "Dua baris di kaki paspor tidak terbaca. Pindai lagi, atau ketik isiannya."
    ),
    "mrz_mistyped": mark("Dua baris di kaki paspor salah baca. Pindai lagi, atau ketik isiannya."),
    "paper_missing": mark("Pindai atau tandai {about}."),
    "portrait_missing": mark("Ambil foto wajah."),
    "answer_missing": mark("Jawab semua pertanyaan: Y, T, atau R."),
    "consultation_open": mark("Tunggu kepala pos. Simpan, layani nanti dengan Ctrl+S."),
    "not_declared": mark("Centang pernyataan setelah pemohon memeriksa."),
}

HAPPENINGS = {
    "beranda": UNKNOWN,
    "rule_broken": mark("Langkah ini belum bisa dilakukan. Isian Anda tetap di layar."),
    "unavailable": mark("Belum bisa sekarang. Isian Anda tetap tersimpan, coba lagi sebentar."),
    "refused": mark("Kiriman ini tidak diterima. Isian Anda tetap tersimpan."),
    "nothing_to_mend": mark("Kanim tidak meminta perbaikan untuk permohonan ini."),
    "field_locked": mark("Isian ini sudah tetap. Minta Kanim membetulkan."),
    "field_wrong": mark("Isian baru belum benar. Cocokkan dengan berkas asli."),
    "nothing_changed": mark("Isian baru sama dengan yang lama. Ketik yang benar."),
    "correction_reason_missing": mark("Pilih alasan. Untuk alasan lain, tulis juga keterangannya."),
    "own_draft": mark("Draf ini sudah atas nama Anda. Pilih rekan lain."),
    "already_received": mark("Draf ini sudah menjadi permohonan. Buka dari Antrean."),
    "unknown_subject": mark("Permohonan ini tidak ada di laptop ini."),
    "store_unsafe": mark("Penyimpanan tidak aman untuk listrik padam. Hubungi Kanim ({code})."),
    "store_newer": mark("Data ini dari Beranda yang lebih baru. Pasang versi terbaru."),
    "store_full": mark("Belum tersimpan. Ruang disk habis. Pindahkan berkas lama, lalu coba lagi."),
    "store_busy": mark("Penyimpanan sedang sibuk. Coba lagi sebentar."),
    "store_failed": mark("Belum tersimpan. Disk tidak menjawab. Jangan tutup laptop, coba lagi."),
    "wrong_store_key": mark("Data pos tidak terbuka dengan kunci ini. Hubungi Kanim."),
    "store_damaged": mark("Data dibuka untuk dibaca saja. Hubungi Kanim untuk memulihkan."),
    "chain_broken": mark("Catatan tidak bersambung. Hubungi Kanim, data di laptop ini tetap utuh."),
    "content_malformed": mark("Satu catatan tidak terbaca. Hubungi Kanim, data lain tetap utuh."),
    "identity_unreadable": mark("Nomor ini tidak terbaca. Cocokkan dengan KTP."),
    "number_malformed": mark("Nomor permohonan seperti MRT-261121-A0147-K."),
    "number_mistyped": mark("Nomor ini salah ketik. Cocokkan dengan tanda terima."),
    "no_rule_in_force": mark("Aturan untuk hari ini belum ada. Hubungi Kanim."),
    "rules_damaged": mark("Berkas aturan rusak. Pasang ulang Beranda, data pos tetap utuh."),
    "not_permitted": mark("Tindakan ini untuk kepala pos."),
    "wrong_password": mark("Kata sandi belum cocok."),
    "no_slot": mark("Petugas ini belum punya kata sandi di laptop ini."),
    "password_not_accepted": mark(
        "Kata sandi belum cocok. {tries_left} kali lagi sebelum menunggu."
    ),
    "must_wait": mark("Tunggu {wait_s} dtk, lalu coba lagi. Data pos tetap aman."),
    "pin_not_accepted": mark("PIN belum cocok. {tries_left} kali lagi sebelum kata sandi diminta."),
    "password_needed": mark("Masukkan kata sandi. PIN hanya untuk membuka layar yang terkunci."),
    "password_too_short": mark("Kata sandi paling sedikit 10 huruf."),
    "pin_malformed": mark("PIN terdiri dari 6 angka yang tidak berurutan dan tidak sama semua."),
    "officer_has_password": mark("Petugas ini sudah punya kata sandi di laptop ini."),
    "recovery_not_asked": mark("Laptop ini belum meminta pemulihan. Buat permintaan dulu."),
    "recovery_answer_not_ours": mark(
        "Jawaban ini bukan untuk permintaan terakhir laptop ini. "
        "Minta Kanim menjawab permintaan yang terbaru."
    ),
    "recovery_request_not_ours": mark("Permintaan ini bukan untuk kunci pulih Kanim ini."),
    "recovery_words_differ": mark("Enam kata tidak sama. Jangan dijawab, minta permintaan baru."),
    "answer_unreadable": mark("Tidak ada berkas jawaban di tempat itu. Pilih berkas dari Kanim."),
    "last_slot": mark("Petugas terakhir tidak bisa dihapus."),
    "seal_broken": mark("Segel rusak. Minta kiriman baru, data di laptop ini tetap utuh."),
    "not_sealed_to_us": mark("Kiriman ini untuk pos lain."),
    "slot_damaged": mark("Berkas kunci rusak. Hubungi Kanim untuk memulihkan, data tetap ada."),
    "share_missing": mark("Kunci laptop ini tidak ditemukan. Hubungi Kanim untuk memulihkan."),
    "wrong_passphrase": mark("Kata sandi kunci Kanim belum cocok."),
    "key_file_unreadable": mark("Berkas kunci Kanim tidak terbaca."),
    "key_unreadable": mark("Kunci Kanim tidak terbaca. Pilih berkas kunci yang benar."),
    "cost_out_of_bounds": mark("Berkas kunci berubah. Hubungi Kanim."),
    "disk_full": mark("Belum tersimpan. Ruang disk habis. Pindahkan berkas lama, lalu coba lagi."),
    "disk_failed": mark("Belum tersimpan. Disk tidak menjawab. Jangan tutup laptop, coba lagi."),
    "blob_missing": mark("Gambar ini tidak ada di laptop ini. Pindai lagi."),
    "blob_damaged": mark("Gambar ini rusak. Pindai lagi."),
    "picture_unreadable": mark("Gambar rusak. Pindai lagi, 1 halaman."),
    "picture_too_big": mark("Gambar terlalu besar. Pindai lagi dengan 200 dpi."),
    "pictures_closed": mark(
        "Gambar belum bisa dibuka di laptop ini. Simpan dulu, lalu hubungi Kanim."
    ),
    "picture_too_slow": mark("Berkas ini terlalu rumit untuk dibaca. Pindai lagi, 1 halaman."),
    "enrolment_malformed": mark("Paket dari Kanim tidak terbaca. Minta paket baru."),
    "enrolment_forged": mark("Paket ini bukan dari Kanim. Jangan dipakai, minta paket baru."),
    "enrolment_expired": mark("Paket ini sudah lewat harinya. Minta paket baru."),
    "unknown_officer": mark("Petugas ini tidak ada di paket Kanim."),
    "pouch_damaged": mark("Kiriman rusak di jalan. Akan dikirim lagi."),
    "pouch_not_for_us": mark("Kiriman ini untuk pos lain."),
    "pouch_foreign_signer": mark("Kiriman ini bukan dari Kanim."),
    "pouch_too_big": mark("Kiriman terlalu besar. Akan dikirim dalam bagian kecil."),
    "quota_exceeded": mark("Kuota hari ini habis. Sisanya dikirim besok."),
    "journal_forked": mark("Kanim memegang catatan lain dari laptop ini. Hubungi Kanim."),
    "hq_unreachable": mark("Luring. Beranda mencoba lagi sendiri."),
    "hq_silent": mark("Ada sinyal, Kanim belum menjawab."),
    "hq_busy": mark("Kanim sedang sibuk dan meminta menunggu. Beranda mencoba lagi sendiri."),
    "visit_paused": mark("Kiriman dihentikan petugas."),
    "hq_garbage": mark("Jawaban bukan dari Kanim. Periksa sambungan, Beranda mencoba lagi."),
    "hq_wrong_key": mark("Yang menjawab bukan Kanim. Tidak ada yang dikirim. Hubungi Kanim."),
    "hq_refused_us": mark("Kanim belum menerima laptop ini. Hubungi Kanim."),
    "stick_empty": mark("Tidak ada kiriman Beranda di flashdisk ini. Cocokkan foldernya."),
    "stick_unanswered": mark("Kanim belum menulis jawaban di flashdisk ini."),
    "stick_unfinished": mark(
        "Flashdisk tercabut sebelum selesai. Tidak ada yang dibaca, salin lagi."
    ),
    "stick_damaged": mark("Berkas nomor {file} di flashdisk berubah. Tidak dibuka, salin lagi."),
    "stick_list_damaged": mark("Daftar di flashdisk berubah. Tidak ada yang dibuka, salin lagi."),
    "stick_file_missing": mark("Berkas nomor {file} tidak ada di flashdisk. Minta flashdisk baru."),
    "stick_foreign": mark("Flashdisk ini bukan dari pos atau Kanim kita. Tidak ada yang dibuka."),
    "stick_not_for_us": mark("Flashdisk ini untuk laptop lain. Serahkan kepada yang dituju."),
    "stick_replayed": mark("Jawaban ini sudah pernah dibaca. Tidak ada yang berubah."),
    "stick_gap": mark(
        "Catatan {from_no} sampai {to_no} belum ada di Kanim. Siapkan flashdisk lagi."
    ),
    "stick_full": mark("Flashdisk penuh. Pakai flashdisk lain, data di laptop ini tetap utuh."),
    "stick_stopped": mark("Dihentikan. Flashdisk ini belum dapat dipakai, data tetap utuh."),
    "stick_gone": mark(
        "Flashdisk tercabut atau terkunci. Pasang lagi, data di laptop ini tetap utuh."
    ),
    "not_now": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "fields_missing": mark("Tandai dulu yang perlu dibetulkan."),
    "expiry_missing": mark("Isi tanggal kode billing berakhir."),
    "printer_missing": mark("Permohonan tetap tersimpan. Cek kabel dan kertas, atau simpan PDF."),
    "printer_refused": mark(
        "Printer menolak. Permohonan tetap tersimpan. Cek kertas, lalu cetak lagi."
    ),
    "already_closed": mark("Permohonan ini sudah ditutup."),
    "already_enrolled": mark("Laptop ini sudah terdaftar di Kanim."),
    "billing_code_malformed": mark("Kode billing terdiri dari 15 angka."),
    "ntpn_malformed": mark("NTPN terdiri dari 16 huruf dan angka."),
    "not_billed": mark("Belum ada kode billing untuk permohonan ini."),
    "reason_missing": mark("Tulis alasannya."),
    "refusal_unclassed": mark("Tulis alasannya."),
    "suspension_out_of_bounds": mark("Tulis alasannya."),
    "book_number_malformed": mark(
        "Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."
    ),
    "still_to_collect": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "already_asked": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "no_longer_asked": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "same_person": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "not_theirs": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "start_refused": mark("Nama dan kedua separuh belum cocok, atau 24 jamnya sudah lewat."),
    "passwords_differ": mark("Kedua kata sandi baru belum sama. Ketik sekali lagi."),
    "old_password_wrong": mark("Kata sandi sekarang belum cocok."),
    "access_changed": mark("Sandi atau ponsel baru diganti dari peramban lain. Masuk sekali lagi."),
    "name_unclear": mark("Isi nama pengguna yang belum dipakai (huruf kecil), nama dan peran."),
    "being_settled": mark("Orang lain sedang menyelesaikannya. Lihat lagi sebentar."),
    "record_changed": mark("Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi."),
    "held_already": mark("Orang lain baru memutuskannya. Lihat dulu sesaat lagi."),
    "in_other_hands": mark("Permohonan ini sedang dipegang orang lain. Buka dulu."),
    "ticket_used": mark("Paket ini sudah dipakai laptop lain. Minta paket baru."),
    "unknown_post": mark("Pos ini belum terdaftar di Kanim."),
    "headquarters_exists": mark("Kanim sudah ada di folder ini."),
    "workers_need_server": mark("Beberapa proses perlu server PostgreSQL."),
    "no_headquarters": mark("Belum ada Kanim di folder ini."),
    "post_unclear": mark("Isi nama pos dan kode 2 sampai 5 huruf besar atau angka."),
    "place_malformed": mark("Tempat ditulis sebagai dua angka, misalnya -8,286 dan 125,128."),
    "officer_unclear": mark("Isi nama, NIP 18 angka, dan peran petugas."),
    "laptops_left": mark("Masih ada laptop aktif. Cabut atau pensiunkan dulu semuanya."),
    "issue_unclear": mark("Ubah satu baris atau lebih, tulis dasarnya, mulai hari ini atau nanti."),
    "no_posts": mark("Pilih paling sedikit satu pos."),
    "stage_unclear": mark("Pilih hari setelah hari ini dan pos yang belum menerima terbitan."),
    "code_wrong": mark("Kode belum cocok atau sudah terpakai. Tunggu kode berikutnya."),
    "nothing_due": mark("Tidak ada lagi berkas yang lewat masa simpan."),
    "approval_missing": mark("Isi nomor persetujuan dan nama saksi."),
    "span_unclear": mark("Isi hari pertama dan terakhir, paling lama tiga bulan."),
    "file_unclear": mark("Baris pertama memuat nomor dan keputusan. Bagi berkas yang panjang."),
    "portion_broken": mark("Satu baris tidak cocok lagi. Baris lain diterapkan satu per satu."),
    "no_backup": mark("Belum ada cadangan yang selesai di folder ini."),
    "backup_damaged": mark("Cadangan ini berubah atau tidak utuh. Pakai cadangan lain."),
    "backup_foreign": mark("Cadangan ini bukan dari Kanim ini."),
    "drill_failed": mark("Yang dipulihkan tidak sama dengan yang dicadangkan. Buat cadangan baru."),
    "part_silent": mark("Satu bagian latihan tidak menjawab. Jalankan lagi."),
    "file_missing": mark("Tidak ada berkas di tempat itu. Cocokkan namanya, lalu coba lagi."),
    "no_code_found": mark("Kode tidak terlihat. Ratakan kertas, lalu potret lagi."),
    "witness_unreadable": mark("Kode ini bukan dari tanda terima Beranda."),
}

_MISSING = {
    "father.name": mark("Isi nama ayah. Bila tidak tahu, ketik -"),
    "mother.name": mark("Isi nama ibu. Bila tidak tahu, ketik -"),
    "spouse.name": mark("Isi nama pasangan. Bila tidak tahu, ketik -"),
    "guardian.name": mark("Isi nama wali. Bila tidak tahu, ketik -"),
    "nik_note": mark("Tulis apa yang tertulis di KTP."),
    "old_passport.number": mark("Isi nomor paspor lama."),
    "guardian.relation": mark("Isi hubungan wali dengan anak."),
    "purpose": mark("Pilih keperluan."),
    "reason": mark("Pilih alasan."),
    "product": mark("Pilih buku."),
    "interview.outcome": mark("Pilih putusan."),
}


def field_sentence(code: str, facts: Mapping[str, Any], field: str = "", name: str = "") -> str:
    """The sentence under a field.

    Args:
        field: the dotted key, for what is missing.
        name: the field's own label, as it stands above it.
    """
    if code == "required":
        if field in _MISSING:
            return say(_MISSING[field])
        return say("Isi {what}.", what=lowered(name) or say("bagian ini"))
    if field.startswith("paper."):
        facts = {**facts, "about": say(str(facts["about"]))}
    return _filled(FIELDS.get(code) or HAPPENINGS.get(code, UNKNOWN), code, facts)


def summary_line(name: str, sentence: str) -> str:
    """The same sentence in the summary, with the field's name before it."""
    return f"{name}: {sentence[:1].lower()}{sentence[1:]}" if name else sentence


def summary_title(count: int) -> str:
    return say_count("Ada {n} hal yang perlu diperbaiki", count)


def sentence(problem: BerandaError) -> str:
    """What to tell the officer about a known error."""
    words = HAPPENINGS.get(problem.code) or FIELDS.get(problem.code, UNKNOWN)
    return _filled(words, problem.code, problem.facts)


def _filled(words: str, code: str, facts: Mapping[str, Any]) -> str:
    shown = {key: _shown(value) for key, value in facts.items()}
    return say(words).format_map(_Gaps(shown | {"code": code}))


def _shown(value: Any) -> str:
    day = iso_date(value) if isinstance(value, str) else None
    return form_date(day) if day else say(_SEXES[value]) if value in _SEXES else str(value)


_SEXES = {"L": mark("laki-laki"), "P": mark("perempuan")}


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
