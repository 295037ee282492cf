"""TLS trusts headquarters' own certificate authority, and no calendar."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.adapters.hq_connection import HqConnection, pinned
from app.adapters.hq_socket import can_read
from app.sync.protocol import HqWrongKey

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def a_certificate(folder: Path) -> tuple[Path, str]:
    """A self-signed certificate for the loopback that ran out years ago: (file, its PEM)."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Kanim")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(LONG_AGO)
        .not_valid_after(LONG_AGO + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path = folder / "kanim.pem"
    path.write_bytes(secret + pem)
    return path, pem.decode()


@contextmanager
def shaking_hands(certificate: Path) -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with socket.create_server(("127.0.0.1", 0)) as door:

        def shake() -> None:
            guest, _ = door.accept()
            try:
                context.wrap_socket(guest, server_side=True).close()
            except (ssl.SSLError, OSError):
                guest.close()

        thread = threading.Thread(target=shake, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{door.getsockname()[1]}"
        thread.join(5)


def test_a_post_with_a_dead_clock_battery_still_reaches_headquarters(tmp_path: Path) -> None:
    path, pem = a_certificate(tmp_path)

    with shaking_hands(path) as url:
        connection = HqConnection(url, pinned(pem))

        assert connection.ready().sock is not None
        connection.abort()


def test_another_authority_is_a_wrong_key(tmp_path: Path) -> None:
    path, _ = a_certificate(tmp_path)
    (tmp_path / "other").mkdir()
    _, other = a_certificate(tmp_path / "other")

    with shaking_hands(path) as url, pytest.raises(HqWrongKey):
        HqConnection(url, pinned(other)).ready()


def test_an_idle_connection_is_kept_though_tls_sends_tickets_and_its_end_is_seen(
    tmp_path: Path,
) -> None:
    path, pem = a_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    is_enough = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as door:

        def stay() -> None:
            guest = context.wrap_socket(door.accept()[0], server_side=True)
            is_enough.wait(10)
            guest.close()

        thread = threading.Thread(target=stay, daemon=True)
        thread.start()
        connection = HqConnection(f"https://127.0.0.1:{door.getsockname()[1]}", pinned(pem))
        link = connection.ready()
        assert wait_until(lambda: can_read(link.sock))

        kept = connection.ready()

        assert kept is link
        is_enough.set()
        thread.join(10)
        assert wait_until(lambda: not connection.stands)
        connection.abort()


def wait_until(is_so: Callable[[], bool]) -> bool:
    late = time.monotonic() + 10
    while not is_so() and time.monotonic() < late:
        time.sleep(0.01)
    return is_so()
