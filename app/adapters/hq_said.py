"""What an answer of headquarters other than yes means."""

import json
from contextlib import suppress

from app.sync.protocol import HqBusy, HqGarbage, HqRefusedUs, HqSilent

MAX_JSON_BYTES = 64 * 1024
RETRY_AFTER = "Retry-After"
_BUSY = (429, 503)
# Whoever answers, a post tries again within the hour.
_LONGEST_WAIT_S = 3_600
# Headquarters waited for the rest of a request: the link was gone for so long, and nobody refuses.
_FELL_SILENT = 408


def problem_of(
    status: int, body: bytes, retry_after: str | None = None
) -> HqSilent | HqRefusedUs | HqGarbage:
    """What an answer other than yes means."""
    if status in _BUSY and (retry_after or "").isdecimal():
        return HqBusy(status=status, wait_s=min(int(retry_after or 0), _LONGEST_WAIT_S))
    if status >= 500 or status == _FELL_SILENT:
        return HqSilent(status=status)
    if not body and status >= 400:
        # The answer to a HEAD has no body, so its status is all that is said.
        return HqRefusedUs(why=f"http_{status}", status=status)
    with suppress(ValueError, TypeError, KeyError):
        return HqRefusedUs(why=str(json.loads(body)["code"])[:40], status=status)
    return HqGarbage(status=status)
