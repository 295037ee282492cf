"""Several processes on one server: one person's record is never torn, devices never wait."""

import threading
from collections.abc import Iterator

import pytest

from db.hq_store import HqSqlStore, open_hq
from tests import postgres
from tests.builders import a_record
from tests.fakes import FixedClock, SeededRandom

# It makes its databases itself.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
A, B = bytes(16), bytes([1]) * 16
QUICK_S = 10


@pytest.fixture
def durable() -> Iterator[postgres.Server]:
    server = postgres.started(is_durable=True)
    yield server
    server.remove()


@pytest.fixture
def address(postgres_server: postgres.Server) -> str:
    return postgres_server.fresh("hq0")


def opened(address: str, seed: int) -> HqSqlStore:
    """As another process would: an engine and connections of its own."""
    return open_hq(address, FixedClock(), SeededRandom(seed))


def write(store: HqSqlStore, stream: bytes, subject: str) -> None:
    with store.begin("tes") as tx:
        tx.append_to(stream, "application.received", subject, {"record": a_record()})


def test_two_devices_never_wait_for_each_other(address: str) -> None:
    one, other = opened(address, 1), opened(address, 2)
    with one.begin() as tx:
        tx.add_stream(A, "post", "MRT")
        tx.add_stream(B, "post", "MRT")

    with one.begin("tes") as tx:
        tx.append_to(A, "application.received", "a1", {"record": a_record()})
        beside = threading.Thread(target=write, args=(other, B, "b1"))
        beside.start()
        beside.join(QUICK_S)
        is_waiting = beside.is_alive()

    beside.join()
    one.close()
    other.close()
    assert not is_waiting


def test_what_one_device_says_goes_in_one_after_another(address: str) -> None:
    one, other = opened(address, 1), opened(address, 2)
    with one.begin() as tx:
        tx.add_stream(A, "post", "MRT")
    threads = [
        threading.Thread(target=write, args=(store, A, f"a{number}"))
        for number, store in enumerate((one, other) * 5)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with one.reading() as look:
        seqs = [entry.seq for entry in look.entries(A, 0, 100)]
    one.close()
    other.close()
    assert seqs == list(range(1, 11))


def test_no_acknowledged_entry_is_lost_when_the_server_is_killed(
    durable: postgres.Server,
) -> None:
    store = opened(durable.fresh(), 1)
    with store.begin() as tx:
        tx.add_stream(A, "post", "MRT")
    acknowledged: list[str] = []

    def ingest() -> None:
        for number in range(10_000):
            try:
                write(store, A, f"a{number}")
            except Exception:  # noqa: BLE001 -- the server is gone: whatever it says, it ends here
                return
            acknowledged.append(f"a{number}")

    thread = threading.Thread(target=ingest)
    thread.start()
    while len(acknowledged) < 20:
        thread.join(0.01)
    durable.stop(postgres.IMMEDIATELY)
    thread.join()
    durable.start()

    with store.reading() as look:
        held = {look.application(subject) is not None for subject in acknowledged}
        seqs = [entry.seq for entry in look.entries(A, 0, 10_000)]
    store.close()
    assert held == {True}
    assert seqs == list(range(1, len(seqs) + 1))
