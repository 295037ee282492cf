"""Only the right key signs, only the right key opens, and a changed byte is always noticed."""

import pytest

from app.adapters import seals
from app.adapters.seals import OwnSeals, new_sealing_pair, new_signing_pair
from app.ports_crypto import NotSealedToUs, SealBroken, Seals
from tests.fakes import SeededRandom


def machine(seed: int, old_seeds: tuple[int, ...] = ()) -> OwnSeals:
    old = [new_sealing_pair(SeededRandom(one)) for one in old_seeds]
    random = SeededRandom(seed)
    return OwnSeals(new_signing_pair(random), new_sealing_pair(random), old)


def test_a_signature_fits_its_text_and_its_signer_only() -> None:
    post: Seals = machine(1)

    signature = post.sign(b"head")

    assert post.verify(post.sign_public, b"head", signature)
    assert not post.verify(post.sign_public, b"heat", signature)
    assert not post.verify(machine(2).sign_public, b"head", signature)
    assert not post.verify(b"no key", b"head", signature)
    assert not post.verify(post.sign_public, b"head", signature[:-1])


def test_the_key_of_rfc_8032_has_its_public_half() -> None:
    """Source: RFC 8032, 7.1, TEST 1."""
    private = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"

    assert seals.signing_pair(bytes.fromhex(private)).public.hex() == public


def test_headquarters_opens_what_a_post_sealed_to_it() -> None:
    post, hq = machine(1), machine(2)

    sealed = post.seal(hq.seal_public, b"header", b"k" * 32)

    assert len(sealed) == 80
    assert hq.open(hq.key_id(hq.seal_public), b"header", sealed) == b"k" * 32
    with pytest.raises(SealBroken):
        hq.open(hq.key_id(hq.seal_public), b"another header", sealed)


def test_what_is_sealed_to_a_stranger_is_named_so() -> None:
    post, hq, stranger = machine(1), machine(2), machine(3)
    sealed = post.seal(stranger.seal_public, b"", b"key")

    with pytest.raises(NotSealedToUs):
        hq.open(hq.key_id(stranger.seal_public), b"", sealed)


def test_an_old_sealing_key_still_opens_after_a_change() -> None:
    old = new_sealing_pair(SeededRandom(7))
    sealed = machine(1).seal(old.public, b"", b"key")

    assert machine(2, old_seeds=(7,)).open(seals.key_id(old.public), b"", sealed) == b"key"


def test_every_changed_or_missing_byte_of_a_seal_is_refused() -> None:
    hq = machine(2)
    own = hq.key_id(hq.seal_public)
    sealed = hq.seal(hq.seal_public, b"", b"k" * 32)

    for place in range(len(sealed)):
        flipped = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        for bad in (flipped, sealed[:place]):
            with pytest.raises(SealBroken):
                hq.open(own, b"", bad)


def test_a_body_opens_with_its_key_and_its_header_only() -> None:
    post = machine(1)
    body = post.encrypt(b"k" * 32, b"header", bytes(100_000))

    assert post.decrypt(b"k" * 32, b"header", body) == bytes(100_000)
    for key, header in ((b"j" * 32, b"header"), (b"k" * 32, b"headex")):
        with pytest.raises(SealBroken):
            post.decrypt(key, header, body)


def test_a_key_pair_never_shows_its_private_half() -> None:
    pair = new_signing_pair(SeededRandom(1))

    assert pair.private.hex() not in repr(pair)
    assert repr(pair.private) not in repr(pair)
