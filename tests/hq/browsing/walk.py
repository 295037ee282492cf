"""Every page of the console, and how a person comes to it."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Does = Callable[[Page], object]


def _nothing(_page: Page) -> None:
    pass


@dataclass(frozen=True)
class Stop:
    """One page in one state.

    Attributes:
        does: what the person does on the page before it is looked at.
        who: "" for somebody who is not signed in.
    """

    name: str
    path: str
    does: Does = _nothing
    who: str = "yosef"


def _knock(page: Page) -> None:
    page.fill("[name=name]", "maria")
    page.fill("[name=password]", "bukan sandinya")
    page.fill("[name=code]", "123456")
    page.press("[name=code]", "Enter")
    page.wait_for_selector("[role=alert]")


def _presses(selector: str, **fields: str) -> Does:
    def does(page: Page) -> None:
        for name, value in fields.items():
            field = page.locator(f"main [name='{name}']").first
            if field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        with page.expect_navigation():
            page.locator(selector).first.click()

    return does


def _chooses(decision: str) -> Does:
    return lambda page: page.check(f"[name=decision][value={decision}]")


def _bulk(page: Page) -> None:
    for box in page.locator("[name=row]").all()[:3]:
        box.check()
    with page.expect_navigation():
        page.click("button[name=decision][value=check]")


def _dark(page: Page) -> None:
    with page.expect_navigation():
        page.click("[data-switch-theme]")


_STATUS = "nomor,keputusan,kode_billing,berakhir\nc07,bill,820261123000777,2026-11-30\nx,verify,,\n"
_TARIFF = {"row:BB-HILANG": "750000", "source": "SE contoh 14/2026", "from": "2026-12-01"}

STOPS = (
    Stop("masuk", "/masuk", who=""),
    Stop("masuk-keliru", "/masuk", _knock, who=""),
    Stop("mulai", "/masuk/mulai", who=""),
    Stop("antrean", "/antrean"),
    Stop("antrean-cari", "/antrean?q=Yohanna+Lelan"),
    Stop("antrean-kosong", "/antrean?q=Tidakada"),
    Stop("antrean-lewat", "/antrean?lewat=1"),
    Stop("permohonan", "/permohonan/c01"),
    Stop("permohonan-penggantian", "/permohonan/c02"),
    Stop("permohonan-urutan", "/permohonan/c06?dari=tahap%3Dverifikasi"),
    Stop("permohonan-kembalikan", "/permohonan/c01", _chooses("return")),
    Stop("permohonan-tolak", "/permohonan/c11", _chooses("decline")),
    Stop("permohonan-menunggu", "/permohonan/c12"),
    Stop("permohonan-billing", "/permohonan/c06", _chooses("bill")),
    Stop("permohonan-selesai", "/permohonan/c23"),
    Stop("antrean-bayar", "/antrean?tahap=bayar"),
    Stop("bayar", "/bayar"),
    Stop("bayar-lunas", "/bayar?pilih=c08"),
    Stop("bayar-kode", "/bayar?pilih=c07"),
    Stop("cetak", "/antrean?tahap=cetak"),
    Stop("laporan", "/laporan?dari=2026-11-09&sampai=2026-11-23"),
    Stop("lalintalkim", "/laporan/lalintalkim?bulan=2026-11"),
    Stop("ekspor", "/ekspor"),
    Stop("ekspor-coba", "/ekspor", _presses("button[value=try]", text=_STATUS)),
    Stop("pos", "/pos"),
    Stop("pos-satu", "/pos/MRT"),
    Stop("pos-diam", "/pos/STG"),
    Stop("aturan-tarif", "/aturan/tarif"),
    Stop("aturan-pratinjau", "/aturan/tarif", _presses("button[value=preview]", **_TARIFF)),
    Stop("aturan-syarat", "/aturan/syarat"),
    Stop("aturan-libur", "/aturan/libur"),
    Stop("aturan-program", "/aturan/program"),
    Stop("aturan-pengumuman", "/aturan/pengumuman"),
    Stop("perangkat", "/perangkat"),
    Stop("perangkat-cabut", "/perangkat?laptop=" + "01" * 16),
    Stop("petugas", "/perangkat/petugas"),
    Stop("baru", "/perangkat/baru"),
    Stop("paket", "/perangkat/baru", _presses("form:has([value=packet]) button.filled")),
    Stop("pemulihan", "/perangkat/pemulihan"),
    Stop("persetujuan", "/persetujuan"),
    Stop("melihat", "/melihat"),
    Stop("melihat-orang", "/melihat", _presses("form[role=search] button",
                                               person="5305054108900002")),
    Stop("kebocoran", "/kebocoran"),
    Stop("kebocoran-daftar", "/kebocoran", _presses("button[value=page]",
                                                    until="2026-11-23T10:00")),
    Stop("cadangan", "/cadangan"),
    Stop("retensi", "/retensi"),
    Stop("tombol", "/tombol"),
    Stop("akun", "/akun"),
    Stop("ponsel", "/akun/ponsel"),
    Stop("separuh", "/perangkat/petugas", _presses("form:has([value=access]) button")),
    Stop("tidak-ada", "/tidak/ada"),
    Stop("tolak", "/retensi", who="maria"),
    Stop("antrean-gelap", "/antrean", _dark),
    Stop("permohonan-gelap", "/permohonan/c02"),
    Stop("terang-lagi", "/tombol", _dark),
    Stop("antrean-hasil", "/antrean?tahap=cetak", _bulk),
    Stop("aturan-menunggu", "/aturan/program", who="tina"),
    Stop("retensi-minta", "/retensi", _presses("button[value=ask]", approval="ANRI contoh 7/2026",
                                               witnesses="Ana Contoh, Budi Contoh")),
    Stop("retensi-menunggu", "/retensi", who="tina"),
)  # fmt: skip
