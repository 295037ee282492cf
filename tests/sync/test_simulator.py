"""Thousands of seeds through the product's own engine: everything arrives once, whatever happens.

A failing seed names the line that plays it again; see `.venv/bin/python -m tests.simulator --help`.
"""

import pytest

from app.adapters import blob_crypto
from app.adapters.blob_shelf import FolderShelf
from app.adapters.seals import OwnSeals, new_sealing_pair, new_signing_pair
from app.ports_crypto import NotSealedToUs, SealBroken, Seals
from app.sync.ledger import BlobShelf
from tests.fakes import SeededRandom
from tests.simulator.kit import KITS, Kit
from tests.simulator.pictures import Folder, Shelf
from tests.simulator.planted import CAUGHT_BY_SEEDS
from tests.simulator.run import Failed, run

SEEDS = 2_000
CHUNK = 125
REAL_SEEDS = 24
# The rarest of the planted faults shows itself in one seed of eighty.
ENOUGH_FOR_A_FAULT = 400


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_every_entry_arrives_once_and_in_order_whatever_happens(first: int) -> None:
    entries = sum(run(seed).entries for seed in range(first, first + CHUNK))

    assert entries > 10 * CHUNK


@pytest.mark.parametrize("first", range(0, REAL_SEEDS, 4))
def test_it_holds_over_real_http_with_real_keys_and_real_tables(first: int) -> None:
    outcomes = [run(seed, "real") for seed in range(first, first + 4)]

    assert sum(one.visits for one in outcomes) > 4


@pytest.mark.parametrize("fault", CAUGHT_BY_SEEDS)
def test_a_planted_fault_is_caught(fault: str) -> None:
    with pytest.raises(Failed) as caught:
        for seed in range(ENOUGH_FOR_A_FAULT):
            run(seed, planted=fault)

    assert f"--planted {fault}" in str(caught.value)
    assert isinstance(caught.value.__cause__, AssertionError)


@pytest.mark.parametrize("seed", range(6))
def test_a_seed_plays_the_same_again(seed: int) -> None:
    assert run(seed).digest == run(seed).digest


@pytest.mark.parametrize("seed", range(100, 112))
def test_the_light_store_says_what_the_real_one_says(seed: int) -> None:
    light, real = run(seed, "light"), run(seed, "sql")

    # A full disk breaks off in another place: only then may they differ.
    is_full = any("disk_fills_up" in line for line in light.trace)
    assert is_full or light.digest == real.digest


@pytest.fixture(params=["real", "light"])
def shelf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BlobShelf:
    return FolderShelf(tmp_path_factory.mktemp("shelf")) if request.param == "real" else Shelf()


def test_both_shelves_let_a_picture_grow_and_prove_it(shelf: BlobShelf) -> None:
    folder = Folder()
    blob_id, size = folder.put(bytes(32), 1, b"scan" * 99)
    file = folder.ciphertext(blob_id)
    with shelf.receiving(blob_id, 0) as growing:
        growing.write(file[:50] + b"wrong")
    with shelf.receiving(blob_id, 50) as growing:
        growing.write(file[50:70])
    between = (shelf.held(blob_id), shelf.is_whole(blob_id))
    with shelf.receiving(blob_id, 70) as growing:
        growing.write(file[70:])

    assert (between, shelf.finish(blob_id)) == ((70, False), True)
    assert (shelf.held(blob_id), shelf.is_whole(blob_id)) == (size, True)


def test_both_shelves_drop_wrong_bytes(shelf: BlobShelf) -> None:
    blob_id = "ab" * 16
    with shelf.receiving(blob_id, 0) as growing:
        growing.write(b"other bytes")

    assert (shelf.finish(blob_id), shelf.held(blob_id), shelf.is_whole(blob_id)) == (
        False,
        0,
        False,
    )


def test_both_shelves_let_a_stick_finish_a_picture_that_still_comes_over_the_link(
    shelf: BlobShelf,
) -> None:
    blob_id = blob_crypto.blob_id(b"scan" * 9)
    with shelf.receiving(blob_id, 0) as growing:
        growing.write(b"scan" * 4)
        with shelf.receiving(blob_id, 0) as from_the_stick:
            from_the_stick.write(b"scan" * 9)
        shelf.finish(blob_id)
        growing.write(b"scan" * 5)

    assert (shelf.finish(blob_id), shelf.held(blob_id)) == (True, 36)


@pytest.mark.parametrize("kit", [KITS["real"], KITS["light"]], ids=lambda kit: kit.name)
def test_both_seals_refuse_another_key_and_any_changed_byte(kit: Kit) -> None:
    ours, theirs = (_seals(kit, seed) for seed in (1, 2))
    sealed = ours.seal(theirs.seal_public, b"info", b"text")
    signature = ours.sign(b"data")

    assert theirs.open(theirs.key_id(theirs.seal_public), b"info", sealed) == b"text"
    assert len(sealed) == len(b"text") + 48
    with pytest.raises(SealBroken):
        theirs.open(theirs.key_id(theirs.seal_public), b"other", sealed)
    with pytest.raises(NotSealedToUs):
        ours.open(theirs.key_id(theirs.seal_public), b"info", sealed)
    assert ours.verify(ours.sign_public, b"data", signature)
    assert not ours.verify(theirs.sign_public, b"data", signature)
    assert not ours.verify(ours.sign_public, b"date", signature)


def test_a_rotated_key_still_opens_what_was_sealed_to_the_one_before() -> None:
    random = SeededRandom(3)
    signing, old, new = new_signing_pair(random), new_sealing_pair(random), new_sealing_pair(random)
    before, after = OwnSeals(signing, old), OwnSeals(signing, new, [old])
    sealed = before.seal(before.seal_public, b"", b"text")

    assert after.open(after.key_id(before.seal_public), b"", sealed) == b"text"


def _seals(kit: Kit, seed: int) -> Seals:
    signing, sealing = kit.new_keys(SeededRandom(seed))
    return kit.seals(signing, [sealing])
