"""Sends a paper to a printer through a pipe; the paper itself never becomes a file of ours."""

import ctypes
import subprocess
import sys
from collections.abc import Sequence

from app.errors import Unavailable
from app.ports import Printer

TIMEOUT_S = 30


class PrinterMissing(Unavailable):
    """This printer is not known to the system, or no printing service is installed."""

    code = "printer_missing"


class PrinterRefused(Unavailable):
    """The printing service answered with an error, or not at all."""

    code = "printer_refused"


class CupsPrinters:
    """Printers of CUPS, reached with `lpstat` and `lp` (Linux)."""

    def names(self) -> list[str]:
        """Return the printers; none when no printing service is installed."""
        try:
            return _run(["lpstat", "-e"]).decode(errors="replace").split()
        except Unavailable:
            return []

    def print_pdf(self, name: str, data: bytes, title: str) -> None:
        """Print a PDF at its own size.

        Raises:
            PrinterMissing: no such printer.
            PrinterRefused: the service did not take it.
        """
        self._send(name, data, title, ["-o", "print-scaling=none"])

    def print_raw(self, name: str, data: bytes, title: str) -> None:
        """Hand bytes to the device unchanged (ESC/POS). Raises as `print_pdf`."""
        self._send(name, data, title, ["-o", "raw"])

    def _send(self, name: str, data: bytes, title: str, options: Sequence[str]) -> None:
        # Only a listed name goes on the command line: a name can then not pose as an option.
        if name not in self.names():
            raise PrinterMissing
        _run(["lp", "-d", name, "-t", title, *options, "-"], data)


class WindowsPrinters:
    """Printers of the Windows spooler, written to in its RAW mode.

    A PDF reaches the printer as it is, so it prints only where the printer or its queue
    understands PDF; elsewhere the officer prints from the preview. ESC/POS needs nothing more.
    """

    def names(self) -> list[str]:
        script = "Get-Printer | ForEach-Object { $_.Name }"
        try:
            said = _run(["powershell", "-NoProfile", "-Command", script])
        except Unavailable:
            return []
        return [line.strip() for line in said.decode(errors="replace").splitlines() if line.strip()]

    def print_pdf(self, name: str, data: bytes, title: str) -> None:
        _spool(name, data, title)

    def print_raw(self, name: str, data: bytes, title: str) -> None:
        _spool(name, data, title)


def choose(platform: str = sys.platform) -> Printer:
    """Return the printers of this system."""
    return WindowsPrinters() if platform == "win32" else CupsPrinters()


def _run(command: list[str], data: bytes = b"") -> bytes:
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT_S)
    except FileNotFoundError as problem:
        raise PrinterMissing(program=command[0]) from problem
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise PrinterRefused(program=command[0]) from problem
    if done.returncode != 0:
        raise PrinterRefused(program=command[0], status=done.returncode)
    return done.stdout


class _Job(ctypes.Structure):
    """DOC_INFO_1W of winspool."""

    _fields_ = (
        ("title", ctypes.c_wchar_p),
        ("output", ctypes.c_wchar_p),
        ("datatype", ctypes.c_wchar_p),
    )


def _spool(name: str, data: bytes, title: str) -> None:
    if sys.platform != "win32":
        raise PrinterMissing(program="winspool")
    spooler = ctypes.WinDLL("winspool.drv")
    printer = ctypes.c_void_p()
    if not spooler.OpenPrinterW(name, ctypes.byref(printer), None):
        raise PrinterMissing
    try:
        written = ctypes.c_uint32()
        job = _Job(title, None, "RAW")
        started = spooler.StartDocPrinterW(printer, 1, ctypes.byref(job))
        sent = spooler.WritePrinter(printer, data, len(data), ctypes.byref(written))
        if not (started and sent and written.value == len(data)):
            raise PrinterRefused(program="winspool")
        spooler.EndDocPrinter(printer)
    finally:
        spooler.ClosePrinter(printer)
