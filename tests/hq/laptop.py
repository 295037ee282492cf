"""A new laptop that opens with headquarters' packet, as the start-up of a post does it."""

from datetime import date
from pathlib import Path

from app.adapters import hq_http
from app.adapters.blob_files import BlobFiles
from app.adapters.certificates import check_certificate, read_packet
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.packing import Zstandard
from app.domain.enrolment import Certificate, certificate_from_json
from app.domain.journal import post_stream
from app.sync.engine import Headquarters, Post
from app.sync.enrolment import asking, token_of
from db.open import open_post
from tests.sync.joined import own_seals


def enrol(packet_file: bytes, url: str, device: bytes, seed: int = 1) -> Certificate:
    """Ask for a certificate over the link, and believe it only along the chain of keys."""
    packet = read_packet(packet_file, date(2026, 11, 22))
    answer = hq_http.enrol(url, asking(token_of(packet_file), device, own_seals(seed)))
    certificate = certificate_from_json(answer)
    check_certificate(certificate, packet.keys, packet.keys.root)
    return certificate


def laptop(folder: Path, packet_file: bytes, device: bytes, seed: int = 1) -> Post:
    packet = read_packet(packet_file, date(2026, 11, 22))
    stream = post_stream(packet.post.code)
    clock, random = SystemClock(), SystemRandom()
    store = open_post(folder / "post.db", bytes(32), clock, random, device, stream)
    hq = Headquarters(packet.keys.issuing, packet.keys.sealing, stream)
    blobs = BlobFiles(folder / "blobs")
    return Post(store, own_seals(seed), Zstandard(), blobs, clock, random, hq)
