"""This laptop's share of every slot: a small file, useless without a password, needed with it."""

import ctypes
import sys
from pathlib import Path

from app.adapters import fsio
from app.errors import Unavailable

SHARE_BYTES = 32


class ShareMissing(Unavailable):
    """The laptop's own share is gone or cut: passwords alone open nothing."""

    code = "share_missing"


def write_share(path: Path, share: bytes) -> None:
    """Keep it readable by this account only (0600; DPAPI on Windows)."""
    fsio.write_durable(path, _bound_to_account(share))


def read_share(path: Path) -> bytes:
    """Raises ShareMissing."""
    try:
        stored = path.read_bytes()
    except OSError as error:
        raise ShareMissing(file=path.name) from error
    share = _from_account(stored)
    if len(share) != SHARE_BYTES:
        raise ShareMissing(file=path.name)
    return share


# UNTESTED: the Windows branch has never run on a Windows machine.
if sys.platform == "win32":
    from ctypes import wintypes

    class _Blob(ctypes.Structure):
        _fields_ = (("size", wintypes.DWORD), ("data", ctypes.POINTER(ctypes.c_char)))

    def _bound_to_account(share: bytes) -> bytes:
        return _dpapi(ctypes.windll.crypt32.CryptProtectData, share)

    def _from_account(stored: bytes) -> bytes:
        return _dpapi(ctypes.windll.crypt32.CryptUnprotectData, stored)

    def _dpapi(function: ctypes._FuncPointer, data: bytes) -> bytes:
        given = _Blob(len(data), ctypes.create_string_buffer(data, len(data)))
        taken = _Blob()
        if not function(ctypes.byref(given), None, None, None, None, 1, ctypes.byref(taken)):
            raise ShareMissing(error=ctypes.get_last_error())
        try:
            return ctypes.string_at(taken.data, taken.size)
        finally:
            ctypes.windll.kernel32.LocalFree(taken.data)

else:

    def _bound_to_account(share: bytes) -> bytes:
        return share

    def _from_account(stored: bytes) -> bytes:
        return stored
