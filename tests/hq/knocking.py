"""Schemathesis at the doors of a served headquarters; imported late, for it takes its second."""

import json
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import negative_data_rejection

import resources

__all__ = ["FailureGroup", "knock"]

# A page that cannot go on sends the browser to one that can (303): that is a refusal too.
_REFUSED = ["303", "400", "403", "404", "409", "413", "429"]
# Well shaped is not signed: what a stranger invents is refused all the same.
_ANSWERED = ["200", *_REFUSED]
_CONFIG = schemathesis.Config.from_dict(
    {
        "checks": {
            "negative_data_rejection": {"expected-statuses": _REFUSED},
            "positive_data_acceptance": {"expected-statuses": _ANSWERED},
        }
    }
)
_few = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def knock(door: tuple[str, str], url: str, session: requests.Session | None = None) -> None:
    """Try one operation with right ("positive") or wrong ("negative") data.

    Raises:
        FailureGroup: an answer the document does not allow.
    """
    label, mode = door
    # a report's span that nobody can read is the usual span
    let = [negative_data_rejection] if "/laporan/" in label else []

    @_few
    @given(case=_OPERATIONS[label].as_strategy(generation_mode=GenerationMode(mode)))
    def tried(case: schemathesis.Case) -> None:
        case.call_and_validate(base_url=url, session=session, excluded_checks=let)

    tried()


@schemathesis.serializer("application/partial-upload", "application/vnd.beranda.pouches")
def as_bytes(_context: schemathesis.SerializationContext, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")


def _operations() -> dict[str, schemathesis.APIOperation]:
    """By method and path; the reviewer is signed in, so a session is nothing to be invented."""
    bare = json.loads(resources.path("exchange/openapi.json").read_text("utf-8"))
    del bare["components"]["securitySchemes"]
    for path in bare["paths"].values():
        for told in path.values():
            if isinstance(told, dict):
                told.pop("security", None)
    schema = schemathesis.openapi.from_dict(bare, config=_CONFIG)
    return {one.ok().label: one.ok() for one in schema.get_all_operations()}


_OPERATIONS = _operations()
