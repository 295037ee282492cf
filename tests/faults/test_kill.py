"""A counter killed at any moment loses at most what was being typed."""

from collections import Counter
from pathlib import Path

import pytest

from tests.faults.killing import rounds

ROUNDS = 20


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_after_twenty_kills_every_receipt_has_its_application(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P1, P3: what was acknowledged is there, and doctor finds nothing."""
    *_, kills = rounds(tmp_path, ROUNDS)

    kinds = Counter(one.kind for one in kills.promises)
    with capsys.disabled():
        print(f"\nkills: {kills.rounds}, promises {dict(kinds)}, broken {len(kills.problems)}")
    assert kills.problems == []
    assert min(kinds[kind] for kind in ("draft", "application", "receipt", "acked")) > 0
