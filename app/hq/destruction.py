"""Records whose time is over are destroyed by rule, on two persons' word, and leave a protocol."""

import hashlib
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Protocol

from app.domain import retention
from app.domain.calendar import WITA, form_date, wita_date
from app.domain.canonical import canonical
from app.domain.retention import MOST_AT_ONCE, Due, Place, Retention
from app.domain.status import Status, is_closed
from app.errors import RuleBroken
from app.hq.desk import Tools

ENDED = tuple(one.value for one in Status if is_closed(one))


class NothingDue(RuleBroken):
    """No record of the list is due any more."""

    code = "nothing_due"


class ApprovalMissing(RuleBroken):
    """A destruction names its approval (persetujuan ANRI) and its witnesses."""

    code = "approval_missing"


class Archive(Protocol):
    """What headquarters keeps, as far as destruction needs it; see db.hq_retention."""

    def due(self, before_ms: int, statuses: Any, limit: int) -> list[Due]: ...

    def destroy(self, chosen: Any, no: int, by: str, words: Any, kept: Any) -> None: ...

    def protocols(self) -> list[dict[str, Any]]: ...


def due(tools: Tools, archive: Archive, rule: Retention) -> list[Due]:
    """The dry run: nothing happens."""
    day = rule.before(wita_date(tools.clock.now()))
    before_ms = int(datetime(day.year, day.month, day.day, tzinfo=WITA).timestamp() * 1000)
    return archive.due(before_ms, ENDED, MOST_AT_ONCE)


def destroy(
    tools: Tools, archive: Archive, rule: Retention, asked: dict[str, Any], by: tuple[str, str]
) -> retention.Protocol:
    """Destroy what was listed and is still due.

    Args:
        asked: subjects, approval, witnesses, as the first person asked for it.
        by: who asked, and who confirms.

    Raises:
        NothingDue
    """
    wanted = set(asked["subjects"])
    chosen = [one for one in due(tools, archive, rule) if one.subject in wanted]
    if not chosen:
        raise NothingDue(wanted=len(wanted))
    no = len(archive.protocols()) + 1
    every: list[Place] = []
    made: list[retention.Protocol] = []

    def words(places: list[Place]) -> Any:
        every.extend(places)
        return retention.words(no, rule.code, places, tools.seals.sign)

    def kept(entries: int) -> Any:
        made.append(_protocol(tools, (no, rule.code, entries), asked, by, chosen, every))
        return asdict(made[0])

    archive.destroy(chosen, no, by[1], words, kept)
    return made[0]


def protocol(kept: dict[str, Any]) -> retention.Protocol:
    rows = tuple((str(a), str(b), str(c), str(d)) for a, b, c, d in kept["rows"])
    return retention.Protocol(**kept | {"rows": rows})


def is_signed(tools: Tools, one: retention.Protocol) -> bool:
    """Whether the protocol says what headquarters signed."""
    sign = bytes.fromhex(one.sign)
    return tools.seals.is_own(_statement(one), sign)


def _protocol(
    tools: Tools,
    told: tuple[int, str, int],
    asked: dict[str, Any],
    by: tuple[str, str],
    chosen: list[Due],
    every: list[Place],
) -> retention.Protocol:
    no, rule, entries = told
    digest = hashlib.sha256(
        canonical([[stream.hex(), *position] for stream, position in every])
    ).hexdigest()
    rows = tuple((one.number, one.post, _on(one.received_ms), _on(one.ended_ms)) for one in chosen)
    now_ms = int(tools.clock.now().timestamp() * 1000)
    bare = retention.Protocol(
        no, now_ms, rule, str(asked["approval"]), str(asked["witnesses"]), *by, rows, entries,
        digest, "",
    )  # fmt: skip
    told_by = asdict(bare) | {"sign": tools.seals.sign(_statement(bare)).hex()}
    return protocol(told_by)


def _statement(one: retention.Protocol) -> bytes:
    told = asdict(one) | {"rows": [list(row) for row in one.rows]}
    told.pop("sign")
    return b"beranda-protocol-v1" + canonical(told)


def _on(at_ms: int) -> str:
    return form_date(wita_date(datetime.fromtimestamp(at_ms / 1000, UTC)))
