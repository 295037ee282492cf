"""What each filter pill of the queue means to the store, and how many it shows."""

from collections.abc import Callable, Mapping, Sequence

from app.domain.status import TABLE, Stage
from ui.models.pages import Row

ACTION = "perlu_tindakan"
DRAFTS = "draf"
UNSENT = "belum_sampai"
_STAGES = frozenset(stage.value for stage in Stage)


def statuses(pill: str) -> tuple[str, ...]:
    """Status codes behind a pill that names a stage (tahap); empty for the others."""
    if pill not in _STAGES or pill == DRAFTS:
        return ()
    return tuple(status.value for status, entry in TABLE.items() if entry.stage == pill)


def shows_drafts(pill: str, words: str) -> bool:
    """Drafts stand among everyone and under their own pill; a search looks at the official."""
    return pill == DRAFTS or (not pill and not words)


def counts(by_status: Mapping[str, int]) -> dict[str, int]:
    """Counts by status, with "perlu_tindakan" and "draf" beside them, told by pill."""
    drafts, acting = by_status.get(DRAFTS, 0), by_status.get(ACTION, 0)
    told = {"": drafts, ACTION: acting, DRAFTS: drafts, UNSENT: by_status.get(UNSENT, 0)}
    for status, entry in TABLE.items():
        count = by_status.get(status.value, 0)
        told[""] += count
        if entry.stage is not Stage.DRAF:
            told[entry.stage.value] = told.get(entry.stage.value, 0) + count
    return told


def page(
    drafts: Sequence[Row],
    fetch: Callable[[int, int], Sequence[Row]],
    offset: int,
    limit: int,
) -> list[Row]:
    """One page of a list that begins with the drafts and goes on with the store's rows."""
    head = list(drafts[offset : offset + limit])
    rest = limit - len(head)
    return [*head, *(fetch(max(0, offset - len(drafts)), rest) if rest else ())]
