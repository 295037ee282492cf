<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>beranda</name>
    <message>
        <source>Hubungi pemohon atau batalkan.</source>
        <translation>Call the applicant, or cancel.</translation>
    </message>
    <message>
        <source>Draf {ticket} diserahkan kepada Anda</source>
        <translation>Draft {ticket} was handed to you</translation>
    </message>
    <message numerus="yes">
        <source>Draf {ticket} sudah {n} hari</source>
        <translation><numerusform>Draft {ticket} is {n} day old</numerusform><numerusform>Draft {ticket} is {n} days old</numerusform></translation>
    </message>
    <message>
        <source>Dikembalikan Kanim</source>
        <translation>Returned by HQ</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Kanim belum menerima</source>
        <translation>HQ has not accepted it</translation>
    </message>
    <message>
        <source>Beda dengan Kanim</source>
        <translation>Differs from HQ</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Foto ditolak Kanim</source>
        <translation>Photo refused by HQ</translation>
    </message>
    <message>
        <source>Foto ulang</source>
        <translation>Photograph again</translation>
    </message>
    <message>
        <source>Scan ditolak Kanim</source>
        <translation>Scan refused by HQ</translation>
    </message>
    <message>
        <source>Pindai lagi</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Syarat berkas</source>
        <translation>Required papers</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Pengumuman</source>
        <translation>Notices</translation>
    </message>
    <message numerus="yes">
        <source>{n} permohonan dikembalikan</source>
        <translation><numerusform>{n} application sent back</numerusform><numerusform>{n} applications sent back</numerusform></translation>
    </message>
    <message>
        <source>Buka dari daftar perlu tindakan, F9</source>
        <translation>Open them from the list of what needs you, F9</translation>
    </message>
    <message numerus="yes">
        <source>{n} gambar aman</source>
        <translation><numerusform>{n} picture safe</numerusform><numerusform>{n} pictures safe</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} paspor siap diserahkan</source>
        <translation><numerusform>{n} passport ready to hand over</numerusform><numerusform>{n} passports ready to hand over</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} batal, tidak diambil</source>
        <translation><numerusform>{n} cancelled, not collected</numerusform><numerusform>{n} cancelled, not collected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ditolak</source>
        <translation><numerusform>{n} refused</numerusform><numerusform>{n} refused</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} paspor dikirim ke pos</source>
        <translation><numerusform>{n} passport on its way here</numerusform><numerusform>{n} passports on their way here</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} paspor selesai dicetak</source>
        <translation><numerusform>{n} passport printed</numerusform><numerusform>{n} passports printed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sudah lunas</source>
        <translation><numerusform>{n} paid</numerusform><numerusform>{n} paid</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} kode billing</source>
        <translation><numerusform>{n} billing code</numerusform><numerusform>{n} billing codes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lolos verifikasi</source>
        <translation><numerusform>{n} verified</numerusform><numerusform>{n} verified</numerusform></translation>
    </message>
    <message>
        <source>Lihat di Antrean</source>
        <translation>See them in the queue</translation>
    </message>
    <message numerus="yes">
        <source>Status {n} permohonan</source>
        <translation><numerusform>Status of {n} application</numerusform><numerusform>Status of {n} applications</numerusform></translation>
    </message>
    <message>
        <source>Aturan dan pengumuman</source>
        <translation>Rules and notices</translation>
    </message>
    <message>
        <source>Daftar petugas pos</source>
        <translation>Officers of the post</translation>
    </message>
    <message>
        <source>Berlaku mulai sekarang</source>
        <translation>In force from now on</translation>
    </message>
    <message>
        <source>Di cadangan Kanim yang teruji</source>
        <translation>In a tested backup at HQ</translation>
    </message>
    <message>
        <source>Foto wajah</source>
        <translation>Facial photo</translation>
    </message>
    <message numerus="yes">
        <source>{n} wawancara menunggu di pos</source>
        <translation><numerusform>{n} interview waits at the post</numerusform><numerusform>{n} interviews wait at the post</numerusform></translation>
    </message>
    <message>
        <source>Tertua: {age}</source>
        <translation>Oldest: {age}</translation>
    </message>
    <message>
        <source>H+{age} dari {of}</source>
        <translation>Day +{age} of {of}</translation>
    </message>
    <message>
        <source>Lengkapi sebelum {day}</source>
        <translation>Complete before {day}</translation>
    </message>
    <message>
        <source>Lewat batas {of} hari kerja</source>
        <translation>Past the limit of {of} working days</translation>
    </message>
    <message>
        <source>Lewat batas, H+{age} dari {of}</source>
        <translation>Past the limit, day +{age} of {of}</translation>
    </message>
    <message>
        <source>Lewat {day}, hubungi pemohon</source>
        <translation>Past {day}, call the applicant</translation>
    </message>
    <message>
        <source>Tidak ada printer. Surat dapat disimpan sebagai PDF.</source>
        <translation>There is no printer. The letter can be saved as PDF.</translation>
    </message>
    <message>
        <source>Kurir USB</source>
        <translation>Courier USB</translation>
    </message>
    <message>
        <source>Kantong lewat flashdisk</source>
        <translation>The pouch by USB stick</translation>
    </message>
    <message>
        <source>Membaca jawaban Kanim.</source>
        <translation>Reading HQ's answer.</translation>
    </message>
    <message>
        <source>Surat pengantar dicetak di {printer}.</source>
        <translation>Covering letter printed on {printer}.</translation>
    </message>
    <message>
        <source>kemarin {at}</source>
        <translation>yesterday {at}</translation>
    </message>
    <message>
        <source>Draf {ticket} dibatalkan.</source>
        <translation>Draft {ticket} cancelled.</translation>
    </message>
    <message>
        <source>Tidak ada printer. Permohonan tetap tersimpan.</source>
        <translation>There is no printer. The application stays saved.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Draf {ticket} {word}.</source>
        <translation>Draft {ticket} {word}.</translation>
    </message>
    <message>
        <source> cetak {copy}</source>
        <translation> copy {copy}</translation>
    </message>
    <message>
        <source>Tersimpan sebagai PDF: {name}</source>
        <translation>Saved as PDF: {name}</translation>
    </message>
    <message>
        <source>Belum dicetak, belum disimpan</source>
        <translation>Not printed yet, not saved yet</translation>
    </message>
    <message>
        <source>Tanda terima dicetak di {printer}</source>
        <translation>Receipt printed on {printer}</translation>
    </message>
    <message>
        <source>disimpan</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>Kamera belum terpasang. Pilih berkas foto, atau pasang paket kamera.</source>
        <translation>The camera is not installed. Choose a photo file, or install the camera package.</translation>
    </message>
    <message>
        <source>Tidak ada kamera tersambung. Sambungkan kamera, atau pilih berkas foto.</source>
        <translation>No camera is connected. Connect one, or choose a photo file.</translation>
    </message>
    <message>
        <source>Kamera tidak menjawab. Cabut, sambungkan lagi, lalu tekan F7.</source>
        <translation>The camera does not answer. Unplug it, connect it again, then press F7.</translation>
    </message>
    <message>
        <source>Printer tidak terlihat. Cek kabel, lalu coba lagi. Boleh menyusul.</source>
        <translation>The printer cannot be seen. Check the cable, then try again. It may follow later.</translation>
    </message>
    <message>
        <source>Printer menolak. Cek kertas, lalu coba lagi. Boleh menyusul.</source>
        <translation>The printer refused. Check the paper, then try again. It may follow later.</translation>
    </message>
    <message>
        <source>Dikirim ke {name}. Periksa garis tepi dan kode QR di kertas.</source>
        <translation>Sent to {name}. Check the margins and the QR code on the paper.</translation>
    </message>
    <message>
        <source>tanggal {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>draf</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>permohonan</source>
        <translation>application</translation>
    </message>
    <message>
        <source>{verb} yang {day}</source>
        <translation>{verb} the one of {day}</translation>
    </message>
    <message>
        <source>Buat yang baru</source>
        <translation>Make a new one</translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai {day}</source>
        <translation>This NIK was used {day}</translation>
    </message>
    <message>
        <source>{nik}, {kind} {number} di pos ini. Bandingkan, lalu pilih.</source>
        <translation>{nik}, {kind} {number} at this post. Compare, then choose.</translation>
    </message>
    <message>
        <source>Di {place}</source>
        <translation>At {place}</translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai di {place}</source>
        <translation>This NIK has been used at {place}</translation>
    </message>
    <message>
        <source>{nik}, {day}, menurut Kanim. Bandingkan, lalu pilih.</source>
        <translation>{nik}, {day}, according to headquarters. Compare, then choose.</translation>
    </message>
    <message>
        <source>Anda</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Baru mulai</source>
        <translation>Just begun</translation>
    </message>
    <message>
        <source>Draf, langkah {step}</source>
        <translation>Draft, step {step}</translation>
    </message>
    <message>
        <source>Tanya pos itu dulu</source>
        <translation>Ask that post first</translation>
    </message>
    <message>
        <source>hari {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>kemarin</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>oleh {name}</source>
        <translation>by {name}</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>oleh Anda</source>
        <translation>by you</translation>
    </message>
    <message>
        <source>Ada permohonan lain di {place}</source>
        <translation>Another application at {place}</translation>
    </message>
    <message>
        <source>Kanim: juga di {place}</source>
        <translation>Headquarters: also at {place}</translation>
    </message>
    <message>
        <source>Pindaian tersimpan terkunci, tetapi berkas asal masih di folder pemindai. Hapus di sana.</source>
        <translation>The scan is saved and locked, but the original file is still in the scan folder. Delete it there.</translation>
    </message>
    <message>
        <source>Folder pemindai tidak terjangkau. Periksa sambungannya di Pengaturan.</source>
        <translation>The scan folder cannot be reached. Check its connection in Settings.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pindaian menunggu. Buka langkah 5.</source>
        <translation><numerusform>{n} scan waits. Open step 5.</numerusform><numerusform>{n} scans wait. Open step 5.</numerusform></translation>
    </message>
    <message>
        <source>Tidak ada printer</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Draf {ticket} Anda lanjutkan dari {name}.</source>
        <translation>You go on with draft {ticket} from {name}.</translation>
    </message>
    <message>
        <source>Draf {ticket} menunggu {name}.</source>
        <translation>Draft {ticket} waits for {name}.</translation>
    </message>
    <message>
        <source>Layar ini</source>
        <translation>This screen</translation>
    </message>
    <message>
        <source>Pindah layar</source>
        <translation>Move between screens</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Tampilan dan bantuan</source>
        <translation>Display and help</translation>
    </message>
    <message>
        <source>Ctrl + Shift + 1 … {count}</source>
        <translation>Ctrl + Shift + 1 … {count}</translation>
    </message>
    <message>
        <source>Langsung ke langkah</source>
        <translation>Straight to a step</translation>
    </message>
    <message>
        <source>Catatan dari Beranda yang lebih baru</source>
        <translation>A record of a newer Beranda</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Draf dibuat</source>
        <translation>Draft made</translation>
    </message>
    <message>
        <source>Draf diambil alih</source>
        <translation>Draft taken over</translation>
    </message>
    <message>
        <source>Draf diserahkan ke rekan</source>
        <translation>Draft handed to a colleague</translation>
    </message>
    <message>
        <source>Diterima di pos</source>
        <translation>Received at the post</translation>
    </message>
    <message>
        <source>Diperbaiki sesuai permintaan Kanim</source>
        <translation>Corrected as HQ asked</translation>
    </message>
    <message>
        <source>Koreksi</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Perbedaan dengan Kanim sudah dilihat</source>
        <translation>The difference from HQ was seen</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Tanda terima dicetak</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>Surat dicetak</source>
        <translation>Letter printed</translation>
    </message>
    <message>
        <source>Lulus verifikasi Kanim</source>
        <translation>Passed HQ's verification</translation>
    </message>
    <message>
        <source>Dibetulkan Kanim</source>
        <translation>Corrected by HQ</translation>
    </message>
    <message>
        <source>Kode billing terbit</source>
        <translation>Billing code issued</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Disetujui Kanim</source>
        <translation>Approved by HQ</translation>
    </message>
    <message>
        <source>Paspor siap diambil</source>
        <translation>Passport ready for collection</translation>
    </message>
    <message>
        <source>Kanim meminta pendalaman</source>
        <translation>HQ asks for a closer examination</translation>
    </message>
    <message>
        <source>Ditangguhkan Kanim</source>
        <translation>Suspended by HQ</translation>
    </message>
    <message>
        <source>Blangko paspor disiapkan</source>
        <translation>Passport book set aside</translation>
    </message>
    <message>
        <source>Paspor dicetak</source>
        <translation>Passport printed</translation>
    </message>
    <message>
        <source>Mutu paspor diperiksa</source>
        <translation>Passport quality checked</translation>
    </message>
    <message>
        <source>Paspor dikirim ke pos</source>
        <translation>Passport sent to the post</translation>
    </message>
    <message>
        <source>Dibatalkan, paspor tidak diambil</source>
        <translation>Cancelled, passport not collected</translation>
    </message>
    <message>
        <source>Ditolak Kanim</source>
        <translation>Refused by HQ</translation>
    </message>
    <message>
        <source>Kanim belum dapat menerima</source>
        <translation>HQ cannot accept it yet</translation>
    </message>
    <message>
        <source>{who}, Kanim</source>
        <translation>{who}, HQ</translation>
    </message>
    <message>
        <source>{who}, dari {other}</source>
        <translation>{who}, from {other}</translation>
    </message>
    <message>
        <source>{who}, disetujui {other}</source>
        <translation>{who}, approved by {other}</translation>
    </message>
    <message>
        <source>{field}: {before} menjadi {after}</source>
        <translation>{field}: {before} became {after}</translation>
    </message>
    <message>
        <source>Pilih putusan.</source>
        <translation>Choose a decision.</translation>
    </message>
    <message>
        <source>Bantuan layar ini</source>
        <translation>Help for this screen</translation>
    </message>
    <message>
        <source>Permohonan baru</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>Kirim atau coba sambung</source>
        <translation>Send, or try to connect</translation>
    </message>
    <message>
        <source>Daftar perlu tindakan</source>
        <translation>List of what needs action</translation>
    </message>
    <message>
        <source>Layar penuh</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Cari atau jalankan perintah</source>
        <translation>Search or run a command</translation>
    </message>
    <message>
        <source>Kirim lewat kurir (flashdisk)</source>
        <translation>Send by courier (USB stick)</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Tema berikutnya</source>
        <translation>Next theme</translation>
    </message>
    <message>
        <source>Bahasa: Indonesia atau English</source>
        <translation>Language: Indonesia or English</translation>
    </message>
    <message>
        <source>Cetak atau cetak ulang</source>
        <translation>Print or reprint</translation>
    </message>
    <message>
        <source>Skala naik</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>Skala turun</source>
        <translation>Smaller letters</translation>
    </message>
    <message>
        <source>Skala 100%</source>
        <translation>Letters at 100%</translation>
    </message>
    <message>
        <source>Semua tombol di layar ini</source>
        <translation>Every key on this screen</translation>
    </message>
    <message>
        <source>Sambungan</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Kantong</source>
        <translation>Pouch</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Sinkronisasi</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Alt + Kiri</source>
        <translation>Alt + Left</translation>
    </message>
    <message>
        <source>Langkah sebelumnya</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Alt + Kanan</source>
        <translation>Alt + Right</translation>
    </message>
    <message>
        <source>Langkah berikutnya yang sudah dibuka</source>
        <translation>Next step already opened</translation>
    </message>
    <message>
        <source>Simpan, layani nanti</source>
        <translation>Save for later</translation>
    </message>
    <message>
        <source>Serahkan ke rekan</source>
        <translation>Hand to a colleague</translation>
    </message>
    <message>
        <source>Salin isian di atasnya</source>
        <translation>Copy the field above</translation>
    </message>
    <message>
        <source>Sembunyikan panel petugas</source>
        <translation>Hide the officer's panel</translation>
    </message>
    <message>
        <source>Panggil kepala pos, tanpa suara</source>
        <translation>Call the head of post, without a sound</translation>
    </message>
    <message>
        <source>Panel pemohon</source>
        <translation>Applicant panel</translation>
    </message>
    <message>
        <source>Keluar, draf tetap tersimpan</source>
        <translation>Leave, the draft stays saved</translation>
    </message>
    <message>
        <source>Panah</source>
        <translation>Arrows</translation>
    </message>
    <message>
        <source>Pindah baris</source>
        <translation>Move between rows</translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Pilih baris</source>
        <translation>Select a row</translation>
    </message>
    <message>
        <source>Shift + Panah</source>
        <translation>Shift + Arrows</translation>
    </message>
    <message>
        <source>Pilih beberapa baris</source>
        <translation>Select several rows</translation>
    </message>
    <message>
        <source>Pilih semua</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Cetak tanda terima</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Cari di antrean</source>
        <translation>Search the queue</translation>
    </message>
    <message>
        <source>Lepas pilihan, atau kosongkan pencarian</source>
        <translation>Clear the selection, or the search</translation>
    </message>
    <message>
        <source>Potret</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>Pindai</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Tempel gambar</source>
        <translation>Paste a picture</translation>
    </message>
    <message>
        <source>Centang</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>Lihat halaman yang sudah dipindai</source>
        <translation>See the pages already scanned</translation>
    </message>
    <message>
        <source>Putar dan potong foto wajah</source>
        <translation>Turn and trim the facial photo</translation>
    </message>
    <message>
        <source>Jawab ya, tidak, ragu</source>
        <translation>Answer yes, no, unsure</translation>
    </message>
    <message>
        <source>Jeda atau lanjutkan kiriman</source>
        <translation>Pause or resume sending</translation>
    </message>
    <message>
        <source>Hanya yang penting, atau semua</source>
        <translation>Only what matters, or everything</translation>
    </message>
    <message>
        <source>Pilih yang dibawa</source>
        <translation>Choose what goes along</translation>
    </message>
    <message>
        <source>Siapkan flashdisk</source>
        <translation>Prepare the USB stick</translation>
    </message>
    <message>
        <source>Baca jawaban Kanim</source>
        <translation>Read HQ's answer</translation>
    </message>
    <message>
        <source>Cetak surat pengantar</source>
        <translation>Print the covering letter</translation>
    </message>
    <message>
        <source>Berhenti menyalin, atau kembali</source>
        <translation>Stop copying, or go back</translation>
    </message>
    <message>
        <source>Pilih paket dari flashdisk</source>
        <translation>Choose the packet on the USB stick</translation>
    </message>
    <message>
        <source>Dikirim ke {name}.</source>
        <translation>Sent to {name}.</translation>
    </message>
    <message>
        <source>Bahasa diganti.</source>
        <translation>Language changed.</translation>
    </message>
    <message>
        <source>{what} dicetak di {printer}.</source>
        <translation>{what} printed on {printer}.</translation>
    </message>
    <message>
        <source>Disk hampir penuh, kiriman menunggu. Pindahkan berkas lain; F5 tetap mengirim catatan.</source>
        <translation>Disk nearly full, sending waits. Move other files away; F5 still sends the records.</translation>
    </message>
    <message>
        <source>Baterai hampir habis, kiriman menunggu listrik. F5 tetap mengirim catatan.</source>
        <translation>The battery is nearly empty, sending waits for power. F5 still sends entries.</translation>
    </message>
    <message>
        <source>Baterai di bawah 20%. Foto dan scan asli menunggu listrik.</source>
        <translation>Battery below 20%. Original photos and scans wait for power.</translation>
    </message>
    <message>
        <source>Jatah data hari ini habis ({budget}). Foto dikirim besok, catatan tetap jalan.</source>
        <translation>Today's data is used up ({budget}). Photos go tomorrow, entries still go.</translation>
    </message>
    <message>
        <source>Sambungan lambat, hanya yang penting dikirim. Foto dan scan asli mulai pukul {at}.</source>
        <translation>Slow link, only what is important goes. Original photos and scans from {at}.</translation>
    </message>
    <message>
        <source>Jatah hari ini tinggal {left}, hanya yang penting dikirim. Foto dan scan asli besok.</source>
        <translation>{left} of today's budget left, only what is important goes. Original photos and scans tomorrow.</translation>
    </message>
    <message>
        <source>disk hampir penuh</source>
        <translation>disk nearly full</translation>
    </message>
    <message>
        <source>hemat baterai</source>
        <translation>saving battery</translation>
    </message>
    <message>
        <source>jam tenang</source>
        <translation>quiet hours</translation>
    </message>
    <message>
        <source>jatah data hari ini habis</source>
        <translation>today's data used up</translation>
    </message>
    <message>
        <source>hanya yang penting</source>
        <translation>only what matters</translation>
    </message>
    <message>
        <source>hanya yang penting, sambungan lambat</source>
        <translation>only the important, slow link</translation>
    </message>
    <message>
        <source>hanya yang penting, jatah hampir habis</source>
        <translation>only the important, budget nearly used</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Ada sinyal, Kanim belum menjawab</source>
        <translation>There is a signal, HQ has not answered yet</translation>
    </message>
    <message>
        <source>Terputus, lanjut dari titik terakhir</source>
        <translation>Cut off, goes on from the last point</translation>
    </message>
    <message>
        <source>Ruang disk habis</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Ada jaringan, bukan Kanim yang menjawab</source>
        <translation>There is a network, but not HQ answered</translation>
    </message>
    <message>
        <source>Kanim sedang ramai</source>
        <translation>HQ is busy</translation>
    </message>
    <message>
        <source>Kanim belum menerima laptop ini</source>
        <translation>HQ does not accept this laptop yet</translation>
    </message>
    <message>
        <source>Yang menjawab bukan Kanim kita</source>
        <translation>Who answered is not our HQ</translation>
    </message>
    <message>
        <source>Catatan laptop ini berbeda dengan Kanim</source>
        <translation>This laptop's entries differ from HQ's</translation>
    </message>
    <message>
        <source>Bila Wi-Fi ini minta masuk, buka peramban dan masuk dulu.</source>
        <translation>If this Wi-Fi asks you to sign in, open a browser and sign in first.</translation>
    </message>
    <message>
        <source>Hubungi Kanim dan sebut kode {code}.</source>
        <translation>Call HQ and give the code {code}.</translation>
    </message>
    <message>
        <source>Tidak ada yang dikirim. Hubungi Kanim sebelum mencoba lagi.</source>
        <translation>Nothing was sent. Call HQ before trying again.</translation>
    </message>
    <message>
        <source>Anda tidak perlu berbuat apa-apa. Bila sampai sore begini, kabari Kanim.</source>
        <translation>You need do nothing. If it is still so in the afternoon, tell HQ.</translation>
    </message>
    <message>
        <source>Pindahkan berkas lain dari laptop ini, jawaban Kanim menunggu ruang.</source>
        <translation>Move other files off this laptop, HQ's answer waits for room.</translation>
    </message>
    <message>
        <source>Mungkin disk lama dipulihkan atau laptop disalin. Hubungi Kanim sebelum melayani lagi.</source>
        <translation>An old disk may have been restored, or the laptop copied. Call HQ before serving again.</translation>
    </message>
    <message>
        <source>Laptop ini dicabut atau belum terdaftar. Hubungi Kanim.</source>
        <translation>This laptop is shut out or not enrolled. Call HQ.</translation>
    </message>
    <message>
        <source>Melewati batas kiriman sehari. Lanjut besok, atau lewat kurir.</source>
        <translation>More than HQ takes in a day. Goes on tomorrow, or by courier.</translation>
    </message>
    <message>
        <source>Satu kiriman terlalu besar untuk Kanim. Hubungi Kanim.</source>
        <translation>One parcel is too big for HQ. Call HQ.</translation>
    </message>
    <message>
        <source>Hanya yang penting. Foto dan scan asli mulai pukul {at}.</source>
        <translation>Only what matters. Original photos and scans from {at}.</translation>
    </message>
    <message>
        <source>Kanim minta waktu. Kiriman dilanjutkan pukul {at}.</source>
        <translation>HQ asks for time. Sending goes on at {at}.</translation>
    </message>
    <message>
        <source>Kanim minta waktu. Beranda mencoba lagi sendiri pukul {at}.</source>
        <translation>HQ asks for time. Beranda tries again by itself at {at}.</translation>
    </message>
    <message>
        <source>Jam tenang sampai {at}. Foto dan scan asli sesudahnya.</source>
        <translation>Quiet hours until {at}. Original photos and scans afterwards.</translation>
    </message>
    <message>
        <source>Kanim minta waktu</source>
        <translation>HQ asks for time</translation>
    </message>
    <message>
        <source>dijeda</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>Kiriman dijeda. Lanjutkan kapan saja.</source>
        <translation>Sending is paused. Resume at any time.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pemohon didahulukan saat mengirim.</source>
        <translation><numerusform>{n} applicant goes first when sending.</numerusform><numerusform>{n} applicants go first when sending.</numerusform></translation>
    </message>
    <message>
        <source>Pilih gambar</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Perbaikan tersimpan, menunggu di kantong.</source>
        <translation>The correction is saved and waits in the pouch.</translation>
    </message>
    <message>
        <source>dipilih</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>tidak dipilih</source>
        <translation>not selected</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Baru saja</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Mungkin maksud Anda</source>
        <translation>Perhaps you mean</translation>
    </message>
    <message>
        <source>Permohonan baru untuk NIK ini</source>
        <translation>New application for this NIK</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Putus di {part}%, lanjut dari sana</source>
        <translation>Cut off at {part}%, goes on from there</translation>
    </message>
    <message>
        <source>Didahulukan, menunggu sambungan</source>
        <translation>Put first, waiting for the link</translation>
    </message>
    <message>
        <source>Menunggu sambungan</source>
        <translation>Waiting for a connection</translation>
    </message>
    <message>
        <source>Teks sudah sampai, lampiran menyusul</source>
        <translation>The text has arrived, attachments follow</translation>
    </message>
    <message>
        <source>Dibawa kurir, menunggu tanda Kanim</source>
        <translation>With the courier, waiting for HQ's sign</translation>
    </message>
    <message>
        <source>Diterima Kanim</source>
        <translation>Received by HQ</translation>
    </message>
    <message>
        <source>{part}% sudah sampai, sisanya berjalan</source>
        <translation>{part}% arrived, the rest is on its way</translation>
    </message>
    <message>
        <source>Dijeda di {part}%, lanjut dari sana</source>
        <translation>Paused at {part}%, goes on from there</translation>
    </message>
    <message>
        <source>Menunggu giliran</source>
        <translation>Waits its turn</translation>
    </message>
    <message>
        <source>Menunggu dilanjutkan</source>
        <translation>Waits until resumed</translation>
    </message>
    <message>
        <source>Didahulukan, segera dikirim</source>
        <translation>Put first, goes next</translation>
    </message>
    <message>
        <source>Didahulukan, menunggu dilanjutkan</source>
        <translation>Put first, waiting to be resumed</translation>
    </message>
    <message>
        <source>{reason} · perbaiki dengan Enter</source>
        <translation>{reason} · Enter to mend</translation>
    </message>
    <message>
        <source>Didahulukan</source>
        <translation>Put first</translation>
    </message>
    <message>
        <source>teks</source>
        <translation>text</translation>
    </message>
    <message>
        <source>{reason} · Enter</source>
        <translation>{reason} · Enter</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Tidak berhasil. Isian Anda masih di layar. Coba lagi, atau potret layar ini (kode {code}).</source>
        <translation>That did not work. What you filled in is still on the screen. Try again, or photograph this screen (code {code}).</translation>
    </message>
    <message>
        <source>Isi {what}.</source>
        <translation>Fill in {what}.</translation>
    </message>
    <message>
        <source>Isi hanya angka. NIK terdiri dari 16 angka.</source>
        <translation>Digits only. A NIK has 16 digits.</translation>
    </message>
    <message>
        <source>Kurang {missing} angka. NIK terdiri dari 16 angka.</source>
        <translation>Digits missing: {missing}. A NIK has 16 digits.</translation>
    </message>
    <message>
        <source>Lebih {extra} angka. NIK terdiri dari 16 angka.</source>
        <translation>Digits too many: {extra}. A NIK has 16 digits.</translation>
    </message>
    <message>
        <source>Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KTP.</source>
        <translation>Digits 7 to 12 are not a date. Compare with the ID card.</translation>
    </message>
    <message>
        <source>Empat angka terakhir tidak mungkin 0000. Cocokkan dengan KTP.</source>
        <translation>The last four digits cannot be 0000. Compare with the ID card.</translation>
    </message>
    <message>
        <source>Ikuti NIK, {about}. Bila KTP memang berbeda, tandai "Beda dengan NIK".</source>
        <translation>Follow the NIK, {about}. If the ID card really differs, tick "Differs from the NIK".</translation>
    </message>
    <message>
        <source>NIK ini milik {about}. Cocokkan dengan KTP.</source>
        <translation>This NIK belongs to a {about}. Compare with the ID card.</translation>
    </message>
    <message>
        <source>Kode provinsi {about} tidak ada. Cocokkan dengan KTP.</source>
        <translation>Province code {about} does not exist. Compare with the ID card.</translation>
    </message>
    <message>
        <source>Kode wilayah {about} tidak ada. Cocokkan 6 angka pertama dengan KTP.</source>
        <translation>Region code {about} does not exist. Compare the first 6 digits with the ID card.</translation>
    </message>
    <message>
        <source>Kode wilayah {about} kode lama. Cocokkan dengan KTP.</source>
        <translation>Region code {about} is an old one. Compare with the ID card.</translation>
    </message>
    <message>
        <source>NIK dari {about}. Boleh dilayani di sini, pastikan orangnya sama.</source>
        <translation>The NIK is from {about}. You may serve them here, make sure it is the same person.</translation>
    </message>
    <message>
        <source>Isi hanya angka. Nomor KK terdiri dari 16 angka.</source>
        <translation>Digits only. A family card number has 16 digits.</translation>
    </message>
    <message>
        <source>Kurang {missing} angka. Nomor KK terdiri dari 16 angka.</source>
        <translation>Digits missing: {missing}. A family card number has 16 digits.</translation>
    </message>
    <message>
        <source>Lebih {extra} angka. Nomor KK terdiri dari 16 angka.</source>
        <translation>Digits too many: {extra}. A family card number has 16 digits.</translation>
    </message>
    <message>
        <source>Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KK.</source>
        <translation>Digits 7 to 12 are not a date. Compare with the family card.</translation>
    </message>
    <message>
        <source>Tanggal di nomor KK belum lewat. Cocokkan dengan KK.</source>
        <translation>The date in the family card number lies ahead. Compare with the family card.</translation>
    </message>
    <message>
        <source>Kode wilayah {about} tidak ada. Cocokkan dengan KK.</source>
        <translation>Region code {about} does not exist. Compare with the family card.</translation>
    </message>
    <message>
        <source>KK baru dicatat {about}. Cocokkan dengan KK lama bila ada.</source>
        <translation>The family card was recorded recently, {about}. Compare with the old one if there is one.</translation>
    </message>
    <message>
        <source>Isi nama.</source>
        <translation>Fill in the name.</translation>
    </message>
    <message>
        <source>Hapus gelar "{about}".</source>
        <translation>Remove the title "{about}".</translation>
    </message>
    <message>
        <source>Tulis hanya huruf, spasi, titik, petik, atau tanda hubung.</source>
        <translation>Write letters, spaces, full stops, apostrophes or hyphens only.</translation>
    </message>
    <message>
        <source>Nama paling panjang {about} huruf. Tulis seperti di KTP.</source>
        <translation>A name has {about} letters at most. Write it as on the ID card.</translation>
    </message>
    <message>
        <source>Nama ini panjang. Cocokkan huruf demi huruf dengan KTP.</source>
        <translation>This name is long. Compare it letter by letter with the ID card.</translation>
    </message>
    <message>
        <source>Satu kata. Tanyakan apakah perlu tambahan nama untuk tujuan tertentu.</source>
        <translation>One word. Ask whether a name must be added for certain destinations.</translation>
    </message>
    <message>
        <source>Tulis tanggal seperti 01-08-1990.</source>
        <translation>Write a date like 01-08-1990.</translation>
    </message>
    <message>
        <source>Tanggal ini belum lewat. Isi tanggal hari ini atau sebelumnya.</source>
        <translation>This date lies ahead. Fill in today or earlier.</translation>
    </message>
    <message>
        <source>Tanggal ini sebelum tanggal terbit. Cocokkan dengan paspor lama.</source>
        <translation>This date is before the date of issue. Compare with the old passport.</translation>
    </message>
    <message>
        <source>Tahun ini terlalu lama. Cocokkan dengan KTP.</source>
        <translation>This year is too long ago. Compare with the ID card.</translation>
    </message>
    <message>
        <source>Isi 10 sampai 13 angka.</source>
        <translation>Fill in 10 to 13 digits.</translation>
    </message>
    <message>
        <source>Isi 5 angka.</source>
        <translation>Fill in 5 digits.</translation>
    </message>
    <message>
        <source>Tulis seperti nama@contoh.id, atau kosongkan.</source>
        <translation>Write it like name@example.id, or leave it empty.</translation>
    </message>
    <message>
        <source>Paling panjang {longest} huruf. Singkatkan {over} huruf.</source>
        <translation>At most {longest} letters. Shorten it by {over}.</translation>
    </message>
    <message>
        <source>Nomor paspor terdiri dari 6 sampai 9 huruf dan angka, seperti X1234567.</source>
        <translation>A passport number has 6 to 9 letters and digits, like X1234567.</translation>
    </message>
    <message>
        <source>Umur {age} tahun, jadi Dewasa. Pilih Dewasa.</source>
        <translation>Aged {age}, so an adult. Choose Adult.</translation>
    </message>
    <message>
        <source>Umur {age} tahun. Dewasa hanya bila sudah kawin, selain itu pilih Anak.</source>
        <translation>Aged {age}. Adult only if married, otherwise choose Child.</translation>
    </message>
    <message>
        <source>Tinggi badan 30 sampai 250 cm.</source>
        <translation>Height 30 to 250 cm.</translation>
    </message>
    <message>
        <source>Pas Lintas Batas untuk warga kecamatan perbatasan. NIK dari {about}.</source>
        <translation>A border crossing pass is for residents of the border sub-districts. The NIK is from {about}.</translation>
    </message>
    <message>
        <source>Timor-Leste belum menerima Pas Lintas Batas. Sarankan paspor.</source>
        <translation>Timor-Leste does not accept the border crossing pass yet. Suggest a passport.</translation>
    </message>
    <message>
        <source>Buku ini bukan untuk pemohon ini. Pilih buku lain.</source>
        <translation>This book is not for this applicant. Choose another book.</translation>
    </message>
    <message>
        <source>Isi nama wali. Ayah dan ibu belum diketahui.</source>
        <translation>Fill in the guardian's name. Father and mother are not known.</translation>
    </message>
    <message>
        <source>Pindai surat persetujuan orang tua.</source>
        <translation>Scan the parents' letter of consent.</translation>
    </message>
    <message>
        <source>Dua baris di kaki paspor tidak terbaca. Pindai lagi, atau ketik isiannya.</source>
        <translation>The two lines at the foot of the passport cannot be read. Scan again, or type the fields.</translation>
    </message>
    <message>
        <source>Dua baris di kaki paspor salah baca. Pindai lagi, atau ketik isiannya.</source>
        <translation>The two lines at the foot of the passport were misread. Scan again, or type the fields.</translation>
    </message>
    <message>
        <source>Pindai atau tandai {about}.</source>
        <translation>Scan or tick: {about}.</translation>
    </message>
    <message>
        <source>Ambil foto wajah.</source>
        <translation>Take the facial photo.</translation>
    </message>
    <message>
        <source>Jawab semua pertanyaan: Y, T, atau R.</source>
        <translation>Answer every question: Y yes, T no, R unsure.</translation>
    </message>
    <message>
        <source>Tunggu kepala pos. Simpan, layani nanti dengan Ctrl+S.</source>
        <translation>Wait for the head of post. Save for later with Ctrl+S.</translation>
    </message>
    <message>
        <source>Centang pernyataan setelah pemohon memeriksa.</source>
        <translation>Tick the statement after the applicant has checked.</translation>
    </message>
    <message>
        <source>Langkah ini belum bisa dilakukan. Isian Anda tetap di layar.</source>
        <translation>This step cannot be done yet. What you filled in stays on the screen.</translation>
    </message>
    <message>
        <source>Belum bisa sekarang. Isian Anda tetap tersimpan, coba lagi sebentar.</source>
        <translation>Not possible just now. What you filled in stays saved, try again in a moment.</translation>
    </message>
    <message>
        <source>Kiriman ini tidak diterima. Isian Anda tetap tersimpan.</source>
        <translation>This was not accepted. What you filled in stays saved.</translation>
    </message>
    <message>
        <source>Kanim tidak meminta perbaikan untuk permohonan ini.</source>
        <translation>HQ asks for no correction of this application.</translation>
    </message>
    <message>
        <source>Isian ini sudah tetap. Minta Kanim membetulkan.</source>
        <translation>This field stands fast. Ask HQ to correct it.</translation>
    </message>
    <message>
        <source>Isian baru belum benar. Cocokkan dengan berkas asli.</source>
        <translation>The new value is not right yet. Compare with the original.</translation>
    </message>
    <message>
        <source>Isian baru sama dengan yang lama. Ketik yang benar.</source>
        <translation>The new value is the same as the old one. Type the right one.</translation>
    </message>
    <message>
        <source>Pilih alasan. Untuk alasan lain, tulis juga keterangannya.</source>
        <translation>Choose a reason. For another reason, write what it is too.</translation>
    </message>
    <message>
        <source>Draf ini sudah atas nama Anda. Pilih rekan lain.</source>
        <translation>This draft is already in your name. Choose another colleague.</translation>
    </message>
    <message>
        <source>Draf ini sudah menjadi permohonan. Buka dari Antrean.</source>
        <translation>This draft has become an application. Open it from the Queue.</translation>
    </message>
    <message>
        <source>Permohonan ini tidak ada di laptop ini.</source>
        <translation>This application is not on this laptop.</translation>
    </message>
    <message>
        <source>Penyimpanan tidak aman untuk listrik padam. Hubungi Kanim ({code}).</source>
        <translation>The storage is not safe in a power cut. Call HQ ({code}).</translation>
    </message>
    <message>
        <source>Data ini dari Beranda yang lebih baru. Pasang versi terbaru.</source>
        <translation>This data is from a newer Beranda. Install the latest version.</translation>
    </message>
    <message>
        <source>Belum tersimpan. Ruang disk habis. Pindahkan berkas lama, lalu coba lagi.</source>
        <translation>Not saved yet. The disk is full. Move old files away, then try again.</translation>
    </message>
    <message>
        <source>Penyimpanan sedang sibuk. Coba lagi sebentar.</source>
        <translation>The storage is busy. Try again in a moment.</translation>
    </message>
    <message>
        <source>Belum tersimpan. Disk tidak menjawab. Jangan tutup laptop, coba lagi.</source>
        <translation>Not saved yet. The disk does not answer. Keep the laptop open, try again.</translation>
    </message>
    <message>
        <source>Data pos tidak terbuka dengan kunci ini. Hubungi Kanim.</source>
        <translation>The post's data does not open with this key. Call HQ.</translation>
    </message>
    <message>
        <source>Data dibuka untuk dibaca saja. Hubungi Kanim untuk memulihkan.</source>
        <translation>The data is open for reading only. Call HQ to restore it.</translation>
    </message>
    <message>
        <source>Catatan tidak bersambung. Hubungi Kanim, data di laptop ini tetap utuh.</source>
        <translation>The record is broken off. Call HQ, the data on this laptop is whole.</translation>
    </message>
    <message>
        <source>Satu catatan tidak terbaca. Hubungi Kanim, data lain tetap utuh.</source>
        <translation>One record cannot be read. Call HQ, all other data is whole.</translation>
    </message>
    <message>
        <source>Nomor ini tidak terbaca. Cocokkan dengan KTP.</source>
        <translation>This number cannot be read. Compare with the ID card.</translation>
    </message>
    <message>
        <source>Nomor permohonan seperti MRT-261121-A0147-K.</source>
        <translation>An application number looks like MRT-261121-A0147-K.</translation>
    </message>
    <message>
        <source>Nomor ini salah ketik. Cocokkan dengan tanda terima.</source>
        <translation>This number is mistyped. Compare with the receipt.</translation>
    </message>
    <message>
        <source>Aturan untuk hari ini belum ada. Hubungi Kanim.</source>
        <translation>There are no rules for today yet. Call HQ.</translation>
    </message>
    <message>
        <source>Berkas aturan rusak. Pasang ulang Beranda, data pos tetap utuh.</source>
        <translation>The rule files are damaged. Install Beranda again, the post's data is whole.</translation>
    </message>
    <message>
        <source>Tindakan ini untuk kepala pos.</source>
        <translation>This is for the head of post.</translation>
    </message>
    <message>
        <source>Kata sandi belum cocok.</source>
        <translation>The password does not match.</translation>
    </message>
    <message>
        <source>Petugas ini belum punya kata sandi di laptop ini.</source>
        <translation>This officer has no password on this laptop yet.</translation>
    </message>
    <message>
        <source>Kata sandi belum cocok. {tries_left} kali lagi sebelum menunggu.</source>
        <translation>The password does not match. Tries left before a wait: {tries_left}.</translation>
    </message>
    <message>
        <source>Tunggu {wait_s} dtk, lalu coba lagi. Data pos tetap aman.</source>
        <translation>Wait {wait_s} s, then try again. The post's data is safe.</translation>
    </message>
    <message>
        <source>PIN belum cocok. {tries_left} kali lagi sebelum kata sandi diminta.</source>
        <translation>The PIN does not match. Tries left before the password is asked: {tries_left}.</translation>
    </message>
    <message>
        <source>Masukkan kata sandi. PIN hanya untuk membuka layar yang terkunci.</source>
        <translation>Enter the password. The PIN only opens a locked screen.</translation>
    </message>
    <message>
        <source>Kata sandi paling sedikit 10 huruf.</source>
        <translation>A password has at least 10 letters.</translation>
    </message>
    <message>
        <source>PIN terdiri dari 6 angka yang tidak berurutan dan tidak sama semua.</source>
        <translation>A PIN has 6 digits, neither in sequence nor all the same.</translation>
    </message>
    <message>
        <source>Petugas ini sudah punya kata sandi di laptop ini.</source>
        <translation>This officer already has a password on this laptop.</translation>
    </message>
    <message>
        <source>Laptop ini belum meminta pemulihan. Buat permintaan dulu.</source>
        <translation>This laptop has not asked to be restored. Make a request first.</translation>
    </message>
    <message>
        <source>Jawaban ini bukan untuk permintaan terakhir laptop ini. Minta Kanim menjawab permintaan yang terbaru.</source>
        <translation>This answer is not for the laptop's last request. Ask HQ to answer the newest one.</translation>
    </message>
    <message>
        <source>Permintaan ini bukan untuk kunci pulih Kanim ini.</source>
        <translation>This request is not for this recovery key of HQ.</translation>
    </message>
    <message>
        <source>Enam kata tidak sama. Jangan dijawab, minta permintaan baru.</source>
        <translation>The six words differ. Do not answer, ask for a new request.</translation>
    </message>
    <message>
        <source>Tidak ada berkas jawaban di tempat itu. Pilih berkas dari Kanim.</source>
        <translation>There is no answer file in that place. Choose the file from HQ.</translation>
    </message>
    <message>
        <source>Petugas terakhir tidak bisa dihapus.</source>
        <translation>The last officer cannot be removed.</translation>
    </message>
    <message>
        <source>Segel rusak. Minta kiriman baru, data di laptop ini tetap utuh.</source>
        <translation>The seal is broken. Ask for it to be sent again, the data on this laptop is whole.</translation>
    </message>
    <message>
        <source>Kiriman ini untuk pos lain.</source>
        <translation>This is for another post.</translation>
    </message>
    <message>
        <source>Berkas kunci rusak. Hubungi Kanim untuk memulihkan, data tetap ada.</source>
        <translation>The key file is damaged. Call HQ to restore it, the data is still there.</translation>
    </message>
    <message>
        <source>Kunci laptop ini tidak ditemukan. Hubungi Kanim untuk memulihkan.</source>
        <translation>This laptop's key was not found. Call HQ to restore it.</translation>
    </message>
    <message>
        <source>Kata sandi kunci Kanim belum cocok.</source>
        <translation>The password of HQ's key does not match.</translation>
    </message>
    <message>
        <source>Berkas kunci Kanim tidak terbaca.</source>
        <translation>HQ's key file cannot be read.</translation>
    </message>
    <message>
        <source>Kunci Kanim tidak terbaca. Pilih berkas kunci yang benar.</source>
        <translation>HQ's key cannot be read. Choose the right key file.</translation>
    </message>
    <message>
        <source>Berkas kunci berubah. Hubungi Kanim.</source>
        <translation>The key file has changed. Call HQ.</translation>
    </message>
    <message>
        <source>Gambar ini tidak ada di laptop ini. Pindai lagi.</source>
        <translation>This picture is not on this laptop. Scan again.</translation>
    </message>
    <message>
        <source>Gambar ini rusak. Pindai lagi.</source>
        <translation>This picture is damaged. Scan again.</translation>
    </message>
    <message>
        <source>Gambar rusak. Pindai lagi, 1 halaman.</source>
        <translation>The picture is damaged. Scan again, 1 page.</translation>
    </message>
    <message>
        <source>Gambar terlalu besar. Pindai lagi dengan 200 dpi.</source>
        <translation>The picture is too large. Scan again at 200 dpi.</translation>
    </message>
    <message>
        <source>Gambar belum bisa dibuka di laptop ini. Simpan dulu, lalu hubungi Kanim.</source>
        <translation>Pictures cannot be opened on this laptop yet. Save first, then call HQ.</translation>
    </message>
    <message>
        <source>Berkas ini terlalu rumit untuk dibaca. Pindai lagi, 1 halaman.</source>
        <translation>This file is too complicated to read. Scan again, 1 page.</translation>
    </message>
    <message>
        <source>Paket dari Kanim tidak terbaca. Minta paket baru.</source>
        <translation>HQ's packet cannot be read. Ask for a new packet.</translation>
    </message>
    <message>
        <source>Paket ini bukan dari Kanim. Jangan dipakai, minta paket baru.</source>
        <translation>This packet is not from HQ. Do not use it, ask for a new one.</translation>
    </message>
    <message>
        <source>Paket ini sudah lewat harinya. Minta paket baru.</source>
        <translation>This packet has run out. Ask for a new packet.</translation>
    </message>
    <message>
        <source>Petugas ini tidak ada di paket Kanim.</source>
        <translation>This officer is not in HQ's packet.</translation>
    </message>
    <message>
        <source>Kiriman rusak di jalan. Akan dikirim lagi.</source>
        <translation>Damaged on the way. It will be sent again.</translation>
    </message>
    <message>
        <source>Kiriman ini bukan dari Kanim.</source>
        <translation>This is not from HQ.</translation>
    </message>
    <message>
        <source>Kiriman terlalu besar. Akan dikirim dalam bagian kecil.</source>
        <translation>Too large to send at once. It will be sent in small parts.</translation>
    </message>
    <message>
        <source>Kuota hari ini habis. Sisanya dikirim besok.</source>
        <translation>Today's allowance is used up. The rest is sent tomorrow.</translation>
    </message>
    <message>
        <source>Kanim memegang catatan lain dari laptop ini. Hubungi Kanim.</source>
        <translation>HQ holds other records of this laptop. Call HQ.</translation>
    </message>
    <message>
        <source>Luring. Beranda mencoba lagi sendiri.</source>
        <translation>Offline. Beranda tries again by itself.</translation>
    </message>
    <message>
        <source>Ada sinyal, Kanim belum menjawab.</source>
        <translation>There is a signal, HQ has not answered yet.</translation>
    </message>
    <message>
        <source>Kanim sedang sibuk dan meminta menunggu. Beranda mencoba lagi sendiri.</source>
        <translation>HQ is busy and asks to wait. Beranda tries again by itself.</translation>
    </message>
    <message>
        <source>Kiriman dihentikan petugas.</source>
        <translation>Sending was stopped by the officer.</translation>
    </message>
    <message>
        <source>Jawaban bukan dari Kanim. Periksa sambungan, Beranda mencoba lagi.</source>
        <translation>The answer is not from HQ. Check the connection, Beranda tries again.</translation>
    </message>
    <message>
        <source>Yang menjawab bukan Kanim. Tidak ada yang dikirim. Hubungi Kanim.</source>
        <translation>Whoever answered is not HQ. Nothing was sent. Call HQ.</translation>
    </message>
    <message>
        <source>Kanim belum menerima laptop ini. Hubungi Kanim.</source>
        <translation>HQ does not accept this laptop yet. Call HQ.</translation>
    </message>
    <message>
        <source>Tidak ada kiriman Beranda di flashdisk ini. Cocokkan foldernya.</source>
        <translation>There is nothing of Beranda on this USB stick. Check the folder.</translation>
    </message>
    <message>
        <source>Kanim belum menulis jawaban di flashdisk ini.</source>
        <translation>HQ has not written an answer on this USB stick yet.</translation>
    </message>
    <message>
        <source>Flashdisk tercabut sebelum selesai. Tidak ada yang dibaca, salin lagi.</source>
        <translation>The USB stick was pulled out too early. Nothing was read, copy again.</translation>
    </message>
    <message>
        <source>Berkas nomor {file} di flashdisk berubah. Tidak dibuka, salin lagi.</source>
        <translation>File number {file} on the USB stick has changed. It was not opened, copy again.</translation>
    </message>
    <message>
        <source>Daftar di flashdisk berubah. Tidak ada yang dibuka, salin lagi.</source>
        <translation>The list on the USB stick has changed. Nothing was opened, copy again.</translation>
    </message>
    <message>
        <source>Berkas nomor {file} tidak ada di flashdisk. Minta flashdisk baru.</source>
        <translation>File number {file} is not on the USB stick. Ask for a new stick.</translation>
    </message>
    <message>
        <source>Flashdisk ini bukan dari pos atau Kanim kita. Tidak ada yang dibuka.</source>
        <translation>This USB stick is not from our post or HQ. Nothing was opened.</translation>
    </message>
    <message>
        <source>Flashdisk ini untuk laptop lain. Serahkan kepada yang dituju.</source>
        <translation>This USB stick is for another laptop. Hand it to whom it is meant for.</translation>
    </message>
    <message>
        <source>Jawaban ini sudah pernah dibaca. Tidak ada yang berubah.</source>
        <translation>This answer was read before. Nothing has changed.</translation>
    </message>
    <message>
        <source>Catatan {from_no} sampai {to_no} belum ada di Kanim. Siapkan flashdisk lagi.</source>
        <translation>Records {from_no} to {to_no} are not at HQ yet. Prepare a stick again.</translation>
    </message>
    <message>
        <source>Flashdisk penuh. Pakai flashdisk lain, data di laptop ini tetap utuh.</source>
        <translation>The USB stick is full. Use another, the data on this laptop is whole.</translation>
    </message>
    <message>
        <source>Dihentikan. Flashdisk ini belum dapat dipakai, data tetap utuh.</source>
        <translation>Stopped. This USB stick cannot be used yet, the data is whole.</translation>
    </message>
    <message>
        <source>Flashdisk tercabut atau terkunci. Pasang lagi, data di laptop ini tetap utuh.</source>
        <translation>The USB stick was pulled out or is locked. Insert it again, the data on this laptop is whole.</translation>
    </message>
    <message>
        <source>Keadaan permohonan sudah berubah. Lihat dulu, lalu putuskan lagi.</source>
        <translation>The application has changed meanwhile. Look first, then decide again.</translation>
    </message>
    <message>
        <source>Tandai dulu yang perlu dibetulkan.</source>
        <translation>First mark what must be corrected.</translation>
    </message>
    <message>
        <source>Isi tanggal kode billing berakhir.</source>
        <translation>Fill in the date the billing code expires.</translation>
    </message>
    <message>
        <source>Permohonan tetap tersimpan. Cek kabel dan kertas, atau simpan PDF.</source>
        <translation>The application stays saved. Check cable and paper, or save a PDF.</translation>
    </message>
    <message>
        <source>Printer menolak. Permohonan tetap tersimpan. Cek kertas, lalu cetak lagi.</source>
        <translation>The printer refused. The application stays saved. Check the paper, then print again.</translation>
    </message>
    <message>
        <source>Permohonan ini sudah ditutup.</source>
        <translation>This application is already closed.</translation>
    </message>
    <message>
        <source>Laptop ini sudah terdaftar di Kanim.</source>
        <translation>This laptop is already registered at HQ.</translation>
    </message>
    <message>
        <source>Kode billing terdiri dari 15 angka.</source>
        <translation>A billing code has 15 digits.</translation>
    </message>
    <message>
        <source>NTPN terdiri dari 16 huruf dan angka.</source>
        <translation>An NTPN has 16 letters and digits.</translation>
    </message>
    <message>
        <source>Belum ada kode billing untuk permohonan ini.</source>
        <translation>This application has no billing code yet.</translation>
    </message>
    <message>
        <source>Tulis alasannya.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Nama dan kedua separuh belum cocok, atau 24 jamnya sudah lewat.</source>
        <translation>Name and halves do not fit together yet, or their 24 hours are over.</translation>
    </message>
    <message>
        <source>Kedua kata sandi baru belum sama. Ketik sekali lagi.</source>
        <translation>The two new passwords are not the same yet. Type them once more.</translation>
    </message>
    <message>
        <source>Kata sandi sekarang belum cocok.</source>
        <translation>The password of now does not fit yet.</translation>
    </message>
    <message>
        <source>Sandi atau ponsel baru diganti dari peramban lain. Masuk sekali lagi.</source>
        <translation>Password or phone were just changed from another browser. Sign in again.</translation>
    </message>
    <message>
        <source>Isi nama pengguna yang belum dipakai (huruf kecil), nama dan peran.</source>
        <translation>Give a user name nobody has (small letters), a name and a role.</translation>
    </message>
    <message>
        <source>Orang lain sedang menyelesaikannya. Lihat lagi sebentar.</source>
        <translation>Somebody else is settling it. Look again in a moment.</translation>
    </message>
    <message>
        <source>Orang lain baru memutuskannya. Lihat dulu sesaat lagi.</source>
        <translation>Somebody else has just decided it. Look again in a moment.</translation>
    </message>
    <message>
        <source>Permohonan ini sedang dipegang orang lain. Buka dulu.</source>
        <translation>Somebody else is working on this application. Open it first.</translation>
    </message>
    <message>
        <source>Paket ini sudah dipakai laptop lain. Minta paket baru.</source>
        <translation>Another laptop has used this packet. Ask for a new packet.</translation>
    </message>
    <message>
        <source>Pos ini belum terdaftar di Kanim.</source>
        <translation>This post is not registered at HQ yet.</translation>
    </message>
    <message>
        <source>Kanim sudah ada di folder ini.</source>
        <translation>There is already an HQ in this folder.</translation>
    </message>
    <message>
        <source>Beberapa proses perlu server PostgreSQL.</source>
        <translation>Several processes need a PostgreSQL server.</translation>
    </message>
    <message>
        <source>Belum ada Kanim di folder ini.</source>
        <translation>There is no HQ in this folder yet.</translation>
    </message>
    <message>
        <source>Isi nama pos dan kode 2 sampai 5 huruf besar atau angka.</source>
        <translation>Fill in the name of the post and a code of 2 to 5 capitals or digits.</translation>
    </message>
    <message>
        <source>Tempat ditulis sebagai dua angka, misalnya -8,286 dan 125,128.</source>
        <translation>Write the place as two numbers, for example -8,286 and 125,128.</translation>
    </message>
    <message>
        <source>Isi nama, NIP 18 angka, dan peran petugas.</source>
        <translation>Fill in name, service number of 18 digits, and role.</translation>
    </message>
    <message>
        <source>Masih ada laptop aktif. Cabut atau pensiunkan dulu semuanya.</source>
        <translation>There are active laptops. Revoke or retire all of them first.</translation>
    </message>
    <message>
        <source>Ubah satu baris atau lebih, tulis dasarnya, mulai hari ini atau nanti.</source>
        <translation>Change one row or more, write down its basis, from today or later.</translation>
    </message>
    <message>
        <source>Pilih paling sedikit satu pos.</source>
        <translation>Choose at least one post.</translation>
    </message>
    <message>
        <source>Pilih hari setelah hari ini dan pos yang belum menerima terbitan.</source>
        <translation>Choose a day after today and posts that do not have the issue yet.</translation>
    </message>
    <message>
        <source>Kode belum cocok atau sudah terpakai. Tunggu kode berikutnya.</source>
        <translation>The code does not fit or was used already. Wait for the next one.</translation>
    </message>
    <message>
        <source>Tidak ada lagi berkas yang lewat masa simpan.</source>
        <translation>No file is past its time of keeping any more.</translation>
    </message>
    <message>
        <source>Isi nomor persetujuan dan nama saksi.</source>
        <translation>Fill in the number of the approval and the names of the witnesses.</translation>
    </message>
    <message>
        <source>Isi hari pertama dan terakhir, paling lama tiga bulan.</source>
        <translation>Fill in the first and the last day, three months at most.</translation>
    </message>
    <message>
        <source>Baris pertama memuat nomor dan keputusan. Bagi berkas yang panjang.</source>
        <translation>The first row holds number and decision. Split a long file.</translation>
    </message>
    <message>
        <source>Satu baris tidak cocok lagi. Baris lain diterapkan satu per satu.</source>
        <translation>One row no longer fits. The other rows are applied one by one.</translation>
    </message>
    <message>
        <source>Belum ada cadangan yang selesai di folder ini.</source>
        <translation>There is no finished backup in this folder yet.</translation>
    </message>
    <message>
        <source>Cadangan ini berubah atau tidak utuh. Pakai cadangan lain.</source>
        <translation>This backup was changed or is not whole. Use another one.</translation>
    </message>
    <message>
        <source>Cadangan ini bukan dari Kanim ini.</source>
        <translation>This backup is not from this Kanim.</translation>
    </message>
    <message>
        <source>Yang dipulihkan tidak sama dengan yang dicadangkan. Buat cadangan baru.</source>
        <translation>What was restored is not what was backed up. Make a new backup.</translation>
    </message>
    <message>
        <source>Satu bagian latihan tidak menjawab. Jalankan lagi.</source>
        <translation>One part of the practice does not answer. Run it again.</translation>
    </message>
    <message>
        <source>Tidak ada berkas di tempat itu. Cocokkan namanya, lalu coba lagi.</source>
        <translation>There is no file in that place. Check its name, then try again.</translation>
    </message>
    <message>
        <source>Kode tidak terlihat. Ratakan kertas, lalu potret lagi.</source>
        <translation>The code cannot be seen. Flatten the paper, then photograph again.</translation>
    </message>
    <message>
        <source>Kode ini bukan dari tanda terima Beranda.</source>
        <translation>This code is not from a Beranda receipt.</translation>
    </message>
    <message>
        <source>Isi nama ayah. Bila tidak tahu, ketik -</source>
        <translation>Fill in the father's name. If not known, type -</translation>
    </message>
    <message>
        <source>Isi nama ibu. Bila tidak tahu, ketik -</source>
        <translation>Fill in the mother's name. If not known, type -</translation>
    </message>
    <message>
        <source>Isi nama pasangan. Bila tidak tahu, ketik -</source>
        <translation>Fill in the spouse's name. If not known, type -</translation>
    </message>
    <message>
        <source>Isi nama wali. Bila tidak tahu, ketik -</source>
        <translation>Fill in the guardian's name. If not known, type -</translation>
    </message>
    <message>
        <source>Tulis apa yang tertulis di KTP.</source>
        <translation>Write what the ID card says.</translation>
    </message>
    <message>
        <source>Isi nomor paspor lama.</source>
        <translation>Fill in the old passport's number.</translation>
    </message>
    <message>
        <source>Isi hubungan wali dengan anak.</source>
        <translation>Fill in how the guardian is related to the child.</translation>
    </message>
    <message>
        <source>Pilih keperluan.</source>
        <translation>Choose a purpose.</translation>
    </message>
    <message>
        <source>Pilih alasan.</source>
        <translation>Choose a reason.</translation>
    </message>
    <message>
        <source>Pilih buku.</source>
        <translation>Choose a book.</translation>
    </message>
    <message numerus="yes">
        <source>Ada {n} hal yang perlu diperbaiki</source>
        <translation><numerusform>{n} thing must be corrected</numerusform><numerusform>{n} things must be corrected</numerusform></translation>
    </message>
    <message>
        <source>laki-laki</source>
        <translation>man</translation>
    </message>
    <message>
        <source>perempuan</source>
        <translation>woman</translation>
    </message>
    <message>
        <source>bagian ini</source>
        <translation>this part</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Petugas ditunjuk</source>
        <translation>Appointed officer</translation>
    </message>
    <message>
        <source>Kepala pos</source>
        <translation>Head of post</translation>
    </message>
    <message>
        <source>{name} dapat masuk di laptop ini.</source>
        <translation>{name} can sign in on this laptop.</translation>
    </message>
    <message>
        <source>Kata sandi diganti. Pakai yang baru saat masuk berikutnya.</source>
        <translation>Password changed. Use the new one at the next sign-in.</translation>
    </message>
    <message>
        <source>PIN diganti.</source>
        <translation>PIN changed.</translation>
    </message>
    <message>
        <source>Tanda terima {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>Pencarian hanya di laptop ini.</source>
        <translation>The search looks on this laptop only.</translation>
    </message>
    <message>
        <source>Tidak ada "{words}". Mungkin "{near}"? {here}</source>
        <translation>No "{words}". Perhaps "{near}"? {here}</translation>
    </message>
    <message>
        <source>Tidak ada "{words}". {here}</source>
        <translation>No "{words}". {here}</translation>
    </message>
    <message>
        <source>Jelas</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Agak buram, tulisan masih terbaca</source>
        <translation>A little blurred, still readable</translation>
    </message>
    <message>
        <source>Tulisan tidak terbaca</source>
        <translation>The text cannot be read</translation>
    </message>
    <message>
        <source>Cukup terang</source>
        <translation>Bright enough</translation>
    </message>
    <message>
        <source>Terlalu gelap</source>
        <translation>Too dark</translation>
    </message>
    <message>
        <source>Tulisan pudar</source>
        <translation>Faded text</translation>
    </message>
    <message>
        <source>Lurus</source>
        <translation>Straight</translation>
    </message>
    <message>
        <source>Miring, tulisan masih terbaca</source>
        <translation>Slanted, still readable</translation>
    </message>
    <message>
        <source>Tepi terpotong</source>
        <translation>An edge is cut off</translation>
    </message>
    <message>
        <source>Kurang rinci</source>
        <translation>Too little detail</translation>
    </message>
    <message>
        <source>Tajam</source>
        <translation>Sharp</translation>
    </message>
    <message>
        <source>Agak buram</source>
        <translation>A little blurred</translation>
    </message>
    <message>
        <source>Buram</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Terlalu terang</source>
        <translation>Too bright</translation>
    </message>
    <message>
        <source>Agak gelap di kiri</source>
        <translation>A little dark at the left</translation>
    </message>
    <message>
        <source>Agak gelap di kanan</source>
        <translation>A little dark at the right</translation>
    </message>
    <message>
        <source>Latar polos</source>
        <translation>Plain background</translation>
    </message>
    <message>
        <source>Latar tidak polos</source>
        <translation>Background not plain</translation>
    </message>
    <message>
        <source>Latar gelap</source>
        <translation>Dark background</translation>
    </message>
    <message>
        <source>Wajah di tengah</source>
        <translation>Face in the middle</translation>
    </message>
    <message>
        <source>Wajah tidak di tengah</source>
        <translation>Face not in the middle</translation>
    </message>
    <message>
        <source>Besar kepala pas</source>
        <translation>Head of the right size</translation>
    </message>
    <message>
        <source>Kepala terlalu kecil</source>
        <translation>Head too small</translation>
    </message>
    <message>
        <source>Kepala terlalu besar</source>
        <translation>Head too large</translation>
    </message>
    <message>
        <source>Mata sejajar</source>
        <translation>Eyes level</translation>
    </message>
    <message>
        <source>Kepala miring</source>
        <translation>Head tilted</translation>
    </message>
    <message>
        <source>Wajah tidak terlihat</source>
        <translation>No face in sight</translation>
    </message>
    <message>
        <source>Lebih dari satu wajah</source>
        <translation>More than one face</translation>
    </message>
    <message>
        <source>Tulisan tidak terbaca. Ratakan kertas, lalu pindai lagi.</source>
        <translation>The text cannot be read. Flatten the paper, then scan again.</translation>
    </message>
    <message>
        <source>Terlalu gelap. Tambah cahaya, lalu pindai lagi.</source>
        <translation>Too dark. Add light, then scan again.</translation>
    </message>
    <message>
        <source>Tulisan pudar. Gelapkan sedikit, lalu pindai lagi.</source>
        <translation>Faded text. Make it a little darker, then scan again.</translation>
    </message>
    <message>
        <source>Tepi terpotong. Geser kertas, lalu pindai lagi.</source>
        <translation>An edge is cut off. Move the paper, then scan again.</translation>
    </message>
    <message>
        <source>Kurang rinci. Pindai lagi dengan 200 dpi.</source>
        <translation>Too little detail. Scan again at 200 dpi.</translation>
    </message>
    <message>
        <source>Miring. Putar dengan panah kiri dan kanan.</source>
        <translation>Slanted. Turn it with the left and right arrows.</translation>
    </message>
    <message>
        <source>Foto buram. Minta diam sebentar, lalu ulangi.</source>
        <translation>The photo is blurred. Ask them to hold still, then repeat.</translation>
    </message>
    <message>
        <source>Wajah terlalu gelap. Hadapkan ke jendela, lalu ulangi.</source>
        <translation>The face is too dark. Turn it to the window, then repeat.</translation>
    </message>
    <message>
        <source>Wajah terlalu terang. Jauhkan dari cahaya, lalu ulangi.</source>
        <translation>The face is too bright. Move it from the light, then repeat.</translation>
    </message>
    <message>
        <source>Wajah terlalu gelap di kiri. Hadapkan ke jendela, lalu ulangi.</source>
        <translation>The face is too dark at the left. Turn it to the window, then repeat.</translation>
    </message>
    <message>
        <source>Wajah terlalu gelap di kanan. Hadapkan ke jendela, lalu ulangi.</source>
        <translation>The face is too dark at the right. Turn it to the window, then repeat.</translation>
    </message>
    <message>
        <source>Latar tidak polos. Pakai kain putih, lalu ulangi.</source>
        <translation>The background is not plain. Use a white cloth, then repeat.</translation>
    </message>
    <message>
        <source>Latar gelap. Pakai kain putih, lalu ulangi.</source>
        <translation>The background is dark. Use a white cloth, then repeat.</translation>
    </message>
    <message>
        <source>Kurang rinci. Mendekat, lalu ulangi.</source>
        <translation>Too little detail. Come closer, then repeat.</translation>
    </message>
    <message>
        <source>Geser ke tengah, lalu ulangi.</source>
        <translation>Move to the middle, then repeat.</translation>
    </message>
    <message>
        <source>Kepala terlalu kecil. Mendekat, lalu ulangi.</source>
        <translation>The head is too small. Come closer, then repeat.</translation>
    </message>
    <message>
        <source>Kepala terlalu besar. Mundur sedikit, lalu ulangi.</source>
        <translation>The head is too large. Move back a little, then repeat.</translation>
    </message>
    <message>
        <source>Tegakkan kepala, lalu ulangi.</source>
        <translation>Hold the head straight, then repeat.</translation>
    </message>
    <message>
        <source>Wajah tidak terlihat. Hadapkan ke kamera, lalu ulangi.</source>
        <translation>No face in sight. Turn it to the camera, then repeat.</translation>
    </message>
    <message>
        <source>Ada lebih dari satu wajah. Potret satu orang saja.</source>
        <translation>There is more than one face. Photograph one person only.</translation>
    </message>
    <message>
        <source>Gambar (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Gambar dan PDF (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.pdf)</source>
        <translation>Pictures and PDF (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.pdf)</translation>
    </message>
    <message>
        <source>Belum ada printer di laptop ini.</source>
        <translation>This laptop has no printer yet.</translation>
    </message>
    <message>
        <source>Halaman uji tersimpan: {name}</source>
        <translation>Test page saved: {name}</translation>
    </message>
    <message>
        <source>Halaman uji dikirim ke {name}. Periksa kertasnya.</source>
        <translation>Test page sent to {name}. Check the paper.</translation>
    </message>
    <message>
        <source>Tulis alasannya dulu.</source>
        <translation>Write the reason first.</translation>
    </message>
    <message>
        <source>Permohonan ini sudah selesai, tidak dapat dikoreksi.</source>
        <translation>This application is finished and cannot be corrected.</translation>
    </message>
    <message>
        <source>{name} sudah diverifikasi Kanim. Minta Kanim membetulkan.</source>
        <translation>{name} was verified by HQ. Ask HQ to correct it.</translation>
    </message>
    <message>
        <source>{name} sudah dibetulkan Kanim. Minta Kanim bila masih salah.</source>
        <translation>{name} was corrected by HQ. Ask HQ if it is still wrong.</translation>
    </message>
    <message>
        <source>{who} di Kanim, {when}, sebelum melihat versi pos.</source>
        <translation>{who} at HQ, {when}, before seeing the post's version.</translation>
    </message>
    <message>
        <source>Kanim</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>Kontak mengikuti pos.</source>
        <translation>Contacts follow the post.</translation>
    </message>
    <message>
        <source>Identitas ikut Kanim.</source>
        <translation>Identity follows HQ.</translation>
    </message>
    <message>
        <source>Koreksi tersimpan.</source>
        <translation>The correction is saved.</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>asli di Kanim</source>
        <translation>original at HQ</translation>
    </message>
    <message>
        <source>Laptop terbuka kembali. Masuk dengan kata sandi yang baru.</source>
        <translation>The laptop is open again. Sign in with the new password.</translation>
    </message>
    <message>
        <source>Sambungan dicoba setelah masuk</source>
        <translation>The connection is tried after sign-in</translation>
    </message>
    <message>
        <source>Kantong terlihat setelah masuk</source>
        <translation>The pouch is shown after sign-in</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Data diri</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Orang tua</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Wawancara</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Tinjau</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Paspor baru</source>
        <translation>New passport</translation>
    </message>
    <message>
        <source>Penggantian</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>Perubahan data</source>
        <translation>Data change</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Hilang</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Rusak</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>habis berlaku</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>halaman penuh</source>
        <translation>pages full</translation>
    </message>
    <message>
        <source>hilang</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>dewasa</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>anak</source>
        <translation>child</translation>
    </message>
    <message>
        <source>{name}, langkah {step} dari {steps}</source>
        <translation>{name}, step {step} of {steps}</translation>
    </message>
    <message>
        <source>Draf {ticket} utuh{until}.</source>
        <translation>Draft {ticket} is whole{until}.</translation>
    </message>
    <message>
        <source>{paper} halaman {page}</source>
        <translation>{paper} page {page}</translation>
    </message>
    <message>
        <source>{pages} rusak di disk, pindai lagi</source>
        <translation>{pages} damaged on disk, scan again</translation>
    </message>
    <message>
        <source>Jenis belum dipilih</source>
        <translation>No kind chosen yet</translation>
    </message>
    <message>
        <source> sampai "{field}"</source>
        <translation> up to "{field}"</translation>
    </message>
    <message numerus="yes">
        <source> {n} draf lain ada di antrean.</source>
        <translation><numerusform> {n} other draft is in the queue.</numerusform><numerusform> {n} other drafts are in the queue.</numerusform></translation>
    </message>
    <message>
        <source>Melanjutkan dari listrik padam {at}</source>
        <translation>Going on after the power cut at {at}</translation>
    </message>
    <message>
        <source>foto wajah</source>
        <translation>face photo</translation>
    </message>
    <message>
        <source>pindaian</source>
        <translation>scan</translation>
    </message>
    <message>
        <source>{pages} rusak di disk, foto ulang</source>
        <translation>{pages} damaged on disk, take again</translation>
    </message>
    <message>
        <source>Langkah {step} dari {steps}</source>
        <translation>Step {step} of {steps}</translation>
    </message>
    <message>
        <source>tertua sejak {at}</source>
        <translation>oldest since {at}</translation>
    </message>
    <message numerus="yes">
        <source>{n} berkas di kantong</source>
        <translation><numerusform>{n} file in the pouch</numerusform><numerusform>{n} files in the pouch</numerusform></translation>
    </message>
    <message>
        <source>Lampiran di kantong</source>
        <translation>Attachments in the pouch</translation>
    </message>
    <message>
        <source>Beda dengan Kanim, bandingkan</source>
        <translation>Differs from HQ, compare</translation>
    </message>
    <message>
        <source>Belum bernama</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>Kantong kosong</source>
        <translation>The pouch is empty</translation>
    </message>
    <message>
        <source>Semua sudah sampai di Kanim</source>
        <translation>Everything has reached Kupang</translation>
    </message>
    <message>
        <source>Selamat malam</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>Selamat pagi</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>Selamat siang</source>
        <translation>Good day</translation>
    </message>
    <message>
        <source>Selamat sore</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>Permohonan ini belum selesai. Simpan dulu (Ctrl + S), lalu pindai lagi.</source>
        <translation>This application is not finished. Save it first (Ctrl + S), then scan again.</translation>
    </message>
    <message>
        <source>Paspor lama {number} terisi. Periksa lagi.</source>
        <translation>Old passport {number} filled in. Check it again.</translation>
    </message>
    <message>
        <source>Paspor terbaca. Mulai permohonan, lalu pindai lagi.</source>
        <translation>Passport read. Begin an application, then scan again.</translation>
    </message>
    <message>
        <source>Permohonan tetap tersimpan dan ditandai dibatalkan. Kanim ikut diberi tahu.</source>
        <translation>The application stays saved and is marked as cancelled. HQ is told too.</translation>
    </message>
    <message>
        <source>Batalkan permohonan ini?</source>
        <translation>Cancel this application?</translation>
    </message>
    <message>
        <source>Alasan pemohon</source>
        <translation>The applicant's reason</translation>
    </message>
    <message>
        <source>Jangan batalkan</source>
        <translation>Do not cancel</translation>
    </message>
    <message>
        <source>Batalkan permohonan</source>
        <translation>Cancel the application</translation>
    </message>
    <message>
        <source>Identitas mengikuti Kanim, kontak mengikuti pos. Kedua nilai tetap tersimpan.</source>
        <translation>Identity follows HQ, contacts follow the post. Both values stay saved.</translation>
    </message>
    <message>
        <source>{whose}: beda dengan Kanim</source>
        <translation>{whose}: differs from HQ</translation>
    </message>
    <message>
        <source>Versi pos</source>
        <translation>The post's version</translation>
    </message>
    <message>
        <source>Versi Kanim</source>
        <translation>HQ's version</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Lihat riwayat</source>
        <translation>See the history</translation>
    </message>
    <message>
        <source>Sudah saya lihat</source>
        <translation>I have seen it</translation>
    </message>
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Disimpan di riwayat</source>
        <translation>Kept in the history</translation>
    </message>
    <message>
        <source>Dipakai: {which}</source>
        <translation>In use: {which}</translation>
    </message>
    <message>
        <source>Nilai lama tetap tersimpan di riwayat. Kanim ikut diberi tahu.</source>
        <translation>The old value stays in the history. HQ is told too.</translation>
    </message>
    <message>
        <source>Koreksi {whose}</source>
        <translation>Correction for {whose}</translation>
    </message>
    <message>
        <source>Yang dikoreksi</source>
        <translation>What is corrected</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan koreksi</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Kembali ke Sinkronisasi</source>
        <translation>Back to Sync</translation>
    </message>
    <message>
        <source>Pilih flashdisk, atau ketik foldernya.</source>
        <translation>Choose a USB stick, or type its folder.</translation>
    </message>
    <message>
        <source>Jangan cabut flashdisk. Esc untuk berhenti.</source>
        <translation>Do not pull out the USB stick. Esc to stop.</translation>
    </message>
    <message>
        <source>Folder flashdisk</source>
        <translation>Folder of the USB stick</translation>
    </message>
    <message>
        <source>Pilih folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Siapkan lagi</source>
        <translation>Prepare again</translation>
    </message>
    <message>
        <source>Kemajuan flashdisk</source>
        <translation>Progress of the USB stick</translation>
    </message>
    <message>
        <source>3. Salin dan periksa</source>
        <translation>3. Copy and check</translation>
    </message>
    <message>
        <source>Flashdisk belum siap</source>
        <translation>The USB stick is not ready yet</translation>
    </message>
    <message>
        <source>Pilih flashdisk</source>
        <translation>Choose a USB stick</translation>
    </message>
    <message>
        <source>Yang belum sampai</source>
        <translation>What has not arrived</translation>
    </message>
    <message>
        <source>Semua dari awal</source>
        <translation>Everything from the start</translation>
    </message>
    <message>
        <source>Sisa {room}</source>
        <translation>{room} free</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Kirim lewat kurir</source>
        <translation>Send by courier</translation>
    </message>
    <message>
        <source>1. Yang dibawa</source>
        <translation>1. What goes along</translation>
    </message>
    <message>
        <source>2. Flashdisk</source>
        <translation>2. USB stick</translation>
    </message>
    <message>
        <source>Kanim menulis jawaban di flashdisk yang sama: tanda terima, keputusan, dan aturan baru.</source>
        <translation>HQ writes its answer on the same stick: receipts, decisions and new rules.</translation>
    </message>
    <message>
        <source>Baca jawaban</source>
        <translation>Read the answer</translation>
    </message>
    <message>
        <source>Jawaban dari Kanim</source>
        <translation>HQ's answer</translation>
    </message>
    <message>
        <source>Flashdisk sebelumnya</source>
        <translation>Earlier USB sticks</translation>
    </message>
    <message>
        <source>Belum pernah.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Belum ada flashdisk terpasang. Pasang, atau ketik foldernya.</source>
        <translation>No USB stick inserted yet. Insert one, or type its folder.</translation>
    </message>
    <message>
        <source>Bila Kanim meminta</source>
        <translation>If HQ asks for it</translation>
    </message>
    <message>
        <source>Tiga langkah. Yang dibawa kurir tetap ada di laptop ini.</source>
        <translation>Three steps. What the courier takes also stays on this laptop.</translation>
    </message>
    <message>
        <source>Tidak perlu, sambungan sedang baik.</source>
        <translation>Not needed, the connection is good.</translation>
    </message>
    <message>
        <source>Salin kantong terkunci, cetak surat pengantar.</source>
        <translation>Copy the locked pouch, print a covering letter.</translation>
    </message>
    <message>
        <source>Serahkan flashdisk dan surat pengantar kepada kurir.</source>
        <translation>Hand the USB stick and the covering letter to the courier.</translation>
    </message>
    <message>
        <source>Isinya terkunci untuk Kanim. Flashdisk yang hilang tidak dapat dibaca siapa pun.</source>
        <translation>Its contents are locked for HQ. Nobody can read a lost stick.</translation>
    </message>
    <message>
        <source>Menyalin</source>
        <translation>Copying</translation>
    </message>
    <message>
        <source>Membaca ulang dari flashdisk</source>
        <translation>Reading back from the stick</translation>
    </message>
    <message>
        <source>Membaca</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>{done} dari {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Flashdisk {name} siap dan sudah dibaca ulang</source>
        <translation>USB stick {name} is ready and was read back</translation>
    </message>
    <message>
        <source>Segel {seal}.</source>
        <translation>Seal {seal}.</translation>
    </message>
    <message>
        <source>Flashdisk {no}, {made_at}</source>
        <translation>USB stick {no}, {made_at}</translation>
    </message>
    <message numerus="yes">
        <source>{n} permohonan</source>
        <translation><numerusform>{n} application</numerusform><numerusform>{n} applications</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gambar</source>
        <translation><numerusform>{n} picture</numerusform><numerusform>{n} pictures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source> {n} gambar rusak di laptop ini, pindai lagi.</source>
        <translation><numerusform> {n} picture is damaged on this laptop, scan it again.</numerusform><numerusform> {n} pictures are damaged on this laptop, scan them again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} kabar baru</source>
        <translation><numerusform>{n} new message</numerusform><numerusform>{n} new messages</numerusform></translation>
    </message>
    <message>
        <source>Tidak ada kabar baru</source>
        <translation>No new messages</translation>
    </message>
    <message numerus="yes">
        <source>, {n} gambar sampai</source>
        <translation><numerusform>, {n} picture arrived</numerusform><numerusform>, {n} pictures arrived</numerusform></translation>
    </message>
    <message>
        <source>Kanim mengakui flashdisk {answers}. {told}</source>
        <translation>HQ signed for USB stick {answers}. {told}</translation>
    </message>
    <message>
        <source>Dibawa kurir, menunggu jawaban</source>
        <translation>With the courier, waiting for an answer</translation>
    </message>
    <message>
        <source>Kanim belum dapat mengambil semuanya. Siapkan flashdisk sekali lagi.</source>
        <translation>HQ could not take everything yet. Prepare a USB stick once more.</translation>
    </message>
    <message>
        <source>Diakui Kanim {at}</source>
        <translation>Signed for by HQ {at}</translation>
    </message>
    <message>
        <source>beda</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>Ejaan nama berbeda. Cocokkan dengan KTP yang ada di depan Anda.</source>
        <translation>The name is spelt differently. Compare with the ID card in front of you.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Panggil kepala pos</source>
        <translation>Call the head of post</translation>
    </message>
    <message>
        <source>Bahasa dan waktu</source>
        <translation>Language and time</translation>
    </message>
    <message>
        <source>Kode pos dari Kanim</source>
        <translation>Post code from HQ</translation>
    </message>
    <message>
        <source>Petugas dan PIN</source>
        <translation>Officers and PIN</translation>
    </message>
    <message>
        <source>Printer dan pemindai</source>
        <translation>Printer and scanner</translation>
    </message>
    <message>
        <source>Cadangan dan sandi pulih</source>
        <translation>Backup and recovery</translation>
    </message>
    <message>
        <source>{post}. Pemasangan bisa selesai tanpa internet.</source>
        <translation>{post}. The set-up can be finished without internet.</translation>
    </message>
    <message>
        <source>Langkah {step} dari {count}</source>
        <translation>Step {step} of {count}</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lewati dulu</source>
        <translation>Skip for now</translation>
    </message>
    <message>
        <source>Mulai bekerja</source>
        <translation>Begin work</translation>
    </message>
    <message>
        <source>Lanjut: {steps}</source>
        <translation>Next: {steps}</translation>
    </message>
    <message>
        <source>Bagaimana pos ini tersambung?</source>
        <translation>How is this post connected?</translation>
    </message>
    <message>
        <source>Pemasangan bisa selesai tanpa internet.</source>
        <translation>The set-up can be finished without internet.</translation>
    </message>
    <message>
        <source>Kirim otomatis, hemat kuota</source>
        <translation>Sends by itself, saves the allowance</translation>
    </message>
    <message>
        <source>Seluler</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Ponsel atau modem 4G</source>
        <translation>Phone or 4G modem</translation>
    </message>
    <message>
        <source>Kurir saja</source>
        <translation>Courier only</translation>
    </message>
    <message>
        <source>Flashdisk terkunci</source>
        <translation>Locked USB stick</translation>
    </message>
    <message>
        <source>5 menit</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>15 menit</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>30 menit</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 jam</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>Alamat server Kanim</source>
        <translation>Address of HQ's server</translation>
    </message>
    <message>
        <source>Coba sambung setiap</source>
        <translation>Try to connect every</translation>
    </message>
    <message>
        <source>Menyusul</source>
        <translation>Follows later</translation>
    </message>
    <message>
        <source>Server Kanim belum dicoba</source>
        <translation>HQ's server has not been tried yet</translation>
    </message>
    <message>
        <source>Tidak perlu menunggu, kunci sudah ada di kode pos.</source>
        <translation>No need to wait, the key is in the post code.</translation>
    </message>
    <message>
        <source>Alamat dimulai dengan https://.</source>
        <translation>The address begins with https://.</translation>
    </message>
    <message>
        <source>Server Kanim menjawab</source>
        <translation>HQ's server answers</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Server Kanim belum menjawab</source>
        <translation>HQ's server has not answered yet</translation>
    </message>
    <message>
        <source>Dicoba lagi</source>
        <translation>Tried again</translation>
    </message>
    <message>
        <source>Siapa petugas pertama?</source>
        <translation>Who is the first officer?</translation>
    </message>
    <message>
        <source>Biasanya kepala pos. Petugas lain ditambah nanti di Pengaturan.</source>
        <translation>Usually the head of post. Other officers are added later in Settings.</translation>
    </message>
    <message>
        <source>Kalimat pendek yang mudah diingat lebih kuat daripada huruf acak.</source>
        <translation>A short phrase that is easy to remember is stronger than random letters.</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>Staff number (NIP)</translation>
    </message>
    <message>
        <source>Kata sandi, paling sedikit {least}</source>
        <translation>Password, at least {least}</translation>
    </message>
    <message>
        <source>Ketik kata sandi sekali lagi</source>
        <translation>Type the password once more</translation>
    </message>
    <message>
        <source>PIN 6 angka</source>
        <translation>PIN of 6 digits</translation>
    </message>
    <message>
        <source>Ketik PIN sekali lagi</source>
        <translation>Type the PIN once more</translation>
    </message>
    <message>
        <source>Tulis nama seperti di kartu pegawai.</source>
        <translation>Write the name as on the staff card.</translation>
    </message>
    <message>
        <source>Baru {count} huruf. Paling sedikit {least}.</source>
        <translation>Letters so far: {count}. At least {least}.</translation>
    </message>
    <message>
        <source>Belum sama.</source>
        <translation>Not the same yet.</translation>
    </message>
    <message>
        <source>PIN terdiri dari 6 angka.</source>
        <translation>A PIN has 6 digits.</translation>
    </message>
    <message>
        <source>Kata sandi membuka data di laptop ini. PIN hanya membuka layar yang terkunci.</source>
        <translation>The password opens the data on this laptop. The PIN only opens a locked screen.</translation>
    </message>
    <message>
        <source>Masukkan kode pos dari Kanim</source>
        <translation>Enter the post code from HQ</translation>
    </message>
    <message>
        <source>Satu berkas dari Kanim, biasanya di flashdisk: kunci, tarif, wilayah, petugas.</source>
        <translation>One file from HQ, usually on a USB stick: keys, fees, regions, officers.</translation>
    </message>
    <message>
        <source>Berkas kode pos</source>
        <translation>Post code file</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Enam kata ini sama dengan yang dibacakan Kanim</source>
        <translation>These six words are the ones HQ read out</translation>
    </message>
    <message>
        <source>Tanda tangan Kanim cocok. Laptop ini akan bekerja untuk pos ini.</source>
        <translation>HQ's signature is right. This laptop will work for this post.</translation>
    </message>
    <message>
        <source>Bandingkan lewat telepon atau radio dengan Kanim.</source>
        <translation>Compare with HQ by telephone or radio.</translation>
    </message>
    <message>
        <source>Tarif nomor {tariff}</source>
        <translation>Fee table number {tariff}</translation>
    </message>
    <message>
        <source>Kanim mengirim tarif baru lewat kantong.</source>
        <translation>HQ sends new fees through the pouch.</translation>
    </message>
    <message>
        <source>Berkas kode pos dari Kanim</source>
        <translation>Post code file from HQ</translation>
    </message>
    <message>
        <source>Asli</source>
        <translation>Genuine</translation>
    </message>
    <message>
        <source>Pilih berkas kode pos dari Kanim.</source>
        <translation>Choose the post code file from HQ.</translation>
    </message>
    <message>
        <source>Periksa garis tepi dan kode QR di kertas.</source>
        <translation>Check the margins and the QR code on the paper.</translation>
    </message>
    <message>
        <source>Laptop ini belum mengenal printer. Tanda terima disimpan sebagai PDF dulu.</source>
        <translation>This laptop knows no printer yet. Receipts are saved as PDF for now.</translation>
    </message>
    <message>
        <source>Coba printer dan pemindai</source>
        <translation>Try the printer and the scanner</translation>
    </message>
    <message>
        <source>Keduanya boleh menyusul. Tanda terima selalu bisa disimpan sebagai PDF.</source>
        <translation>Both may follow later. A receipt can always be saved as PDF.</translation>
    </message>
    <message>
        <source>Kertas A4</source>
        <translation>A4 paper</translation>
    </message>
    <message>
        <source>Dua lembar A5 per halaman</source>
        <translation>Two A5 sheets per page</translation>
    </message>
    <message>
        <source>Struk 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Printer termal</source>
        <translation>Thermal printer</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Cetak halaman uji</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Belum dicoba</source>
        <translation>Not tried yet</translation>
    </message>
    <message>
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Pindai kode apa saja ke sini</source>
        <translation>Scan any code into this field</translation>
    </message>
    <message>
        <source>Pemindai</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Yang terbaca muncul di sini.</source>
        <translation>What was read appears here.</translation>
    </message>
    <message>
        <source>Dicetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Belum keluar</source>
        <translation>Not out yet</translation>
    </message>
    <message>
        <source>Terbaca: {value}</source>
        <translation>Read: {value}</translation>
    </message>
    <message>
        <source>Terbaca</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Pemasangan pertama</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dicatat. Yang membuka kembali hanya Kanim.</source>
        <translation>There is nothing to write down. Only HQ can open it again.</translation>
    </message>
    <message>
        <source>Slot pulih ada di laptop ini, kuncinya di Kanim</source>
        <translation>The recovery slot is on this laptop, its key is at HQ</translation>
    </message>
    <message>
        <source>Bila semua lupa kata sandi, pilih Semua lupa sandi di layar masuk. Laptop ini membuat permintaan, Kanim menjawab dengan kunci yang disimpan di luar jaringan.</source>
        <translation>If everybody forgets their password, choose All passwords forgotten at sign-in. This laptop makes a request, HQ answers with a key that is kept off the network.</translation>
    </message>
    <message>
        <source>Data terkunci di laptop ini</source>
        <translation>The data is locked on this laptop</translation>
    </message>
    <message>
        <source>Tanpa kata sandi petugas, isi laptop tidak dapat dibaca.</source>
        <translation>Without an officer's password the laptop cannot be read.</translation>
    </message>
    <message>
        <source>Kantong adalah cadangan</source>
        <translation>The pouch is the backup</translation>
    </message>
    <message>
        <source>Yang sudah sampai di Kanim tetap ada di sana bila laptop rusak.</source>
        <translation>What has reached Kupang stays there if the laptop breaks.</translation>
    </message>
    <message>
        <source>Saya tahu: tanpa kata sandi, hanya Kanim yang dapat membuka data ini</source>
        <translation>I know: without a password only HQ can open this data</translation>
    </message>
    <message>
        <source>Dibuat saat mulai</source>
        <translation>Made at the start</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Setelah tersambung</source>
        <translation>Once connected</translation>
    </message>
    <message>
        <source>Jam berapa di pos ini?</source>
        <translation>What time is it at this post?</translation>
    </message>
    <message>
        <source>Nomor permohonan dan tanda terima mengikuti jam laptop.</source>
        <translation>Application numbers and receipts follow the laptop's clock.</translation>
    </message>
    <message>
        <source>Barat, UTC+7</source>
        <translation>Western, UTC+7</translation>
    </message>
    <message>
        <source>Tengah, UTC+8</source>
        <translation>Central, UTC+8</translation>
    </message>
    <message>
        <source>Timur, UTC+9</source>
        <translation>Eastern, UTC+9</translation>
    </message>
    <message>
        <source>Diperiksa</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Jam laptop</source>
        <translation>Laptop clock</translation>
    </message>
    <message>
        <source>Bandingkan dengan jam di ponsel Anda.</source>
        <translation>Compare with the clock of your phone.</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tanda terima selalu Bahasa Indonesia</source>
        <translation>Receipts are always in Bahasa Indonesia</translation>
    </message>
    <message>
        <source>Angka 1 sampai 3 memilih zona waktu.</source>
        <translation>Digits 1 to 3 choose the time zone.</translation>
    </message>
    <message>
        <source>Masuk akal</source>
        <translation>Plausible</translation>
    </message>
    <message>
        <source>Betulkan dulu</source>
        <translation>Correct it first</translation>
    </message>
    <message>
        <source>Jam ini lebih tua dari Beranda. Betulkan di laptop.</source>
        <translation>This clock is older than Beranda. Correct it on the laptop.</translation>
    </message>
    <message>
        <source>Draf menunggu atas nama rekan. Riwayat mencatat keduanya.</source>
        <translation>The draft waits under the colleague's name. The history records both.</translation>
    </message>
    <message>
        <source>Belum ada rekan dengan kata sandi di laptop ini. Tambahkan di Pengaturan.</source>
        <translation>No colleague has a password on this laptop yet. Add one in Settings.</translation>
    </message>
    <message>
        <source>Serahkan draf {ticket} ke rekan</source>
        <translation>Hand draft {ticket} to a colleague</translation>
    </message>
    <message>
        <source>Serahkan</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Kata sandi kepala pos</source>
        <translation>Password of the head of post</translation>
    </message>
    <message>
        <source>Kata sandi {name}, kepala pos</source>
        <translation>Password of {name}, head of post</translation>
    </message>
    <message>
        <source>Kepala pos belum punya kata sandi di laptop ini.</source>
        <translation>The head of post has no password on this laptop yet.</translation>
    </message>
    <message>
        <source>Petugas tetap masuk. Putusan dicatat atas nama yang memutuskan.</source>
        <translation>The officer stays signed in. The decision is recorded under the name of whoever decides.</translation>
    </message>
    <message>
        <source>Permohonan diteruskan</source>
        <translation>The application goes on</translation>
    </message>
    <message>
        <source>Tunda dan rujuk</source>
        <translation>Hold and refer</translation>
    </message>
    <message>
        <source>Permohonan ditinjau dulu</source>
        <translation>The application is reviewed first</translation>
    </message>
    <message>
        <source>Putusan kepala pos</source>
        <translation>Decision of the head of post</translation>
    </message>
    <message>
        <source>Kata sandi yang memutuskan</source>
        <translation>Password of whoever decides</translation>
    </message>
    <message>
        <source>Simpan putusan</source>
        <translation>Save the decision</translation>
    </message>
    <message>
        <source>Yang dikerjakan sekarang</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>Kalau listrik mati</source>
        <translation>If the power goes out</translation>
    </message>
    <message>
        <source>Semua tombol</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Kembali bekerja</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>Perlu tindakan Anda</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Tidak ada masalah</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>Berkas lama muncul otomatis, walau sedang luring.</source>
        <translation>Earlier files appear by themselves, even offline.</translation>
    </message>
    <message numerus="yes">
        <source>NIK 16 angka. Kurang {n} angka.</source>
        <translation><numerusform>A NIK has 16 digits. {n} digit missing.</numerusform><numerusform>A NIK has 16 digits. {n} digits missing.</numerusform></translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Ketik 16 angka NIK dulu.</source>
        <translation>Type the 16 digits of the NIK first.</translation>
    </message>
    <message numerus="yes">
        <source>NIK 16 angka. Ada {n} angka lebih.</source>
        <translation><numerusform>A NIK has 16 digits. {n} digit too many.</numerusform><numerusform>A NIK has 16 digits. {n} digits too many.</numerusform></translation>
    </message>
    <message>
        <source>NIK pemohon</source>
        <translation>Applicant's NIK</translation>
    </message>
    <message>
        <source>Ketik 16 angka NIK, atau pindai e-KTP</source>
        <translation>Type the 16-digit NIK, or scan the e-KTP</translation>
    </message>
    <message>
        <source>Mulai dari NIK</source>
        <translation>Begin with a NIK</translation>
    </message>
    <message>
        <source>Syarat</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Satu kiriman tidak dipakai: tanda tangannya bukan dari Kanim.</source>
        <translation>One issue is not followed: headquarters did not sign it.</translation>
    </message>
    <message>
        <source>Satu kiriman tidak dipakai: yang lebih baru sudah ada di sini.</source>
        <translation>One issue is not followed: a newer one is here already.</translation>
    </message>
    <message>
        <source>Satu kiriman tidak terbaca. Beranda mungkin perlu diperbarui.</source>
        <translation>One issue cannot be read. Beranda may need an update.</translation>
    </message>
    <message>
        <source>{name} berubah mulai {day}</source>
        <translation>{name} change from {day}</translation>
    </message>
    <message>
        <source>Pemberitahuan Kanim</source>
        <translation>Notices from headquarters</translation>
    </message>
    <message>
        <source>Coba kirim</source>
        <translation>Try to send</translation>
    </message>
    <message>
        <source>permohonan hari ini</source>
        <translation>received today</translation>
    </message>
    <message>
        <source>Belum ada pemohon hari ini</source>
        <translation>No applicants yet today</translation>
    </message>
    <message>
        <source>0 orang</source>
        <translation>0 people</translation>
    </message>
    <message>
        <source>Pemohon hari ini</source>
        <translation>Today's applicants</translation>
    </message>
    <message numerus="yes">
        <source>{n} orang</source>
        <translation><numerusform>{n} person</numerusform><numerusform>{n} people</numerusform></translation>
    </message>
    <message>
        <source>Lihat antrean</source>
        <translation>See the queue</translation>
    </message>
    <message>
        <source>Mulai dari NIK.</source>
        <translation>Begin with a NIK.</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Simpan tanda terima sebagai PDF</source>
        <translation>Save the receipt as PDF</translation>
    </message>
    <message>
        <source>Menunggu di kantong, dikirim saat ada sambungan</source>
        <translation>Waits in the pouch, sent when there is a connection</translation>
    </message>
    <message>
        <source>Permohonan tersimpan</source>
        <translation>Application saved</translation>
    </message>
    <message>
        <source>Disimpan di</source>
        <translation>Saved in</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini</source>
        <translation>Saved on this laptop</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lanjutkan langkah {step}</source>
        <translation>Go on at step {step}</translation>
    </message>
    <message>
        <source>Ayah</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father's name</translation>
    </message>
    <message>
        <source>Ibu</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother's name</translation>
    </message>
    <message>
        <source>Pasangan</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>Nama pasangan</source>
        <translation>Spouse's name</translation>
    </message>
    <message>
        <source>Wali</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Nama wali</source>
        <translation>Guardian's name</translation>
    </message>
    <message>
        <source>Seperti di akta atau KK. Bila tidak tahu, ketik - lalu Enter.</source>
        <translation>As on the certificate or family card. If not known, type - then Enter.</translation>
    </message>
    <message>
        <source>Hubungan dengan anak</source>
        <translation>Relation to the child</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card number</translation>
    </message>
    <message>
        <source>Tanggal terbit KK</source>
        <translation>Family card issued on</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Citizenship</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Petugas tidak menerima uang tunai. Pembayaran hanya dengan kode billing.</source>
        <translation>Officers take no cash. Payment is by billing code only.</translation>
    </message>
    <message>
        <source>Kode billing menyusul setelah data sampai di Kanim.</source>
        <translation>The billing code follows once the data has reached Kupang.</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>In words on the receipt: {words}</translation>
    </message>
    <message>
        <source>Tarif resmi {tariff}. Tunjukkan kepada pemohon.</source>
        <translation>Official fee {tariff}. Show it to the applicant.</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>tidak diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>berkas lama</source>
        <translation>earlier file</translation>
    </message>
    <message>
        <source>Tidak ada keraguan</source>
        <translation>No doubts</translation>
    </message>
    <message>
        <source>Konsultasi</source>
        <translation>Consult</translation>
    </message>
    <message>
        <source>Ajak kepala pos</source>
        <translation>Ask the head</translation>
    </message>
    <message>
        <source>Tunda, rujuk</source>
        <translation>Hold, refer</translation>
    </message>
    <message>
        <source>Buka kasus</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Tanyakan dengan santai, satu per satu. Jawab dengan Y, T, atau R.</source>
        <translation>Ask at ease, one by one. Answer with Y yes, T no, or R unsure.</translation>
    </message>
    <message>
        <source>Negara tujuan</source>
        <translation>Destination country</translation>
    </message>
    <message>
        <source>Keperluan</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Berangkat</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Putusan petugas</source>
        <translation>Officer's decision</translation>
    </message>
    <message>
        <source>Belum pernah punya paspor</source>
        <translation>Never had a passport</translation>
    </message>
    <message>
        <source>Habis berlaku atau penuh</source>
        <translation>Expired or full</translation>
    </message>
    <message>
        <source>Perlu BAP dan surat polisi</source>
        <translation>Needs BAP and police report</translation>
    </message>
    <message>
        <source>Perlu BAP, bawa paspor lama</source>
        <translation>Needs BAP, bring the old one</translation>
    </message>
    <message>
        <source>Nama, alamat, atau lain</source>
        <translation>Name, address or other</translation>
    </message>
    <message>
        <source>Buku</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Dewasa</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>17 tahun ke atas, atau sudah kawin</source>
        <translation>17 or older, or married</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Perlu persetujuan orang tua</source>
        <translation>Needs parents' consent</translation>
    </message>
    <message>
        <source>Jenis permohonan</source>
        <translation>Kind of application</translation>
    </message>
    <message>
        <source>Tekan huruf di kanan untuk memilih. Berkas dan biaya menyesuaikan.</source>
        <translation>Press the letter at the right to choose. Files and fee follow.</translation>
    </message>
    <message>
        <source>Pakai data kunjungan {day}</source>
        <translation>Use the data of the visit on {day}</translation>
    </message>
    <message>
        <source>{name} · {number} · nama, alamat, dan orang tua terisi otomatis</source>
        <translation>{name} · {number} · name, address and parents are filled in</translation>
    </message>
    <message>
        <source>Ketik 16 angka, atau pindai e-KTP. Tiap bagian diperiksa saat diketik.</source>
        <translation>Type 16 digits, or scan the e-KTP. Each part is checked as you type.</translation>
    </message>
    <message>
        <source>Bila data di atas bukan orang yang ada di depan Anda</source>
        <translation>If the data above is not the person in front of you</translation>
    </message>
    <message>
        <source>Mengapa NIK belum ada?</source>
        <translation>Why is there no NIK yet?</translation>
    </message>
    <message numerus="yes">
        <source>{n} tahun</source>
        <translation><numerusform>{n} year</numerusform><numerusform>{n} years</numerusform></translation>
    </message>
    <message>
        <source>Mulai dari kosong</source>
        <translation>Begin empty</translation>
    </message>
    <message>
        <source>Berapa NIK pemohon?</source>
        <translation>What is the applicant's NIK?</translation>
    </message>
    <message>
        <source>Ditemukan di laptop ini</source>
        <translation>Found on this laptop</translation>
    </message>
    <message>
        <source>Wilayah penerbit NIK</source>
        <translation>Region that issued the NIK</translation>
    </message>
    <message>
        <source>Jenis kelamin dari NIK</source>
        <translation>Sex from the NIK</translation>
    </message>
    <message>
        <source>Belum ada yang menonjol. Dengarkan ceritanya sampai selesai.</source>
        <translation>Nothing stands out yet. Hear the story to its end.</translation>
    </message>
    <message>
        <source>Tanda bukan bukti. Anda yang memutuskan, Beranda tidak menolak siapa pun.</source>
        <translation>A sign is no proof. You decide, Beranda refuses nobody.</translation>
    </message>
    <message>
        <source>Minta pengantar menunggu di luar. Beri tahu kepala pos tanpa suara.</source>
        <translation>Ask the companion to wait outside. Tell the head of post without a sound.</translation>
    </message>
    <message>
        <source>Putar layar. Catatan ini tidak dicetak dan tidak tampil di antrean.</source>
        <translation>Turn the screen. This note is not printed and not shown in the queue.</translation>
    </message>
    <message>
        <source>Layar petugas</source>
        <translation>Officer's screen</translation>
    </message>
    <message>
        <source>Yang muncul</source>
        <translation>What came up</translation>
    </message>
    <message>
        <source>Perlu bicara berdua?</source>
        <translation>Need to talk alone?</translation>
    </message>
    <message>
        <source>Dari jawaban</source>
        <translation>From the answers</translation>
    </message>
    <message>
        <source>Pemohon lupa membawa? Simpan draf, beri 30 hari untuk melengkapi.</source>
        <translation>Did the applicant forget one? Save the draft, there are 30 days to complete it.</translation>
    </message>
    <message>
        <source>{shown} dari {count} berkas sudah ada. F8 memindai, F7 memotret, Spasi menandai.</source>
        <translation>{shown} of {count} files are here. F8 scans, F7 photographs, Space ticks.</translation>
    </message>
    <message>
        <source>Berkas dan foto</source>
        <translation>Files and photo</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message numerus="yes">
        <source>{n} halaman</source>
        <translation><numerusform>{n} page</numerusform><numerusform>{n} pages</numerusform></translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Asli dilihat, dikembalikan</source>
        <translation>Original seen, returned</translation>
    </message>
    <message>
        <source>Belum dipindai</source>
        <translation>Not scanned yet</translation>
    </message>
    <message>
        <source>Bila ada</source>
        <translation>If there is one</translation>
    </message>
    <message numerus="yes">
        <source>{n} pindaian menunggu di folder pemindai.</source>
        <translation><numerusform>{n} scan waits in the scan folder.</numerusform><numerusform>{n} scans wait in the scan folder.</numerusform></translation>
    </message>
    <message>
        <source>Ambil satu</source>
        <translation>Take one</translation>
    </message>
    <message>
        <source>Salin persis seperti di KTP. Enter pindah ke isian berikutnya.</source>
        <translation>Copy exactly as on the ID card. Enter goes to the next field.</translation>
    </message>
    <message>
        <source>Yang tertulis di KTP</source>
        <translation>What the ID card says</translation>
    </message>
    <message>
        <source>Nomor paspor</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>Tanggal terbit</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Tempat terbit</source>
        <translation>Place of issue</translation>
    </message>
    <message>
        <source>Nomor register</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Nama lain</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Tinggi, cm</source>
        <translation>Height, cm</translation>
    </message>
    <message>
        <source>Nama dan alamat kantor</source>
        <translation>Name and address of office</translation>
    </message>
    <message>
        <source>Telepon kantor</source>
        <translation>Office telephone</translation>
    </message>
    <message>
        <source>KTP dikeluarkan di</source>
        <translation>ID card issued in</translation>
    </message>
    <message>
        <source>Tanggal KTP</source>
        <translation>ID card date</translation>
    </message>
    <message>
        <source>Data pemohon</source>
        <translation>Applicant's data</translation>
    </message>
    <message>
        <source>Beda dengan NIK</source>
        <translation>Differs from the NIK</translation>
    </message>
    <message>
        <source>Paspor lama</source>
        <translation>Old passport</translation>
    </message>
    <message>
        <source>Isian lain Perdim 11</source>
        <translation>Other fields of Perdim 11</translation>
    </message>
    <message>
        <source>, sebagian terpotong</source>
        <translation>, partly cut off</translation>
    </message>
    <message>
        <source>Di kaki paspor: {written}{cut}</source>
        <translation>At the foot of the passport: {written}{cut}</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Status kawin</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Alamat sesuai KTP</source>
        <translation>Address as on the ID card</translation>
    </message>
    <message>
        <source>Kode pos</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>Kabupaten</source>
        <translation>Regency</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>dari NIK</source>
        <translation>from NIK</translation>
    </message>
    <message>
        <source>dari desa</source>
        <translation>from village</translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation>Take the photo</translation>
    </message>
    <message>
        <source>Pakai foto ini</source>
        <translation>Use this photo</translation>
    </message>
    <message>
        <source>Tersimpan · {size}</source>
        <translation>Saved · {size}</translation>
    </message>
    <message>
        <source>Klik, atau tekan R: memutar dan memotong.</source>
        <translation>Click, or press R: turns and trims it.</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Belum ada foto</source>
        <translation>No photo yet</translation>
    </message>
    <message>
        <source>Pemohon menyatakan data di atas benar</source>
        <translation>The applicant states that the data above is true</translation>
    </message>
    <message>
        <source>Menyusul setelah sampai di Kanim</source>
        <translation>Follows once it has reached Kupang</translation>
    </message>
    <message>
        <source>A4, dua lembar</source>
        <translation>A4, two sheets</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>Bacakan kepada pemohon. Setelah disimpan, perubahan dicatat sebagai koreksi.</source>
        <translation>Read it to the applicant. Once saved, a change is recorded as a correction.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Menunggu kepala pos</source>
        <translation>Waiting for the head of post</translation>
    </message>
    <message numerus="yes">
        <source>{n} berkas</source>
        <translation><numerusform>{n} file</numerusform><numerusform>{n} files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} berkas dan foto</source>
        <translation><numerusform>{n} file and photo</numerusform><numerusform>{n} files and photo</numerusform></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>HP</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Dikirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Tinjau dan simpan</source>
        <translation>Review and save</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Wawancara: menunggu kepala pos</source>
        <translation>Interview: waiting for the head of post</translation>
    </message>
    <message>
        <source>Setelah disimpan</source>
        <translation>After saving</translation>
    </message>
    <message>
        <source>Tersimpan di laptop</source>
        <translation>Saved on the laptop</translation>
    </message>
    <message>
        <source>Terenkripsi, langsung</source>
        <translation>Encrypted, at once</translation>
    </message>
    <message>
        <source>Atau disimpan sebagai PDF</source>
        <translation>Or saved as PDF</translation>
    </message>
    <message>
        <source>Masuk kantong ke Kanim</source>
        <translation>Into the pouch to HQ</translation>
    </message>
    <message>
        <source>Terkirim saat daring</source>
        <translation>Sent when online</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>tanpa gambar</source>
        <translation>no pictures</translation>
    </message>
    <message>
        <source>Kode billing</source>
        <translation>Billing code</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ubah {title}</source>
        <translation>Edit {title}</translation>
    </message>
    <message>
        <source>Salinan KTP</source>
        <translation>Copy of the ID card</translation>
    </message>
    <message>
        <source>Pindai dulu, lalu salin sambil melihatnya.</source>
        <translation>Scan it first, then copy while looking at it.</translation>
    </message>
    <message>
        <source>Pindai KTP</source>
        <translation>Scan the ID card</translation>
    </message>
    <message>
        <source>NIK …{end}</source>
        <translation>NIK …{end}</translation>
    </message>
    <message>
        <source>{about}. Tanggal lahir sama, pastikan orangnya.</source>
        <translation>{about}. Same date of birth, make sure who it is.</translation>
    </message>
    <message>
        <source>Nama serupa di laptop ini</source>
        <translation>Similar names on this laptop</translation>
    </message>
    <message>
        <source>Anak, KTP hilang, atau KTP belum terbit: ambil NIK dari Kartu Keluarga.</source>
        <translation>A child, a lost ID card, or none issued yet: take the NIK from the family card.</translation>
    </message>
    <message>
        <source>Ketik - lalu Enter. Beranda menandai isian untuk dilengkapi Kanim, tanpa menahan permohonan.</source>
        <translation>Type - then Enter. Beranda marks the field for HQ to complete, without holding the application up.</translation>
    </message>
    <message>
        <source>{tariff}, berlaku sejak {day}</source>
        <translation>{tariff}, in force since {day}</translation>
    </message>
    <message>
        <source>NIK belum ada</source>
        <translation>No NIK yet</translation>
    </message>
    <message>
        <source>NIK ini pernah dilayani</source>
        <translation>This NIK was served before</translation>
    </message>
    <message>
        <source>Bandingkan sebelum melanjutkan</source>
        <translation>Compare before you go on</translation>
    </message>
    <message>
        <source>Daftar cegah diperiksa Kanim</source>
        <translation>HQ checks the exit ban list</translation>
    </message>
    <message>
        <source>Saat berkas sampai. Lanjut saja.</source>
        <translation>When the file arrives. Go on.</translation>
    </message>
    <message>
        <source>Dukcapil belum dicek</source>
        <translation>Population register not asked yet</translation>
    </message>
    <message>
        <source>Otomatis saat daring. Lanjut saja.</source>
        <translation>By itself when online. Go on.</translation>
    </message>
    <message>
        <source>Dasar: {sources}</source>
        <translation>Basis: {sources}</translation>
    </message>
    <message>
        <source>Biaya beban </source>
        <translation>Penalty fee, </translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Asal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Pemeriksaan cepat</source>
        <translation>Quick checks</translation>
    </message>
    <message>
        <source>Tidak punya e-KTP?</source>
        <translation>No e-KTP?</translation>
    </message>
    <message>
        <source>Permohonan ganda</source>
        <translation>Duplicate application</translation>
    </message>
    <message>
        <source>Menunggu 16 angka</source>
        <translation>Waiting for 16 digits</translation>
    </message>
    <message>
        <source>Tidak ada permohonan ganda</source>
        <translation>No duplicate application</translation>
    </message>
    <message>
        <source>Di pos ini</source>
        <translation>At this post</translation>
    </message>
    <message>
        <source>Yang perlu dibawa</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Tidak tahu?</source>
        <translation>Not known?</translation>
    </message>
    <message>
        <source>Tarif resmi</source>
        <translation>Official fees</translation>
    </message>
    <message>
        <source>Paspor biasa </source>
        <translation>Ordinary passport, </translation>
    </message>
    <message>
        <source>Belum ada foto atau pindaian. Isian teks dikirim lebih dulu.</source>
        <translation>No photo or scan yet. The text is sent first.</translation>
    </message>
    <message>
        <source>Dari {source} asal. Diperkecil agar ringan lewat VSAT; yang disimpan di laptop sama dengan yang dikirim.</source>
        <translation>From {source} originally. Made smaller so that VSAT carries it; the laptop keeps what is sent.</translation>
    </message>
    <message>
        <source>Diperkecil agar ringan lewat VSAT. Isian teks dikirim lebih dulu.</source>
        <translation>Made smaller so that VSAT carries it. The text is sent first.</translation>
    </message>
    <message>
        <source>0 kB</source>
        <translation>0 kB</translation>
    </message>
    <message>
        <source>Akan dikirim</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Diantar oleh</source>
        <translation>Brought by</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>HP pengantar</source>
        <translation>Companion's mobile</translation>
    </message>
    <message>
        <source>Catatan beda NIK</source>
        <translation>Note on the NIK</translation>
    </message>
    <message>
        <source>Tinggi</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>{what} ayah</source>
        <translation>{what} of the father</translation>
    </message>
    <message>
        <source>{what} ibu</source>
        <translation>{what} of the mother</translation>
    </message>
    <message>
        <source>{what} pasangan</source>
        <translation>{what} of the spouse</translation>
    </message>
    <message>
        <source>{what} wali</source>
        <translation>{what} of the guardian</translation>
    </message>
    <message>
        <source>{what} paspor lama</source>
        <translation>{what} of the old passport</translation>
    </message>
    <message>
        <source>Draf aman</source>
        <translation>The draft is safe</translation>
    </message>
    <message>
        <source>Boleh ditinggal kapan saja.</source>
        <translation>You may leave it at any time.</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Tombol di layar ini</source>
        <translation>Keys on this screen</translation>
    </message>
    <message>
        <source>PIN diperiksa di laptop ini, jadi Anda tetap bisa bekerja.</source>
        <translation>The PIN is checked on this laptop, so you can go on working.</translation>
    </message>
    <message>
        <source>Petugas lain, atau lupa PIN?</source>
        <translation>Another officer, or PIN forgotten?</translation>
    </message>
    <message>
        <source>Terkunci</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Pakai kata sandi</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>Terkunci sejak {time}</source>
        <translation>Locked since {time}</translation>
    </message>
    <message>
        <source>{count} dari {missing} angka terisi</source>
        <translation>{count} of {missing} digits filled in</translation>
    </message>
    <message>
        <source>Seret berkas ke sini, atau tempel dengan Ctrl+V.</source>
        <translation>Drag a file here, or paste it with Ctrl+V.</translation>
    </message>
    <message>
        <source>Gambar baru siap: {name}</source>
        <translation>New picture ready: {name}</translation>
    </message>
    <message>
        <source>Gambar baru siap.</source>
        <translation>New picture ready.</translation>
    </message>
    <message>
        <source>Pilih gambar yang baru dulu.</source>
        <translation>Choose the new picture first.</translation>
    </message>
    <message>
        <source>Di disk laptop ini {fields} rusak sebelum sampai di Kanim. Ambil lagi dari aslinya, lalu kirim. Bila pemohon sudah pulang, hubungi dulu.</source>
        <translation>On the disk of this laptop {fields} was damaged before it reached HQ. Take it again from the original, then send. If the applicant has gone home, call first.</translation>
    </message>
    <message>
        <source>Betulkan</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Kanim mengembalikan {fields}: {reason}. {verb}, lalu kirim.</source>
        <translation>HQ returned {fields}: {reason}. {verb}, then send.</translation>
    </message>
    <message>
        <source>tanpa alasan</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>Perbaiki permohonan {name}</source>
        <translation>Correct the application of {name}</translation>
    </message>
    <message>
        <source>Pindaian baru: {paper}</source>
        <translation>New scan: {paper}</translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>Simpan perbaikan</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Foto wajah baru</source>
        <translation>New facial photo</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Cari NIK, nama, nomor, atau perintah</source>
        <translation>Search a NIK, name, number or command</translation>
    </message>
    <message>
        <source>Panah pilih</source>
        <translation>Arrows choose</translation>
    </message>
    <message>
        <source>Enter buka</source>
        <translation>Enter opens</translation>
    </message>
    <message>
        <source>hanya di laptop ini</source>
        <translation>on this laptop only</translation>
    </message>
    <message>
        <source>Esc tutup</source>
        <translation>Esc closes</translation>
    </message>
    <message>
        <source>Simpan surat sebagai PDF</source>
        <translation>Save the letter as PDF</translation>
    </message>
    <message>
        <source>Cetak surat</source>
        <translation>Print a letter</translation>
    </message>
    <message>
        <source>Surat dibuat dari data permohonan ini.</source>
        <translation>The letter is made from the data of this application.</translation>
    </message>
    <message>
        <source>Cetak {what}</source>
        <translation>Print {what}</translation>
    </message>
    <message>
        <source>Kepala di dalam lingkaran, mata di garis kuning. Spasi memotret.</source>
        <translation>Head inside the circle, eyes on the yellow line. Space takes the photo.</translation>
    </message>
    <message>
        <source>Ratakan kertas sampai tepinya terlihat. Spasi memotret.</source>
        <translation>Flatten the paper until its edges show. Space takes the photo.</translation>
    </message>
    <message>
        <source>Pilih berkas foto</source>
        <translation>Choose a photo file</translation>
    </message>
    <message>
        <source>Kamera dokumen</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>Ganti kamera</source>
        <translation>Change camera</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Panah kiri dan kanan meluruskan.</source>
        <translation>Left and right arrows straighten it.</translation>
    </message>
    <message>
        <source>Tepi kiri: geser dengan panah.</source>
        <translation>Left edge: move it with the arrows.</translation>
    </message>
    <message>
        <source>Tepi atas: geser dengan panah.</source>
        <translation>Top edge: move it with the arrows.</translation>
    </message>
    <message>
        <source>Tepi kanan: geser dengan panah.</source>
        <translation>Right edge: move it with the arrows.</translation>
    </message>
    <message>
        <source>Tepi bawah: geser dengan panah.</source>
        <translation>Bottom edge: move it with the arrows.</translation>
    </message>
    <message>
        <source>Rapikan sendiri</source>
        <translation>Tidy by itself</translation>
    </message>
    <message>
        <source>Putar</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Potong tepi</source>
        <translation>Trim the edges</translation>
    </message>
    <message>
        <source>Seperti semula</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Tambah halaman</source>
        <translation>Add a page</translation>
    </message>
    <message>
        <source>Hapus halaman</source>
        <translation>Remove the page</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Halaman {number} dari {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Menilai lagi…</source>
        <translation>Judging again…</translation>
    </message>
    <message>
        <source>Kini {angle}°.</source>
        <translation>Now {angle}°.</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Menunggu bayar</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Belum sampai Kanim</source>
        <translation>Not in Kupang yet</translation>
    </message>
    <message>
        <source>Diproses Kanim</source>
        <translation>At HQ</translation>
    </message>
    <message>
        <source>Ditinjau</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>Paspor siap</source>
        <translation>Passport ready</translation>
    </message>
    <message>
        <source>Dahulukan kirim</source>
        <translation>Send first</translation>
    </message>
    <message>
        <source>Ctrl + Naik</source>
        <translation>Ctrl + Up</translation>
    </message>
    <message>
        <source>Batal pilih</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>{count} dipilih</source>
        <translation>{count} selected</translation>
    </message>
    <message>
        <source>Buka berurutan</source>
        <translation>Open one by one</translation>
    </message>
    <message>
        <source>Belum ada permohonan</source>
        <translation>No applications yet</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu tindakan</source>
        <translation>Nothing needs action</translation>
    </message>
    <message>
        <source>Tidak ada draf</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu bayar</source>
        <translation>Nobody awaits payment</translation>
    </message>
    <message>
        <source>Tidak ada yang sedang diproses Kanim</source>
        <translation>Nothing is being processed by HQ</translation>
    </message>
    <message>
        <source>Tidak ada yang ditinjau</source>
        <translation>Nothing is under review</translation>
    </message>
    <message>
        <source>Tidak ada paspor siap</source>
        <translation>No passports are ready</translation>
    </message>
    <message>
        <source>Lihat semua</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Mungkin “{name}”?</source>
        <translation>Perhaps “{name}”?</translation>
    </message>
    <message>
        <source>Tidak ada “{words}”</source>
        <translation>No “{words}”</translation>
    </message>
    <message>
        <source>Mulai dari NIK di Beranda.</source>
        <translation>Begin with a NIK at Home.</translation>
    </message>
    <message>
        <source>Semua hari</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>7 hari</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 hari</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Jenis: semua</source>
        <translation>Kind: all</translation>
    </message>
    <message>
        <source>Cari nama, NIK, atau nomor</source>
        <translation>Search name, NIK or number</translation>
    </message>
    <message>
        <source>buka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>pilih</source>
        <translation>select</translation>
    </message>
    <message>
        <source>cetak</source>
        <translation>print</translation>
    </message>
    <message>
        <source>Serahkan ke rekan…</source>
        <translation>Hand to a colleague…</translation>
    </message>
    <message>
        <source>Batalkan draf</source>
        <translation>Cancel the draft</translation>
    </message>
    <message>
        <source>Cetak surat…</source>
        <translation>Print a letter…</translation>
    </message>
    <message>
        <source>Koreksi…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Batalkan dengan alasan</source>
        <translation>Cancel with a reason</translation>
    </message>
    <message>
        <source>Panah pindah baris</source>
        <translation>Arrows move between rows</translation>
    </message>
    <message>
        <source>Kunci pulih disimpan Kanim, di luar jaringan. Data di laptop ini tetap ada dan tetap terkunci.</source>
        <translation>HQ keeps the recovery key, off the network. The data on this laptop is still there and still locked.</translation>
    </message>
    <message>
        <source>Semua lupa kata sandi</source>
        <translation>All passwords forgotten</translation>
    </message>
    <message>
        <source>2. Buka dengan jawaban Kanim</source>
        <translation>2. Open with HQ's answer</translation>
    </message>
    <message>
        <source>Semua permohonan tetap ada. Hanya kata sandi dan PIN petugas ini yang baru.</source>
        <translation>Every application stays. Only this officer's password and PIN are new.</translation>
    </message>
    <message>
        <source>Berkas jawaban dari Kanim</source>
        <translation>Answer file from HQ</translation>
    </message>
    <message>
        <source>Kata sandi baru, paling sedikit 10</source>
        <translation>New password, at least 10</translation>
    </message>
    <message>
        <source>PIN baru, 6 angka</source>
        <translation>New PIN, 6 digits</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Pilih berkas jawaban dari Kanim.</source>
        <translation>Choose the answer file from HQ.</translation>
    </message>
    <message>
        <source>Pilih petugas dari daftar Kanim.</source>
        <translation>Choose an officer from HQ's list.</translation>
    </message>
    <message>
        <source>1. Minta kepada Kanim</source>
        <translation>1. Ask HQ</translation>
    </message>
    <message>
        <source>Berkas ini boleh dilihat siapa saja: isinya terkunci untuk Kanim. Kirim dengan flashdisk, kurir, atau surel.</source>
        <translation>Anybody may see this file: its contents are locked for HQ. Send it by USB stick, courier or e-mail.</translation>
    </message>
    <message>
        <source>Simpan permintaan di</source>
        <translation>Save the request in</translation>
    </message>
    <message>
        <source>Pilih tempat</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>Simpan permintaan</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>Tersimpan: {name}. Bacakan enam kata ini kepada Kanim; Kanim menjawab bila sama.</source>
        <translation>Saved: {name}. Read these six words to HQ; HQ answers if they are the same.</translation>
    </message>
    <message>
        <source>Pilih tempat untuk berkas permintaan.</source>
        <translation>Choose a place for the request file.</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Kamera dan pemindai</source>
        <translation>Camera and scanner</translation>
    </message>
    <message>
        <source>Penyimpanan</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Pintasan papan ketik</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Ruang di laptop ini</source>
        <translation>Room on this laptop</translation>
    </message>
    <message>
        <source>Cetak daftar tombol</source>
        <translation>Print the list of keys</translation>
    </message>
    <message>
        <source>Daftar di kertas</source>
        <translation>List on paper</translation>
    </message>
    <message>
        <source>Satu lembar A4</source>
        <translation>One A4 sheet</translation>
    </message>
    <message>
        <source>Di mana saja</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>Kurir</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>Di jam tenang hanya catatan dan gambar kecil yang dikirim.</source>
        <translation>In quiet hours only entries and small pictures are sent.</translation>
    </message>
    <message>
        <source>Bebas</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Hanya yang penting</source>
        <translation>Only what matters</translation>
    </message>
    <message>
        <source>Catatan dan gambar kecil dulu. Foto dan scan asli pukul 19.00 sampai 06.00.</source>
        <translation>Entries and small pictures first. Original photos and scans from 19.00 to 06.00.</translation>
    </message>
    <message>
        <source>Jeda kiriman</source>
        <translation>Pause sending</translation>
    </message>
    <message>
        <source>Tidak ada yang dikirim sampai dilanjutkan. Tetap layani seperti biasa.</source>
        <translation>Nothing is sent until you resume. Keep serving as usual.</translation>
    </message>
    <message>
        <source>Gambar saja, catatan selalu dikirim. Hari ini {size}.</source>
        <translation>Pictures only, entries always go. Today {size}.</translation>
    </message>
    <message>
        <source>Jatah data per hari, MB</source>
        <translation>Data a day, MB</translation>
    </message>
    <message>
        <source>Jam tenang</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Tulis seperti 08.00-14.00, atau kosongkan.</source>
        <translation>Write it like 08.00-14.00, or leave it empty.</translation>
    </message>
    <message>
        <source>5 mnt</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 mnt</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>30 mnt</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Server Kanim</source>
        <translation>HQ's server</translation>
    </message>
    <message>
        <source>Daring berarti Kanim menjawab dalam 60 detik.</source>
        <translation>Online means that HQ answers within 60 seconds.</translation>
    </message>
    <message>
        <source>F5 mencoba kapan saja, tanpa menunggu</source>
        <translation>F5 tries at any time, without waiting</translation>
    </message>
    <message>
        <source>Sambungan ke Kanim</source>
        <translation>Connection to HQ</translation>
    </message>
    <message>
        <source>Semua tulisan dan tombol ikut membesar</source>
        <translation>All text and buttons grow with it</translation>
    </message>
    <message>
        <source>Enter pindah ke isian berikutnya</source>
        <translation>Enter goes to the next field</translation>
    </message>
    <message>
        <source>Matikan bila terbiasa memakai Tab</source>
        <translation>Turn off if you are used to Tab</translation>
    </message>
    <message>
        <source>Kurangi gerak</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>Otomatis saat baterai di bawah 20%</source>
        <translation>By itself when the battery is below 20%</translation>
    </message>
    <message>
        <source>Suara selesai kirim</source>
        <translation>Sound when sent</translation>
    </message>
    <message>
        <source>Bunyi pendek saat berkas sampai di Kanim</source>
        <translation>A short sound when files reach Kupang</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Letter size</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Semua petugas di paket Kanim sudah punya kata sandi di laptop ini.</source>
        <translation>Every officer in HQ's packet has a password on this laptop.</translation>
    </message>
    <message>
        <source>Petugas baru ditambah oleh kepala pos.</source>
        <translation>New officers are added by the head of post.</translation>
    </message>
    <message>
        <source>Petugas dari paket Kanim</source>
        <translation>Officer from HQ's packet</translation>
    </message>
    <message>
        <source>Kata sandi petugas baru, paling sedikit 10</source>
        <translation>The new officer's password, at least 10</translation>
    </message>
    <message>
        <source>Kata sandi Anda</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Tambah petugas</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>Petugas baru</source>
        <translation>New officer</translation>
    </message>
    <message>
        <source>Ketik kata sandi Anda sendiri.</source>
        <translation>Type your own password.</translation>
    </message>
    <message>
        <source>Petugas di laptop ini</source>
        <translation>Officers on this laptop</translation>
    </message>
    <message>
        <source>Bertugas</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Ketik kata sandi baru sekali lagi</source>
        <translation>Type the new password once more</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Ganti PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>Ketik kata sandi yang sekarang.</source>
        <translation>Type the present password.</translation>
    </message>
    <message>
        <source>PIN Anda</source>
        <translation>Your PIN</translation>
    </message>
    <message>
        <source>Laptop ini belum mengenal printer. Tanda terima disimpan sebagai PDF; printer yang dipasang muncul di sini.</source>
        <translation>This laptop knows no printer yet. Receipts are saved as PDF; a printer that is plugged in appears here.</translation>
    </message>
    <message>
        <source>A4, dua A5</source>
        <translation>A4, two A5</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Bahasa printer struk</source>
        <translation>Language of the roll printer</translation>
    </message>
    <message>
        <source>Garis tepi, kode QR dan kode batang</source>
        <translation>Margins, QR code and bar code</translation>
    </message>
    <message>
        <source>Tanda terima untuk pemohon dan arsip</source>
        <translation>Receipt for the applicant and the archive</translation>
    </message>
    <message>
        <source>ESC/POS untuk printer struk tanpa pengandar; PDF untuk yang lain</source>
        <translation>ESC/POS for roll printers without a driver; PDF for all others</translation>
    </message>
    <message>
        <source>Simpan halaman uji sebagai PDF</source>
        <translation>Save the test page as PDF</translation>
    </message>
    <message>
        <source>Simpan halaman uji</source>
        <translation>Save a test page</translation>
    </message>
    <message>
        <source>Belum dipilih. Pilih folder tempat program pemindai menyimpan.</source>
        <translation>Not chosen yet. Choose the folder where the scanning program saves.</translation>
    </message>
    <message>
        <source>Pindaian baru masuk ke berkas yang ditandai di langkah 5. Setelah tersimpan terkunci, berkas asalnya dihapus dari folder ini.</source>
        <translation>A new scan goes to the file marked in step 5. Once it is saved and locked, its original is removed from this folder.</translation>
    </message>
    <message>
        <source>{folder} tidak terjangkau. Beranda mencoba lagi sendiri.</source>
        <translation>{folder} cannot be reached. Beranda tries again by itself.</translation>
    </message>
    <message>
        <source>Tidak ada, F8 membuka berkas</source>
        <translation>None, F8 opens a file</translation>
    </message>
    <message>
        <source>Kamera wajah (F7)</source>
        <translation>Face camera (F7)</translation>
    </message>
    <message>
        <source>Kamera dokumen (F8)</source>
        <translation>Document camera (F8)</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Let go</translation>
    </message>
    <message>
        <source>Folder pemindai</source>
        <translation>Scan folder</translation>
    </message>
    <message>
        <source>Yang terjadi dengan pindaian</source>
        <translation>What happens to scans</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Baru {length} huruf. Paling sedikit {least}.</source>
        <translation>Letters so far: {length}. At least {least}.</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Di dalam ruangan</source>
        <translation>Indoors</translation>
    </message>
    <message>
        <source>Matahari</source>
        <translation>Sunlight</translation>
    </message>
    <message>
        <source>Layar kena sinar, Ctrl+M</source>
        <translation>Sun on the screen, Ctrl+M</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Malam, hemat baterai</source>
        <translation>Night, saves battery</translation>
    </message>
    <message>
        <source>Tema {title}</source>
        <translation>Theme {title}</translation>
    </message>
    <message>
        <source>Sandi diperiksa di laptop ini, jadi Anda tetap bisa bekerja.</source>
        <translation>The password is checked on this laptop, so you can go on working.</translation>
    </message>
    <message>
        <source>Lupa kata sandi? Kepala pos meminta Kanim memulihkannya.</source>
        <translation>Password forgotten? The head of post asks HQ to restore it.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Semua lupa sandi</source>
        <translation>All passwords forgotten</translation>
    </message>
    <message>
        <source>{duty}, tombol {key}</source>
        <translation>{duty}, key {key}</translation>
    </message>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>Beranda depan negara, di mana pun posnya.</source>
        <translation>The nation's front porch, wherever the post may be.</translation>
    </message>
    <message>
        <source>{told} Semua pekerjaan aman di laptop ini.</source>
        <translation>{told} All work is safe on this laptop.</translation>
    </message>
    <message>
        <source>Kiriman dijeda</source>
        <translation>Sending is paused</translation>
    </message>
    <message>
        <source>Diterima dari Kanim</source>
        <translation>Received from HQ</translation>
    </message>
    <message>
        <source>Belum ada kabar dari Kanim.</source>
        <translation>No word from HQ yet.</translation>
    </message>
    <message>
        <source>Belum pernah tersambung.</source>
        <translation>Never connected yet.</translation>
    </message>
    <message>
        <source>{sent}% terkirim</source>
        <translation>{sent}% sent</translation>
    </message>
    <message>
        <source>Satelit VSAT</source>
        <translation>VSAT satellite</translation>
    </message>
    <message>
        <source>Kanim Kupang</source>
        <translation>Kanim Kupang</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Kirim semua</source>
        <translation>Send everything</translation>
    </message>
    <message>
        <source>Coba sambung sekarang</source>
        <translation>Try to connect now</translation>
    </message>
    <message>
        <source>Dahulukan</source>
        <translation>Put first</translation>
    </message>
    <message>
        <source>Batal dahulukan</source>
        <translation>In its turn again</translation>
    </message>
    <message>
        <source>Isi kantong</source>
        <translation>In the pouch</translation>
    </message>
    <message>
        <source>0 berkas</source>
        <translation>0 files</translation>
    </message>
    <message>
        <source>Yang terlama dikirim lebih dulu</source>
        <translation>The oldest is sent first</translation>
    </message>
    <message>
        <source>Semua sudah sampai di Kanim.</source>
        <translation>Everything has reached Kupang.</translation>
    </message>
    <message>
        <source>Memeriksa sambungan</source>
        <translation>Checking the connection</translation>
    </message>
    <message>
        <source>Semua pekerjaan aman di laptop ini.</source>
        <translation>All work is safe on this laptop.</translation>
    </message>
    <message>
        <source>Tetap layani pemohon seperti biasa. Bila putus, kiriman lanjut dari titik terakhir.</source>
        <translation>Go on serving applicants as usual. If it breaks off, sending goes on from the last point.</translation>
    </message>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Mengirim berkas ke-{nth} dari {total}</source>
        <translation>Sending file {nth} of {total}</translation>
    </message>
    <message>
        <source>Mengirim catatan ke-{nth} dari {total}</source>
        <translation>Sending record {nth} of {total}</translation>
    </message>
    <message>
        <source>Mengirim gambar ke-{nth} dari {total}</source>
        <translation>Sending picture {nth} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>{n} berkas diterima</source>
        <translation><numerusform>{n} file received</numerusform><numerusform>{n} files received</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} catatan diterima</source>
        <translation><numerusform>{n} record received</numerusform><numerusform>{n} records received</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gambar diterima</source>
        <translation><numerusform>{n} picture received</numerusform><numerusform>{n} pictures received</numerusform></translation>
    </message>
    <message>
        <source>{done} dari {total} berkas</source>
        <translation>{done} of {total} files</translation>
    </message>
    <message>
        <source>{done} dari {total} catatan</source>
        <translation>{done} of {total} records</translation>
    </message>
    <message>
        <source>{done} dari {total} gambar</source>
        <translation>{done} of {total} pictures</translation>
    </message>
    <message>
        <source>Kanim memegang {held} dari {mine} permohonan.</source>
        <translation>HQ holds {held} of {mine} applications.</translation>
    </message>
    <message>
        <source>Tidak ada sinyal</source>
        <translation>No signal</translation>
    </message>
    <message>
        <source>Ada sinyal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Memeriksa</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Terputus</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>Wi-Fi minta masuk</source>
        <translation>Wi-Fi asks you to sign in</translation>
    </message>
    <message>
        <source>Terakhir terima {at}</source>
        <translation>Last received {at}</translation>
    </message>
    <message>
        <source>{sent} dari {whole}</source>
        <translation>{sent} of {whole}</translation>
    </message>
    <message>
        <source>pada {size}/s</source>
        <translation>at {size}/s</translation>
    </message>
    <message>
        <source>{told} menunggu Anda: {who}</source>
        <translation>{told} waits for you: {who}</translation>
    </message>
    <message>
        <source>Luring sejak {at}</source>
        <translation>Offline since {at}</translation>
    </message>
    <message>
        <source> Beranda mencoba lagi sendiri pukul {at}.</source>
        <translation> Beranda tries again by itself at {at}.</translation>
    </message>
    <message>
        <source>berkas tertua</source>
        <translation>oldest file</translation>
    </message>
    <message>
        <source>berkas tertua, sejak {at}</source>
        <translation>oldest file, since {at}</translation>
    </message>
    <message>
        <source>diam {seconds} dtk</source>
        <translation>still for {seconds} s</translation>
    </message>
    <message>
        <source>Belum ada kabar</source>
        <translation>No news yet</translation>
    </message>
    <message>
        <source>± {time} lagi</source>
        <translation>± {time} left</translation>
    </message>
    <message numerus="yes">
        <source>{n} pemohon</source>
        <translation><numerusform>{n} applicant</numerusform><numerusform>{n} applicants</numerusform></translation>
    </message>
    <message>
        <source>Tersendat, menunggu satelit</source>
        <translation>Stalled, waiting for the satellite</translation>
    </message>
    <message>
        <source>&lt; 0,1 MB</source>
        <translation>&lt; 0.1 MB</translation>
    </message>
    <message>
        <source>± 1 mnt</source>
        <translation>± 1 min</translation>
    </message>
    <message>
        <source>di kantong</source>
        <translation>in the pouch</translation>
    </message>
    <message>
        <source>akan dikirim</source>
        <translation>to be sent</translation>
    </message>
    <message>
        <source>bila sambungan kembali</source>
        <translation>once connected again</translation>
    </message>
    <message>
        <source>Mengirim gambar ke Kanim</source>
        <translation>Sending pictures to HQ</translation>
    </message>
    <message>
        <source>Mengirim ke Kanim</source>
        <translation>Sending to HQ</translation>
    </message>
    <message>
        <source>Tema diganti.</source>
        <translation>Theme changed.</translation>
    </message>
    <message>
        <source>Ukuran huruf diganti.</source>
        <translation>Letter size changed.</translation>
    </message>
    <message>
        <source>Tombol Enter diganti.</source>
        <translation>Enter key changed.</translation>
    </message>
    <message>
        <source>Gerak diganti.</source>
        <translation>Motion changed.</translation>
    </message>
    <message>
        <source>Suara diganti.</source>
        <translation>Sound changed.</translation>
    </message>
    <message>
        <source>bacakan kepada Kanim saat laptop ini disahkan</source>
        <translation>read them to Kanim when this laptop is certified</translation>
    </message>
    <message>
        <source>versi</source>
        <translation>version</translation>
    </message>
    <message>
        <source>Lisensi</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>kode ini</source>
        <translation>this code</translation>
    </message>
    <message>
        <source>Enam kata laptop ini</source>
        <translation>Six words of this laptop</translation>
    </message>
    <message>
        <source>hubungi Kanim</source>
        <translation>call HQ</translation>
    </message>
    <message>
        <source>Semua sudah sampai di Kanim{when}</source>
        <translation>Everything has reached Kupang{when}</translation>
    </message>
    <message>
        <source>Ruang tinggal {room} MB. Cukup untuk ± {fits} permohonan.</source>
        <translation>{room} MB left. Room for ± {fits} applications.</translation>
    </message>
    <message>
        <source>Jam laptop maju {how_long}. Betulkan agar nomor permohonan urut.</source>
        <translation>The laptop's clock is {how_long} fast. Correct it so that application numbers keep their order.</translation>
    </message>
    <message>
        <source>Jam laptop mundur {how_long}. Betulkan agar nomor permohonan urut.</source>
        <translation>The laptop's clock is {how_long} slow. Correct it so that application numbers keep their order.</translation>
    </message>
    <message numerus="yes">
        <source>{n} menit</source>
        <translation><numerusform>{n} minute</numerusform><numerusform>{n} minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hari</source>
        <translation><numerusform>{n} day</numerusform><numerusform>{n} days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} jam</source>
        <translation><numerusform>{n} hour</numerusform><numerusform>{n} hours</numerusform></translation>
    </message>
    <message>
        <source>coba lagi {time}</source>
        <translation>tries again {time}</translation>
    </message>
    <message>
        <source>lanjutkan dengan Ctrl + J</source>
        <translation>resume with Ctrl + J</translation>
    </message>
    <message>
        <source>Kanim diam</source>
        <translation>HQ silent</translation>
    </message>
    <message>
        <source>Disk penuh</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>lanjut dari titik terakhir</source>
        <translation>goes on from the last point</translation>
    </message>
    <message>
        <source>Bukan Kanim yang menjawab</source>
        <translation>Not HQ answered</translation>
    </message>
    <message>
        <source>Bukan Kanim</source>
        <translation>Not HQ</translation>
    </message>
    <message>
        <source>Kanim ramai</source>
        <translation>HQ busy</translation>
    </message>
    <message>
        <source>Belum diterima</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Yang menjawab bukan Kanim</source>
        <translation>Who answered is not HQ</translation>
    </message>
    <message>
        <source>Catatan berbeda dengan Kanim</source>
        <translation>Entries differ from HQ's</translation>
    </message>
    <message>
        <source>Catatan beda</source>
        <translation>Entries differ</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Tersambung {time}</source>
        <translation>Connected {time}</translation>
    </message>
    <message>
        <source>{ms} md</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>{minutes} mnt</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Penyimpanan hampir penuh: tinggal {room} MB.</source>
        <translation>Storage is almost full: {room} MB left.</translation>
    </message>
    <message>
        <source>, ± {minutes} menit</source>
        <translation>, ± {minutes} minutes</translation>
    </message>
    <message>
        <source>Baterai {percent}%{left}. Sambungkan ke listrik.</source>
        <translation>Battery {percent}%{left}. Connect it to the mains.</translation>
    </message>
    <message>
        <source>{seconds} dtk</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} jam</source>
        <translation>{minutes} h</translation>
    </message>
    <message>
        <source>tertua {age}</source>
        <translation>oldest {age}</translation>
    </message>
    <message>
        <source>belum sampai di Kanim</source>
        <translation>not in Kupang yet</translation>
    </message>
    <message>
        <source>Semua sampai</source>
        <translation>All arrived</translation>
    </message>
    <message numerus="yes">
        <source>{n} perlu tindakan</source>
        <translation><numerusform>{n} needs you</numerusform><numerusform>{n} need you</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} tindakan</source>
        <translation><numerusform>{n} action</numerusform><numerusform>{n} actions</numerusform></translation>
    </message>
    <message>
        <source>Beres</source>
        <translation>All well</translation>
    </message>
    <message>
        <source>Dijeda</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>sejak {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>Tersendat</source>
        <translation>Stalled</translation>
    </message>
    <message>
        <source>Listrik</source>
        <translation>Mains</translation>
    </message>
    <message>
        <source>Baterai {percent}%</source>
        <translation>Battery {percent}%</translation>
    </message>
    <message>
        <source>Pindahkan berkas lain dari laptop ini.</source>
        <translation>Move other files off this laptop.</translation>
    </message>
    <message>
        <source>Asli yang ada di cadangan Kanim yang teruji. Dilepas sendiri di bawah 1 GB.</source>
        <translation>Originals in a proven backup at HQ. Let go by itself below 1 GB.</translation>
    </message>
    <message>
        <source>± {n} pemohon</source>
        <translation>± {n} applicants</translation>
    </message>
    <message>
        <source>Gambar di laptop ini</source>
        <translation>Pictures on this laptop</translation>
    </message>
    <message>
        <source>foto dan scan asli dengan gambar kecilnya</source>
        <translation>original photos and scans with their small pictures</translation>
    </message>
    <message>
        <source>Boleh dilepas</source>
        <translation>May be let go</translation>
    </message>
    <message>
        <source>Asli di Kanim</source>
        <translation>Originals at HQ</translation>
    </message>
    <message>
        <source>gambar kecilnya tetap di laptop ini</source>
        <translation>their small pictures stay on this laptop</translation>
    </message>
    <message>
        <source>Terpakai</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Ruang cadangan</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>agar pemohon di loket selalu dapat disimpan</source>
        <translation>so that the applicant at the counter can always be saved</translation>
    </message>
    <message>
        <source>Cukup untuk</source>
        <translation>Enough for</translation>
    </message>
    <message>
        <source>menurut gambar pemohon selama ini</source>
        <translation>by what applicants' pictures weighed so far</translation>
    </message>
    <message>
        <source>Ruang bebas</source>
        <translation>Free room</translation>
    </message>
    <message>
        <source>di disk laptop ini</source>
        <translation>on this laptop's disk</translation>
    </message>
    <message>
        <source>{held} dari {mine} permohonan sampai</source>
        <translation>{held} of {mine} applications at HQ</translation>
    </message>
    <message numerus="yes">
        <source>{n} catatan sampai</source>
        <translation><numerusform>{n} record arrived</numerusform><numerusform>{n} records arrived</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gambar sampai</source>
        <translation><numerusform>{n} picture arrived</numerusform><numerusform>{n} pictures arrived</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} kabar dari Kanim</source>
        <translation><numerusform>{n} message from HQ</numerusform><numerusform>{n} messages from HQ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>disk lama terpasang, {n} catatan lama diambil kembali dari Kanim</source>
        <translation><numerusform>an old disk is in this laptop, {n} earlier entry was taken back from Kanim</numerusform><numerusform>an old disk is in this laptop, {n} earlier entries were taken back from Kanim</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gambar tidak terbaca di laptop ini, pindai lagi</source>
        <translation><numerusform>{n} picture cannot be read on this laptop, scan again</numerusform><numerusform>{n} pictures cannot be read on this laptop, scan again</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gambar asli dilepas dari laptop ini, asli di Kanim</source>
        <translation><numerusform>{n} original picture left this laptop, it is at HQ</numerusform><numerusform>{n} original pictures left this laptop, they are at HQ</numerusform></translation>
    </message>
    <message>
        <source>Tidak ada yang baru</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>Kanim dipulihkan dari cadangan, kiriman dilengkapi</source>
        <translation>HQ was restored from a backup, what it lacked was sent again</translation>
    </message>
    <message>
        <source>Dua laptop memakai nama laptop ini, minta Kanim mendaftarkan satu ulang</source>
        <translation>Two laptops use this laptop’s name, ask Kanim to enrol one of them anew</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ragu</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Pemandangan dari beranda</source>
        <translation>View from the porch</translation>
    </message>
    <message>
        <source>Kantong pos</source>
        <translation>The post's pouch</translation>
    </message>
    <message>
        <source>Contoh tanda terima</source>
        <translation>Sample receipt</translation>
    </message>
    <message>
        <source>TANDA TERIMA</source>
        <translation>TANDA TERIMA</translation>
    </message>
    <message>
        <source>Kantong pos belum tersambung ke Kanim</source>
        <translation>The post's pouch is not connected to HQ</translation>
    </message>
    <message>
        <source>Kantong pos sedang dikirim ke Kanim</source>
        <translation>The post's pouch is being sent to HQ</translation>
    </message>
    <message>
        <source>Ada sinyal, Kanim belum menerima</source>
        <translation>There is a signal, HQ takes nothing yet</translation>
    </message>
    <message>
        <source>Kantong pos tersambung ke Kanim</source>
        <translation>The post's pouch is connected to HQ</translation>
    </message>
    <message>
        <source>, sudah diakui Kanim</source>
        <translation>, signed for by HQ</translation>
    </message>
    <message>
        <source>NIK {nik}</source>
        <translation>NIK {nik}</translation>
    </message>
    <message>
        <source>hh-bb-tttt</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>Nomor Induk Kependudukan (NIK)</source>
        <translation>National ID number (NIK)</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Nomor urut</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>NIK, {name}, {length} angka</source>
        <translation>NIK, {name}, {length} digits</translation>
    </message>
    <message>
        <source>Tanggal lahir dan kelamin dari NIK</source>
        <translation>Date of birth and sex from the NIK</translation>
    </message>
    <message>
        <source>{have} dari {of} angka</source>
        <translation>{have} of {of} digits</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Langkah {current} dari {count}</source>
        <translation>Step {current} of {count}</translation>
    </message>
    <message>
        <source>Enter ke isian pertama</source>
        <translation>Enter goes to the first field</translation>
    </message>
    <message>
        <source>Nomor {text}</source>
        <translation>Number {text}</translation>
    </message>
    <message>
        <source>Cari NIK, nama, nomor…</source>
        <translation>NIK, name, number…</translation>
    </message>
    <message>
        <source>Cari NIK, nama, atau nomor</source>
        <translation>Search NIK, name or number</translation>
    </message>
    <message>
        <source>Serahkan ke rekan ({keys})</source>
        <translation>Hand to a colleague ({keys})</translation>
    </message>
    <message>
        <source>Tutup, draf tetap tersimpan (Esc)</source>
        <translation>Close, the draft stays saved (Esc)</translation>
    </message>
    <message>
        <source>Panel pemohon (Ctrl + I)</source>
        <translation>Applicant panel (Ctrl + I)</translation>
    </message>
    <message>
        <source> di laptop ini</source>
        <translation> on this laptop</translation>
    </message>
    <message>
        <source>Tersimpan{where} {shown}</source>
        <translation>Saved{where} {shown}</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Habis berlaku</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Halaman penuh</source>
        <translation>Pages full</translation>
    </message>
    <message>
        <source>Lain-lain</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Bukan karena bencana</source>
        <translation>Not in a disaster</translation>
    </message>
    <message>
        <source>Keadaan kahar</source>
        <translation>Force majeure</translation>
    </message>
    <message>
        <source>Pejabat negara</source>
        <translation>State official</translation>
    </message>
    <message>
        <source>PNS</source>
        <translation>Civil servant</translation>
    </message>
    <message>
        <source>TNI/Polri</source>
        <translation>Army or police</translation>
    </message>
    <message>
        <source>Pegawai swasta</source>
        <translation>Private employee</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Petani/pekebun</source>
        <translation>Farmer</translation>
    </message>
    <message>
        <source>Nelayan</source>
        <translation>Fisher</translation>
    </message>
    <message>
        <source>Peternak</source>
        <translation>Livestock farmer</translation>
    </message>
    <message>
        <source>Wiraswasta</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>Pedagang</source>
        <translation>Trader</translation>
    </message>
    <message>
        <source>Mengurus rumah tangga</source>
        <translation>Homemaker</translation>
    </message>
    <message>
        <source>Pelajar/mahasiswa</source>
        <translation>Pupil or student</translation>
    </message>
    <message>
        <source>Guru</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Bidan</source>
        <translation>Midwife</translation>
    </message>
    <message>
        <source>Perawat</source>
        <translation>Nurse</translation>
    </message>
    <message>
        <source>Perangkat desa</source>
        <translation>Village official</translation>
    </message>
    <message>
        <source>Rohaniwan</source>
        <translation>Member of the clergy</translation>
    </message>
    <message>
        <source>Buruh harian</source>
        <translation>Day labourer</translation>
    </message>
    <message>
        <source>Sopir</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>Tukang</source>
        <translation>Craftsman</translation>
    </message>
    <message>
        <source>Penenun</source>
        <translation>Weaver</translation>
    </message>
    <message>
        <source>Pelaut</source>
        <translation>Sailor</translation>
    </message>
    <message>
        <source>Pensiunan</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Belum bekerja</source>
        <translation>Not working yet</translation>
    </message>
    <message>
        <source>Kawin</source>
        <translation>Married</translation>
    </message>
    <message>
        <source>Tidak kawin</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Cerai mati</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>Cerai hidup</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>Wisata atau libur</source>
        <translation>Tourism or holiday</translation>
    </message>
    <message>
        <source>Umrah atau haji</source>
        <translation>Umrah or hajj</translation>
    </message>
    <message>
        <source>Studi atau belajar</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>Bekerja (PMI)</source>
        <translation>Work (PMI)</translation>
    </message>
    <message>
        <source>Kunjungan keluarga</source>
        <translation>Family visit</translation>
    </message>
    <message>
        <source>Berobat</source>
        <translation>Medical treatment</translation>
    </message>
    <message>
        <source>Dinas atau tugas</source>
        <translation>Official duty</translation>
    </message>
    <message>
        <source>Lintas batas atau adat</source>
        <translation>Border crossing or custom</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Singapura</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Brunei Darussalam</source>
        <translation>Brunei Darussalam</translation>
    </message>
    <message>
        <source>Filipina</source>
        <translation>Philippines</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Tiongkok</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Jepang</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Korea Selatan</source>
        <translation>South Korea</translation>
    </message>
    <message>
        <source>Arab Saudi</source>
        <translation>Saudi Arabia</translation>
    </message>
    <message>
        <source>Belanda</source>
        <translation>Netherlands</translation>
    </message>
    <message>
        <source>Amerika Serikat</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Nomor paspor lama</source>
        <translation>Old passport number</translation>
    </message>
    <message>
        <source>Salah ketik di pos</source>
        <translation>Mistyped at the post</translation>
    </message>
    <message>
        <source>Tidak sama dengan berkas asli</source>
        <translation>Not the same as the original</translation>
    </message>
    <message>
        <source>Pindah alamat atau ganti nomor</source>
        <translation>Moved, or changed number</translation>
    </message>
    <message>
        <source>Permintaan pemohon</source>
        <translation>The applicant asks for it</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Datang sendiri</source>
        <translation>Came alone</translation>
    </message>
    <message>
        <source>Suami atau istri</source>
        <translation>Husband or wife</translation>
    </message>
    <message>
        <source>Saudara atau keluarga</source>
        <translation>Sibling or relative</translation>
    </message>
    <message>
        <source>Tetangga atau teman</source>
        <translation>Neighbour or friend</translation>
    </message>
    <message>
        <source>Perekrut, agen, atau sponsor</source>
        <translation>Recruiter, agent or sponsor</translation>
    </message>
    <message>
        <source>Asli dilihat dan dikembalikan</source>
        <translation>Original seen and returned</translation>
    </message>
    <message>
        <source>Disimpan</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Kurang</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Tidak berlaku</source>
        <translation>Does not apply</translation>
    </message>
    <message>
        <source>Ditolak sistem</source>
        <translation>Refused by the system</translation>
    </message>
    <message>
        <source>Ditolak wawancara</source>
        <translation>Refused after the interview</translation>
    </message>
    <message>
        <source>Ditolak adjudikator</source>
        <translation>Refused by the adjudicator</translation>
    </message>
    <message>
        <source>Ditolak adjudikator pusat</source>
        <translation>Refused by the central adjudicator</translation>
    </message>
    <message>
        <source>KTP-el atau surat keterangan pindah ke luar negeri</source>
        <translation>e-KTP, or letter of moving abroad</translation>
    </message>
    <message>
        <source>KTP-el</source>
        <translation>e-KTP</translation>
    </message>
    <message>
        <source>KTP-el kedua orang tua</source>
        <translation>e-KTP of both parents</translation>
    </message>
    <message>
        <source>Kartu Keluarga</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Akta kelahiran, akta perkawinan, buku nikah, ijazah, atau surat baptis</source>
        <translation>Birth or marriage certificate, marriage book, school or baptism certificate</translation>
    </message>
    <message>
        <source>Akta, ijazah, atau baptis</source>
        <translation>Birth, school or baptism paper</translation>
    </message>
    <message>
        <source>Akta kelahiran atau surat baptis</source>
        <translation>Birth or baptism certificate</translation>
    </message>
    <message>
        <source>Buku nikah atau akta perkawinan orang tua</source>
        <translation>Parents' marriage book or certificate</translation>
    </message>
    <message>
        <source>Buku nikah orang tua</source>
        <translation>Parents' marriage book</translation>
    </message>
    <message>
        <source>Salinan paspor lama</source>
        <translation>Copy of the old passport</translation>
    </message>
    <message>
        <source>Salinan paspor orang tua</source>
        <translation>Copy of the parents' passports</translation>
    </message>
    <message>
        <source>Surat pernyataan bermeterai</source>
        <translation>Declaration with stamp duty</translation>
    </message>
    <message>
        <source>Surat pernyataan</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>Surat pernyataan kedua orang tua bermeterai</source>
        <translation>Declaration of both parents with stamp duty</translation>
    </message>
    <message>
        <source>Pernyataan orang tua</source>
        <translation>Parents' declaration</translation>
    </message>
    <message>
        <source>Surat kuasa orang tua yang tidak hadir</source>
        <translation>Power of attorney of the absent parent</translation>
    </message>
    <message>
        <source>Surat kuasa orang tua</source>
        <translation>Parent's power of attorney</translation>
    </message>
    <message>
        <source>Penetapan hak asuh atau akta cerai</source>
        <translation>Custody order or divorce certificate</translation>
    </message>
    <message>
        <source>Hak asuh atau akta cerai</source>
        <translation>Custody or divorce paper</translation>
    </message>
    <message>
        <source>Surat keterangan hilang dari Polri</source>
        <translation>Police loss report</translation>
    </message>
    <message>
        <source>Surat hilang dari Polri</source>
        <translation>Police loss report</translation>
    </message>
    <message>
        <source>Berita Acara Pemeriksaan, BA Pendapat, dan SK Kepala Kantor</source>
        <translation>Examination report (BAP), opinion and head-of-office decree</translation>
    </message>
    <message>
        <source>BAP dan SK Kanim</source>
        <translation>BAP and decree of the office</translation>
    </message>
    <message>
        <source>Surat keterangan keadaan kahar dan surat permohonan</source>
        <translation>Force majeure certificate and letter of request</translation>
    </message>
    <message>
        <source>Surat keadaan kahar</source>
        <translation>Force majeure certificate</translation>
    </message>
    <message>
        <source>Penetapan pengadilan atau dasar perubahan data</source>
        <translation>Court order or other ground for the data change</translation>
    </message>
    <message>
        <source>Dasar perubahan data</source>
        <translation>Ground for the data change</translation>
    </message>
    <message>
        <source>Surat pewarganegaraan</source>
        <translation>Certificate of naturalisation</translation>
    </message>
    <message>
        <source>Rekomendasi Disnaker atau ID PMI di SISKOP2MI</source>
        <translation>Labour office recommendation, or PMI ID in SISKOP2MI</translation>
    </message>
    <message>
        <source>Rekomendasi Disnaker</source>
        <translation>Labour office recommendation</translation>
    </message>
    <message>
        <source>Surat dari penyelenggara perjalanan haji atau umrah</source>
        <translation>Letter from the hajj or umrah organiser</translation>
    </message>
    <message>
        <source>Surat PPIU</source>
        <translation>Letter of the umrah organiser</translation>
    </message>
    <message>
        <source>Formulir Perdim 11</source>
        <translation>Form Perdim 11</translation>
    </message>
    <message>
        <source>Formulir permohonan Pas Lintas Batas yang disahkan kepala desa</source>
        <translation>Border crossing pass form, endorsed by the village head</translation>
    </message>
    <message>
        <source>Paspor biasa nonelektronik 5 tahun</source>
        <translation>Ordinary passport, non-electronic, 5 years</translation>
    </message>
    <message>
        <source>Paspor biasa nonelektronik 10 tahun</source>
        <translation>Ordinary passport, non-electronic, 10 years</translation>
    </message>
    <message>
        <source>Paspor biasa elektronik 5 tahun</source>
        <translation>Ordinary passport, electronic, 5 years</translation>
    </message>
    <message>
        <source>Paspor biasa elektronik 10 tahun</source>
        <translation>Ordinary passport, electronic, 10 years</translation>
    </message>
    <message>
        <source>Surat Perjalanan Laksana Paspor untuk WNI</source>
        <translation>Travel document in lieu of passport, citizen</translation>
    </message>
    <message>
        <source>Surat Perjalanan Laksana Paspor untuk Orang Asing</source>
        <translation>Travel document in lieu of passport, foreigner</translation>
    </message>
    <message>
        <source>Layanan percepatan selesai hari yang sama</source>
        <translation>Same-day service</translation>
    </message>
    <message>
        <source>Biaya beban paspor hilang</source>
        <translation>Penalty fee, lost passport</translation>
    </message>
    <message>
        <source>Biaya beban paspor rusak</source>
        <translation>Penalty fee, damaged passport</translation>
    </message>
    <message>
        <source>Pas Lintas Batas</source>
        <translation>Border crossing pass</translation>
    </message>
    <message>
        <source>Paspor biasa 48 halaman 5 tahun</source>
        <translation>Ordinary passport, 48 pages, 5 years</translation>
    </message>
    <message>
        <source>Paspor biasa 48 halaman 10 tahun</source>
        <translation>Ordinary passport, 48 pages, 10 years</translation>
    </message>
    <message>
        <source>Paspor biasa elektronik 48 halaman 5 tahun</source>
        <translation>Ordinary passport, electronic, 48 pages, 5 years</translation>
    </message>
    <message>
        <source>Paspor biasa elektronik 48 halaman 10 tahun</source>
        <translation>Ordinary passport, electronic, 48 pages, 10 years</translation>
    </message>
    <message>
        <source>Paspor biasa 48 halaman</source>
        <translation>Ordinary passport, 48 pages</translation>
    </message>
    <message>
        <source>Paspor biasa 24 halaman</source>
        <translation>Ordinary passport, 24 pages</translation>
    </message>
    <message>
        <source>Paspor biasa elektronik 48 halaman</source>
        <translation>Ordinary passport, electronic, 48 pages</translation>
    </message>
    <message>
        <source>SPLP perorangan</source>
        <translation>SPLP, one person</translation>
    </message>
    <message>
        <source>SPLP dua orang atau lebih</source>
        <translation>SPLP, two persons or more</translation>
    </message>
    <message>
        <source>Pas Lintas Batas perorangan atau keluarga</source>
        <translation>Border crossing pass, single or family</translation>
    </message>
    <message>
        <source>Jasa teknologi informasi biometrik</source>
        <translation>Biometric service</translation>
    </message>
    <message>
        <source>Penggantian paspor 48 halaman karena kelalaian</source>
        <translation>Replacement of a 48-page passport lost by negligence</translation>
    </message>
    <message>
        <source>Calon pekerja migran Indonesia untuk pertama kali</source>
        <translation>Prospective migrant worker, first time</translation>
    </message>
    <message>
        <source>WNI tidak mampu yang berdomisili di luar negeri</source>
        <translation>Needy citizen living abroad</translation>
    </message>
    <message>
        <source>WNI penerima beasiswa pemerintah untuk belajar di luar negeri</source>
        <translation>Citizen on a government scholarship abroad</translation>
    </message>
    <message>
        <source>Dapat menyebut negara dan kota tujuan?</source>
        <translation>Can they name the country and city they are going to?</translation>
    </message>
    <message>
        <source>Tujuan belum jelas</source>
        <translation>The destination is not clear yet</translation>
    </message>
    <message>
        <source>Maksud perjalanan jelas dan masuk akal?</source>
        <translation>Is the purpose of travel clear and plausible?</translation>
    </message>
    <message>
        <source>Maksud perjalanan belum jelas</source>
        <translation>The purpose of travel is not clear yet</translation>
    </message>
    <message>
        <source>Tahu kapan berangkat dan berapa lama?</source>
        <translation>Do they know when they leave and for how long?</translation>
    </message>
    <message>
        <source>Tidak tahu kapan berangkat atau berapa lama</source>
        <translation>Does not know when they leave or for how long</translation>
    </message>
    <message>
        <source>Tahu tinggal di mana dan pada siapa?</source>
        <translation>Do they know where they will stay, and with whom?</translation>
    </message>
    <message>
        <source>Tidak tahu tinggal pada siapa</source>
        <translation>Does not know with whom they will stay</translation>
    </message>
    <message>
        <source>Ada surat undangan atau jaminan keluarga?</source>
        <translation>Is there an invitation or guarantee from family?</translation>
    </message>
    <message>
        <source>Undangan keluarga belum ada</source>
        <translation>There is no family invitation yet</translation>
    </message>
    <message>
        <source>Siapa membayar paspor dan tiket?</source>
        <translation>Who pays for the passport and the ticket?</translation>
    </message>
    <message>
        <source>Siapa mengantar hari ini?</source>
        <translation>Who brought them here today?</translation>
    </message>
    <message>
        <source>Pernah ke luar negeri? Kapan, bekerja apa?</source>
        <translation>Been abroad before? When, and what work?</translation>
    </message>
    <message>
        <source>Apa pekerjaan dan penghasilan sekarang?</source>
        <translation>What is their work and income now?</translation>
    </message>
    <message>
        <source>Ada yang menawari pekerjaan di luar negeri?</source>
        <translation>Has anyone offered work abroad?</translation>
    </message>
    <message>
        <source>Ditawari pekerjaan</source>
        <translation>Was offered work</translation>
    </message>
    <message>
        <source>Ada utang atau uang muka dari perekrut?</source>
        <translation>Is there a debt or advance from a recruiter?</translation>
    </message>
    <message>
        <source>Ada utang atau uang muka</source>
        <translation>There is a debt or advance</translation>
    </message>
    <message>
        <source>KTP atau paspor dipegang orang lain?</source>
        <translation>Does somebody else hold the ID card or passport?</translation>
    </message>
    <message>
        <source>Dokumen dipegang orang lain</source>
        <translation>Somebody else holds the documents</translation>
    </message>
    <message>
        <source>Terdaftar di SISKOP2MI atau ada rekomendasi Disnaker?</source>
        <translation>Registered in SISKOP2MI, or recommended by the labour office?</translation>
    </message>
    <message>
        <source>Belum terdaftar SISKOP2MI</source>
        <translation>Not registered in SISKOP2MI yet</translation>
    </message>
    <message>
        <source>Ada izin suami, istri, atau orang tua?</source>
        <translation>Does the husband, wife or parent agree?</translation>
    </message>
    <message>
        <source>Izin keluarga belum ada</source>
        <translation>The family has not agreed yet</translation>
    </message>
    <message>
        <source>Dapat menyebut isi dokumennya sendiri?</source>
        <translation>Can they say what is in their own documents?</translation>
    </message>
    <message>
        <source>Tidak kenal isi dokumennya</source>
        <translation>Does not know their own documents</translation>
    </message>
    <message>
        <source>Pengantar, nomor HP, atau alamat sama dengan pemohon lain</source>
        <translation>Companion, mobile number or address shared with other applicants</translation>
    </message>
    <message>
        <source>KK atau KTP baru terbit atau baru diubah</source>
        <translation>Family card or ID card newly issued or changed</translation>
    </message>
    <message>
        <source>Nomor HP dipakai {people} pemohon dalam {days} hari</source>
        <translation>Mobile number used by {people} applicants within {days} days</translation>
    </message>
    <message>
        <source>Milik siapa nomor ini, dan siapa yang menyuruh memakainya?</source>
        <translation>Whose number is this, and who told them to use it?</translation>
    </message>
    <message>
        <source>Alamat dipakai {people} pemohon beda KK dalam {days} hari</source>
        <translation>Address used by {people} applicants of different family cards within {days} days</translation>
    </message>
    <message>
        <source>Rumah siapa, dan sejak kapan tinggal di sana? Satu RT bisa memang sama.</source>
        <translation>Whose house is it, and since when do they live there? One neighbourhood can share an address.</translation>
    </message>
    <message>
        <source>Pengantar yang sama membawa {people} pemohon dalam {days} hari</source>
        <translation>The same companion brought {people} applicants within {days} days</translation>
    </message>
    <message>
        <source>Apa hubungan Anda dengan pengantar, dan siapa membayar perjalanan ke sini?</source>
        <translation>How are they related to the companion, and who paid for the way here?</translation>
    </message>
    <message>
        <source>KK baru dicatat, kurang dari {days} hari</source>
        <translation>Family card recorded less than {days} days ago</translation>
    </message>
    <message>
        <source>Mengapa KK diganti? Minta KK lama bila ada, cocokkan anggota keluarganya.</source>
        <translation>Why was the family card replaced? Ask for the old one, compare the family members.</translation>
    </message>
    <message>
        <source>KTP baru terbit, kurang dari {days} hari</source>
        <translation>ID card issued less than {days} days ago</translation>
    </message>
    <message>
        <source>Mengapa KTP diganti, dan apa yang berubah?</source>
        <translation>Why was the ID card replaced, and what changed?</translation>
    </message>
    <message>
        <source>Tanggal lahir atau kelamin beda dengan NIK</source>
        <translation>Date of birth or sex differs from the NIK</translation>
    </message>
    <message>
        <source>Tanyakan tanggal lahir dan umur orang tua. NIK memang bisa salah sejak awal.</source>
        <translation>Ask for the date of birth and the parents' ages. A NIK can be wrong from the start.</translation>
    </message>
    <message>
        <source>Pernah ditunda atau ditolak dengan NIK ini</source>
        <translation>Once held or refused under this NIK</translation>
    </message>
    <message>
        <source>Apa yang berubah sejak permohonan dulu? Yang jujur dan lengkap boleh mengajukan lagi.</source>
        <translation>What has changed since that application? Whoever is honest and complete may apply again.</translation>
    </message>
    <message>
        <source>Umur {years} tahun, diantar bukan keluarga</source>
        <translation>Aged {years}, brought by somebody outside the family</translation>
    </message>
    <message>
        <source>Tahukah orang tua tentang perjalanan ini? Bicara tanpa pengantar, minta nomor orang tua.</source>
        <translation>Do the parents know of this journey? Talk without the companion, ask for their number.</translation>
    </message>
    <message>
        <source>Diantar perekrut, agen, atau sponsor</source>
        <translation>Brought by a recruiter, agent or sponsor</translation>
    </message>
    <message>
        <source>Perusahaan apa, izinnya mana, dan siapa memegang kontrak? Bicara tanpa pengantar.</source>
        <translation>Which company, where is its licence, and who holds the contract? Talk without the companion.</translation>
    </message>
    <message>
        <source>Wisata ke {country} tanpa pekerjaan yang jelas</source>
        <translation>Tourism to {country} without clear work</translation>
    </message>
    <message>
        <source>Menginap di mana, siapa membayar, kapan pulang? Minta lihat tiket atau undangan.</source>
        <translation>Where do they stay, who pays, when do they return? Ask to see ticket or invitation.</translation>
    </message>
    <message>
        <source>Tujuan yang sering dipakai penipuan kerja daring</source>
        <translation>A destination often used in online job fraud</translation>
    </message>
    <message>
        <source>Kenal dari mana yang mengajak? Minta lihat lowongan atau percakapannya.</source>
        <translation>How do they know whoever invited them? Ask to see the offer or the messages.</translation>
    </message>
    <message>
        <source>Umur {years} tahun, mengaku akan bekerja</source>
        <translation>Aged {years}, says they will work</translation>
    </message>
    <message>
        <source>Siapa menawari bekerja? PMI paling muda 18 tahun: jelaskan, hubungi orang tua.</source>
        <translation>Who offers work? A PMI is 18 or older: explain it, call the parents.</translation>
    </message>
    <message>
        <source>Umur {years} tahun, datang dan berangkat sendiri</source>
        <translation>Aged {years}, came and travels alone</translation>
    </message>
    <message>
        <source>Siapa menunggu di sana, siapa membayar, dan tahukah orang tua?</source>
        <translation>Who waits there, who pays, and do the parents know?</translation>
    </message>
    <message>
        <source>Kirim kantong ke Kanim lewat flashdisk, dan baca jawabannya, tanpa sinyal.</source>
        <translation>Send the pouch to HQ by USB stick, and read its answer, without a signal.</translation>
    </message>
    <message>
        <source>Pasang flashdisk, lalu tekan Ctrl + Enter. Biarkan "Yang belum sampai" terpilih.</source>
        <translation>Insert a USB stick, then press Ctrl + Enter. Leave "What has not arrived" selected.</translation>
    </message>
    <message>
        <source>Tunggu sampai dibaca ulang, cetak surat pengantar dengan F8, lalu serahkan bersama flashdisk.</source>
        <translation>Wait until it is read back, print the covering letter with F8, then hand both over.</translation>
    </message>
    <message>
        <source>Bila flashdisk pulang dari Kanim, pasang lagi dan tekan Ctrl + O.</source>
        <translation>When the stick comes back from HQ, insert it again and press Ctrl + O.</translation>
    </message>
    <message>
        <source>Flashdisk hilang atau rusak? Siapkan yang baru. Mengirim dua kali tidak apa-apa.</source>
        <translation>USB stick lost or broken? Prepare a new one. Sending twice does no harm.</translation>
    </message>
    <message>
        <source>Flashdisk yang terputus di tengah tidak dapat dipakai: siapkan lagi. Semua data tetap di laptop ini.</source>
        <translation>A stick that was cut off half-way cannot be used: prepare it again. All data stays on this laptop.</translation>
    </message>
    <message>
        <source>Siapkan laptop ini untuk satu pos, dengan paket dari Kanim.</source>
        <translation>Prepare this laptop for one post, with the packet from HQ.</translation>
    </message>
    <message>
        <source>Colok flashdisk dari Kanim, lalu pilih paketnya.</source>
        <translation>Insert the USB stick from HQ, then choose the packet.</translation>
    </message>
    <message>
        <source>Cocokkan enam kata di layar dengan kata yang dibacakan Kanim.</source>
        <translation>Compare the six words on the screen with those HQ reads out.</translation>
    </message>
    <message>
        <source>Buat kata sandi kepala pos, pilih printer, dan periksa jam.</source>
        <translation>Make the head of post's password, choose a printer, and check the clock.</translation>
    </message>
    <message>
        <source>Pemasangan dimulai lagi dari awal. Paket di flashdisk tetap bisa dipakai.</source>
        <translation>The set-up begins again from the start. The packet on the stick can still be used.</translation>
    </message>
    <message>
        <source>Mulai melayani orang berikutnya, dan lihat apa yang menunggu Anda hari ini.</source>
        <translation>Begin serving the next person, and see what waits for you today.</translation>
    </message>
    <message>
        <source>Ketik 16 angka NIK di kotak, atau tekan F2 bila NIK belum ada.</source>
        <translation>Type the 16 digits of the NIK in the box, or press F2 if there is none yet.</translation>
    </message>
    <message>
        <source>Lihat kartu Perlu tindakan Anda. Tekan F9 untuk daftar lengkapnya.</source>
        <translation>See the card Needs you. Press F9 for the whole list.</translation>
    </message>
    <message>
        <source>Saat ada sinyal, tekan F5 untuk mengirim kantong. Tanpa sinyal, lanjut saja.</source>
        <translation>When there is a signal, press F5 to send the pouch. Without one, just go on.</translation>
    </message>
    <message>
        <source>Semua yang sudah Anda ketik tersimpan di laptop ini. Saat menyala lagi, Beranda menawarkan draf yang terputus.</source>
        <translation>Everything you typed is saved on this laptop. When it is on again, Beranda offers the draft that was cut off.</translation>
    </message>
    <message>
        <source>Langkah 1: NIK</source>
        <translation>Step 1: NIK</translation>
    </message>
    <message>
        <source>Kenali pemohon dari NIK, dan lihat apakah ia pernah dilayani.</source>
        <translation>Know the applicant by the NIK, and see whether they were served before.</translation>
    </message>
    <message>
        <source>Ketik 16 angka dari KTP. Tanggal lahir dan wilayah terbaca sendiri.</source>
        <translation>Type the 16 digits of the ID card. Date of birth and region are read from them.</translation>
    </message>
    <message>
        <source>Bila ada berkas lama, pakai datanya lalu periksa lagi bersama pemohon.</source>
        <translation>If there is an earlier file, use its data, then check it with the applicant.</translation>
    </message>
    <message>
        <source>Tekan Ctrl + Enter untuk lanjut.</source>
        <translation>Press Ctrl + Enter to go on.</translation>
    </message>
    <message>
        <source>NIK dan nomor antrean sudah tersimpan. Draf ini ditawarkan lagi saat Anda masuk.</source>
        <translation>NIK and queue number are saved. This draft is offered again when you sign in.</translation>
    </message>
    <message>
        <source>Langkah 2: Jenis</source>
        <translation>Step 2: Kind</translation>
    </message>
    <message>
        <source>Tentukan paspor apa yang diminta dan mengapa.</source>
        <translation>Settle which passport is asked for, and why.</translation>
    </message>
    <message>
        <source>Tanyakan keperluan pemohon, lalu tekan angka atau huruf di kartu.</source>
        <translation>Ask what the applicant needs, then press the digit or letter on the card.</translation>
    </message>
    <message>
        <source>Untuk paspor hilang atau rusak, pilih alasannya. Kanim akan membuat berita acara.</source>
        <translation>For a lost or damaged passport choose the reason. HQ will write the examination report.</translation>
    </message>
    <message>
        <source>Periksa biayanya bersama pemohon, lalu tekan Ctrl + Enter.</source>
        <translation>Go over the fee with the applicant, then press Ctrl + Enter.</translation>
    </message>
    <message>
        <source>Pilihan Anda tersimpan begitu ditekan.</source>
        <translation>Your choice is saved as soon as you press it.</translation>
    </message>
    <message>
        <source>Langkah 3: Data diri</source>
        <translation>Step 3: Personal data</translation>
    </message>
    <message>
        <source>Catat pemohon persis seperti di KTP dan KK.</source>
        <translation>Record the applicant exactly as on the ID card and family card.</translation>
    </message>
    <message>
        <source>Salin nama huruf demi huruf. Enter pindah ke isian berikutnya.</source>
        <translation>Copy the name letter by letter. Enter goes to the next field.</translation>
    </message>
    <message>
        <source>Nomor HP penting, supaya Kanim dapat memberi kabar.</source>
        <translation>The mobile number matters, so that HQ can send word.</translation>
    </message>
    <message>
        <source>Bila satu isian belum ada, tekan Ctrl + S untuk simpan, layani nanti.</source>
        <translation>If something is not there yet, press Ctrl + S to save for later.</translation>
    </message>
    <message>
        <source>Setiap isian tersimpan saat Anda meninggalkannya. Paling banyak isian terakhir yang diketik ulang.</source>
        <translation>Each field is saved when you leave it. At most the last one must be typed again.</translation>
    </message>
    <message>
        <source>Langkah 4: Orang tua</source>
        <translation>Step 4: Parents</translation>
    </message>
    <message>
        <source>Catat ayah, ibu, dan pasangan seperti di akta atau KK.</source>
        <translation>Record father, mother and spouse as on the certificate or family card.</translation>
    </message>
    <message>
        <source>Salin dari KK atau akta lahir, jangan dari ingatan.</source>
        <translation>Copy from the family card or birth certificate, not from memory.</translation>
    </message>
    <message>
        <source>Untuk anak, orang tua yang hadir menandatangani persetujuan.</source>
        <translation>For a child, the parent who is present signs the consent.</translation>
    </message>
    <message>
        <source>Setiap isian tersimpan saat Anda meninggalkannya.</source>
        <translation>Each field is saved when you leave it.</translation>
    </message>
    <message>
        <source>Langkah 5: Berkas</source>
        <translation>Step 5: Files</translation>
    </message>
    <message>
        <source>Kumpulkan gambar surat dan wajah pemohon.</source>
        <translation>Gather pictures of the papers and of the applicant's face.</translation>
    </message>
    <message>
        <source>Centang surat asli yang sudah Anda lihat dengan Spasi.</source>
        <translation>Tick the originals you have seen with Space.</translation>
    </message>
    <message>
        <source>Tekan F8 untuk memindai surat, F7 untuk memotret wajah. Ctrl + V menempel gambar.</source>
        <translation>Press F8 to scan a paper, F7 to photograph the face. Ctrl + V pastes a picture.</translation>
    </message>
    <message>
        <source>Surat yang kurang boleh menyusul. Beranda mencatat apa yang ditunggu.</source>
        <translation>A missing paper may follow. Beranda notes what is awaited.</translation>
    </message>
    <message>
        <source>Gambar yang sudah tampak di daftar tersimpan. Yang sedang dipindai perlu diulang.</source>
        <translation>Pictures in the list are saved. The one being scanned must be scanned again.</translation>
    </message>
    <message>
        <source>Langkah 6: Wawancara</source>
        <translation>Step 6: Interview</translation>
    </message>
    <message>
        <source>Pahami tujuan perjalanan, dan kenali orang yang mungkin butuh pelindungan.</source>
        <translation>Understand the journey, and recognise people who may need protection.</translation>
    </message>
    <message>
        <source>Ajak bicara dengan tenang, tanpa orang lain yang menjawab untuknya.</source>
        <translation>Talk calmly, with nobody else answering for them.</translation>
    </message>
    <message>
        <source>Jawab tiap pertanyaan dengan Y, T, atau R bila ragu.</source>
        <translation>Answer each question with Y yes, T no, or R unsure.</translation>
    </message>
    <message>
        <source>Panel ungu menyebut yang perlu ditanyakan lagi. Ctrl+H menutupnya, F12 memanggil kepala pos.</source>
        <translation>The purple panel names what to ask about again. Ctrl+H covers it, F12 calls the head of post.</translation>
    </message>
    <message>
        <source>Bila ada tanda bahaya, pilih rujuk. Jangan bicarakan di depan pengantar.</source>
        <translation>If there is a danger sign, choose to refer. Do not discuss it in front of a companion.</translation>
    </message>
    <message>
        <source>Jawaban tersimpan satu per satu. Lanjutkan dari pertanyaan terakhir.</source>
        <translation>Answers are saved one by one. Go on from the last question.</translation>
    </message>
    <message>
        <source>Langkah 7: Biaya</source>
        <translation>Step 7: Fee</translation>
    </message>
    <message>
        <source>Beri tahu biaya paspor dan cara membayarnya.</source>
        <translation>Tell what the passport costs and how to pay.</translation>
    </message>
    <message>
        <source>Sebutkan jumlahnya dengan jelas. Pos tidak menerima uang.</source>
        <translation>Say the amount clearly. The post takes no money.</translation>
    </message>
    <message>
        <source>Jelaskan bahwa kode billing datang dari Kanim.</source>
        <translation>Explain that the billing code comes from HQ.</translation>
    </message>
    <message>
        <source>Tarif yang berlaku hari ini sudah tercatat di draf.</source>
        <translation>The fee in force today is noted in the draft.</translation>
    </message>
    <message>
        <source>Langkah 8: Tinjau</source>
        <translation>Step 8: Review</translation>
    </message>
    <message>
        <source>Baca ulang semuanya bersama pemohon sebelum disimpan sebagai permohonan.</source>
        <translation>Read everything with the applicant before it is saved as an application.</translation>
    </message>
    <message>
        <source>Putar layar ke pemohon. Minta ia membaca nama dan tanggal lahirnya.</source>
        <translation>Turn the screen to the applicant. Ask them to read their name and date of birth.</translation>
    </message>
    <message>
        <source>Betulkan isian lewat tombol Ubah di tiap bagian.</source>
        <translation>Correct a field through Edit in each part.</translation>
    </message>
    <message>
        <source>Tekan Ctrl + Enter untuk menyimpan dan mencetak tanda terima.</source>
        <translation>Press Ctrl + Enter to save and print the receipt.</translation>
    </message>
    <message>
        <source>Sebelum disimpan, ini masih draf yang utuh. Sesudah disimpan, permohonan aman dan tanda terima dapat dicetak ulang.</source>
        <translation>Until it is saved, this is still a whole draft. Afterwards the application is safe and the receipt can be reprinted.</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>Locked screen</translation>
    </message>
    <message>
        <source>Layar ditutup supaya data pemohon tidak terlihat. Pekerjaan Anda tetap di tempatnya.</source>
        <translation>The screen is covered so that nobody sees the applicant's data. Your work stays where it is.</translation>
    </message>
    <message>
        <source>Ketik PIN Anda untuk melanjutkan.</source>
        <translation>Type your PIN to go on.</translation>
    </message>
    <message>
        <source>Petugas lain masuk dengan kata sandinya sendiri.</source>
        <translation>Another officer signs in with their own password.</translation>
    </message>
    <message>
        <source>Setelah lama terkunci, Beranda meminta kata sandi lagi.</source>
        <translation>After a long time locked, Beranda asks for the password again.</translation>
    </message>
    <message>
        <source>Isian terakhir sudah disimpan sebelum layar terkunci. Masuk lagi dengan kata sandi.</source>
        <translation>The last fields were saved before the screen was locked. Sign in again with the password.</translation>
    </message>
    <message>
        <source>Temukan kembali siapa pun yang pernah dilayani pos ini, dan lihat sampai di mana permohonannya.</source>
        <translation>Find anybody this post ever served, and see how far their application is.</translation>
    </message>
    <message>
        <source>Tekan / lalu ketik nama, NIK, nomor, atau ekor nomor telepon.</source>
        <translation>Press / then type a name, NIK, number, or the end of a telephone number.</translation>
    </message>
    <message>
        <source>Pilih baris dengan panah. Enter membuka, Spasi memilih, F8 mencetak tanda terima.</source>
        <translation>Choose a row with the arrows. Enter opens, Space selects, F8 prints the receipt.</translation>
    </message>
    <message>
        <source>Tombol Menu: koreksi, riwayat, batalkan dengan alasan, atau serahkan draf ke rekan.</source>
        <translation>The Menu key: correct, history, cancel with a reason, or hand the draft to a colleague.</translation>
    </message>
    <message>
        <source>Baris merah perlu tindakan Anda. Buka, betulkan isian yang disebut, lalu kirim lagi.</source>
        <translation>A red row needs you. Open it, correct the fields it names, then send again.</translation>
    </message>
    <message>
        <source>Daftar ini dibaca dari laptop, jadi utuh kembali saat menyala. Pencarian saja yang perlu diketik ulang.</source>
        <translation>The list is read from the laptop, so it is whole when it is on again. Only the search must be typed again.</translation>
    </message>
    <message>
        <source>Atur tampilan, petugas, sambungan, dan printer laptop ini.</source>
        <translation>Set this laptop's display, officers, connection and printer.</translation>
    </message>
    <message>
        <source>Pilih bagian di kiri dengan panah atas dan bawah.</source>
        <translation>Choose a part at the left with the up and down arrows.</translation>
    </message>
    <message>
        <source>Ubah pilihan di kanan. Setiap perubahan langsung berlaku.</source>
        <translation>Change it at the right. Every change counts at once.</translation>
    </message>
    <message>
        <source>Untuk printer, cetak halaman uji sebelum melayani pemohon.</source>
        <translation>For a printer, print a test page before serving applicants.</translation>
    </message>
    <message>
        <source>Pilihan terakhir tersimpan begitu diubah. Tidak ada tombol simpan yang perlu ditekan.</source>
        <translation>A choice is saved as soon as it is changed. There is no save button to press.</translation>
    </message>
    <message>
        <source>Buka data pos dengan kata sandi Anda. Tanpa itu isi laptop tidak terbaca.</source>
        <translation>Open the post's data with your password. Without it the laptop cannot be read.</translation>
    </message>
    <message>
        <source>Pilih nama Anda.</source>
        <translation>Choose your name.</translation>
    </message>
    <message>
        <source>Ketik kata sandi, lalu tekan Enter.</source>
        <translation>Type the password, then press Enter.</translation>
    </message>
    <message>
        <source>Bila lupa, minta kepala pos memulihkan kunci Anda lewat Kanim.</source>
        <translation>If you forgot it, ask the head of post to restore your key through HQ.</translation>
    </message>
    <message>
        <source>Tidak ada yang hilang. Semua permohonan dan draf ada di dalam, menunggu Anda masuk.</source>
        <translation>Nothing is lost. All applications and drafts are inside, waiting for you to sign in.</translation>
    </message>
    <message>
        <source>Lihat apa yang belum sampai di Kanim, dan kapan Beranda mencoba lagi.</source>
        <translation>See what has not reached Kupang, and when Beranda tries again.</translation>
    </message>
    <message>
        <source>Tekan F5 untuk mencoba sekarang. Beranda juga mencoba sendiri.</source>
        <translation>Press F5 to try now. Beranda also tries by itself.</translation>
    </message>
    <message>
        <source>Biarkan saja bila luring. Kantong menunggu sampai ada sinyal.</source>
        <translation>Let it be while offline. The pouch waits until there is a signal.</translation>
    </message>
    <message>
        <source>Tidak ada sinyal berhari-hari? Tekan Ctrl + B dan kirim lewat kurir.</source>
        <translation>No signal for days? Press Ctrl + B and send by courier.</translation>
    </message>
    <message>
        <source>Bila satu berkas dikembalikan Kanim, tekan F9 dan betulkan.</source>
        <translation>If HQ returned a file, press F9 and correct it.</translation>
    </message>
    <message>
        <source>Yang sudah terkirim tidak dikirim ulang dari awal. Setelah menyala, pengiriman lanjut dari potongan terakhir.</source>
        <translation>What was sent is not sent from the start again. Once on, sending goes on from the last piece.</translation>
    </message>
    <message>
        <source>Senin</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Agu</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Okt</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Des</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>Perlu diperbaiki</source>
        <translation>Needs correction</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Di pos</source>
        <translation>At the post</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Dibawa kurir</source>
        <translation>With the courier</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Gagal</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Lanjut: Jenis permohonan</source>
        <translation>Next: Kind of application</translation>
    </message>
    <message>
        <source>Lanjut: Data pemohon</source>
        <translation>Next: Applicant's data</translation>
    </message>
    <message>
        <source>Lanjut: Orang tua</source>
        <translation>Next: Parents</translation>
    </message>
    <message>
        <source>Lanjut: Berkas dan foto</source>
        <translation>Next: Files and photo</translation>
    </message>
    <message>
        <source>Lanjut: Wawancara</source>
        <translation>Next: Interview</translation>
    </message>
    <message>
        <source>Lanjut: Biaya</source>
        <translation>Next: Fee</translation>
    </message>
    <message>
        <source>Lanjut: Tinjau</source>
        <translation>Next: Review</translation>
    </message>
    <message>
        <source>Simpan dan cetak</source>
        <translation>Save and print</translation>
    </message>
    <message>
        <source>Anak belum punya NIK</source>
        <translation>The child has no NIK yet</translation>
    </message>
    <message>
        <source>KTP hilang, NIK tidak dihafal</source>
        <translation>ID card lost, NIK not remembered</translation>
    </message>
    <message>
        <source>Hasil wawancara</source>
        <translation>Interview result</translation>
    </message>
    <message>
        <source>Surat pernyataan orang tua</source>
        <translation>Declaration of the parents</translation>
    </message>
    <message>
        <source>Surat pengembalian berkas</source>
        <translation>Letter returning the file</translation>
    </message>
    <message>
        <source>Tanda terima penundaan</source>
        <translation>Receipt of a hold</translation>
    </message>
    <message>
        <source>Penggantian paspor</source>
        <translation>Passport replacement</translation>
    </message>
    <message>
        <source>Penggantian paspor hilang</source>
        <translation>Replacement of a lost passport</translation>
    </message>
    <message>
        <source>Penggantian paspor rusak</source>
        <translation>Replacement of a damaged passport</translation>
    </message>
    <message>
        <source>Perubahan data paspor</source>
        <translation>Change of passport data</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>penggantian</source>
        <translation>replacement</translation>
    </message>
    <message>
        <source>SPLP</source>
        <translation>SPLP</translation>
    </message>
    <message>
        <source>Elektronik, 5 tahun</source>
        <translation>Electronic, 5 years</translation>
    </message>
    <message>
        <source>Elektronik, 10 tahun</source>
        <translation>Electronic, 10 years</translation>
    </message>
    <message>
        <source>Nonelektronik, 5 tahun</source>
        <translation>Non-electronic, 5 years</translation>
    </message>
    <message>
        <source>Nonelektronik, 10 tahun</source>
        <translation>Non-electronic, 10 years</translation>
    </message>
</context>
</TS>
