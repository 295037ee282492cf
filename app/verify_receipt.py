"""Says whether a receipt (tanda terima) is genuine, without any connection."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.domain import calendar, witness
from app.domain.witness import Reason, Verdict
from app.errors import Unavailable

_SENTENCES = {
    Reason.UNREADABLE: "Tidak sah: kode ini rusak, terpotong, atau bukan kode Beranda.",
    Reason.NOT_FROM_HQ: "Tidak sah: laptop yang mencetaknya tidak diakui Kanim.",
    Reason.NOT_FROM_DEVICE: "Tidak sah: isi kode sudah diubah sesudah dicetak.",
    Reason.CERTIFICATE_ENDED: "Tidak sah: dicetak sesudah izin laptop berakhir.",
    Reason.OTHER_NAME: "Tidak sah: kode ini milik nama lain, bukan nama yang ditanyakan.",
}


class KeyUnreadable(Unavailable):
    """The file does not hold one Ed25519 public key."""

    code = "key_unreadable"


class NoCodeFound(Unavailable):
    """The picture shows no QR, or cannot be opened."""

    code = "no_code_found"


def main(argv: Sequence[str]) -> int:
    """Print one sentence; return 0 genuine, 1 not genuine, 2 could not be judged."""
    asked = _parser().parse_args(list(argv))
    try:
        verdict = judge(asked.receipt, Path(asked.key), asked.name)
    except KeyUnreadable:
        return _say(f"Belum dapat diperiksa: kunci publik Kanim tidak terbaca dari {asked.key}.", 2)
    except NoCodeFound:
        return _say("Belum dapat diperiksa: tidak ada kode QR yang terbaca pada gambar.", 2)
    return _say(sentence(verdict, asked.name), 0 if verdict.is_genuine else 1)


def judge(receipt: str, key_file: Path, name: str | None) -> Verdict:
    """Judge the text of a code, or a picture that shows one."""
    hq_public = read_key(key_file)
    text = receipt if receipt.startswith(witness.PREFIX) else read_code(Path(receipt))
    return witness.verify(text, hq_public, name, verify_sig=ed25519_good)


def sentence(verdict: Verdict, name: str | None = None) -> str:
    """Say a verdict in Indonesian."""
    seen = verdict.witness
    if not verdict.is_genuine or seen is None:
        return _SENTENCES[verdict.reason]
    whose = f" atas nama {name}" if name is not None else "; nama belum dicocokkan (--name)"
    device = seen.certificate.device_id.hex()[:8]
    return (
        f"Sah: {seen.number}, {calendar.long_date(seen.day_on)}{whose}. "
        f"Laptop {device}, catatan ke-{seen.seq} (epoch {seen.epoch}). Bukan bukti pembayaran."
    )


def read_key(file: Path) -> bytes:
    """Read HQ's public key: 32 raw bytes, or 64 hex letters.

    Raises:
        KeyUnreadable: the file is missing or holds something else.
    """
    try:
        raw = file.read_bytes()
        return raw if len(raw) == 32 else _from_hex(raw)
    except (OSError, ValueError) as problem:
        raise KeyUnreadable from problem


def read_code(picture: Path) -> str:
    """Find the QR on a photograph or scan; ours first, when there are several.

    Raises:
        NoCodeFound: the file cannot be opened, or shows no QR.
    """
    import zxingcpp
    from PIL import Image

    try:
        with Image.open(picture) as image:
            found = zxingcpp.read_barcodes(image.convert("L"))
    except (OSError, ValueError, Image.DecompressionBombError) as problem:
        raise NoCodeFound from problem
    texts = [code.text for code in found if code.format == zxingcpp.BarcodeFormat.QRCode]
    texts.sort(key=lambda text: not text.startswith(witness.PREFIX))
    if not texts:
        raise NoCodeFound
    return texts[0]


def ed25519_good(public: bytes, message: bytes, signature: bytes) -> bool:
    """Check one Ed25519 signature (RFC 8032)."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _from_hex(raw: bytes) -> bytes:
    key = bytes.fromhex(raw.decode("ascii").strip())
    if len(key) != 32:
        raise ValueError("not 32 bytes")
    return key


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 -m app verify-receipt",
        description="Memeriksa keaslian tanda terima tanpa sambungan / checks a receipt offline.",
    )
    parser.add_argument("receipt", metavar="GAMBAR|TEKS", help="foto, pindaian, atau isi kode QR")
    parser.add_argument("--key", default="kanim.pub", help="kunci publik Kanim (bawaan: kanim.pub)")
    parser.add_argument("--name", help="nama yang tercetak pada tanda terima")
    return parser


def _say(text: str, code: int) -> int:
    print(text)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
