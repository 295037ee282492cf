"""Printing goes through a pipe, to a printer the system knows."""

import os
from pathlib import Path

import pytest

from app.adapters.printers import CupsPrinters, PrinterMissing, PrinterRefused, choose


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printing service with one good printer and one that is jammed."""
    (tmp_path / "lpstat").write_text("#!/bin/sh\necho Kasir\necho Macet\n")
    (tmp_path / "lp").write_text(
        '#!/bin/sh\n[ "$2" = Macet ] && exit 1\n'
        f'echo "$@" > {tmp_path}/asked\ncat > {tmp_path}/got\n'
    )
    for program in ("lp", "lpstat"):
        (tmp_path / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_the_printers_are_listed(service: Path) -> None:
    assert CupsPrinters().names() == ["Kasir", "Macet"]


def test_a_pdf_is_piped_to_the_printer(service: Path) -> None:
    CupsPrinters().print_pdf("Kasir", b"%PDF", "Tanda terima 1")

    assert (service / "got").read_bytes() == b"%PDF"
    assert (service / "asked").read_text().endswith("print-scaling=none -\n")


def test_raw_bytes_arrive_unchanged(service: Path) -> None:
    CupsPrinters().print_raw("Kasir", b"\x1b@\x00", "Tanda terima 1")

    assert (service / "got").read_bytes() == b"\x1b@\x00"
    assert "-o raw" in (service / "asked").read_text()


@pytest.mark.parametrize("name", ["Lain", "-h evil", ""])
def test_an_unknown_printer_is_said(service: Path, name: str) -> None:
    with pytest.raises(PrinterMissing):
        CupsPrinters().print_pdf(name, b"%PDF", "x")


def test_a_jammed_printer_is_said(service: Path) -> None:
    with pytest.raises(PrinterRefused):
        CupsPrinters().print_pdf("Macet", b"%PDF", "x")


def test_without_a_printing_service_there_are_no_printers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert CupsPrinters().names() == []


def test_each_system_has_its_own_printers() -> None:
    assert type(choose("linux")) is not type(choose("win32"))
