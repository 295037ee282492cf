"""Applications for the operators of other systems (SIMKIM, SPRI), in one documented shape."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from app.hq import tables_out

SCHEMA = "exchange/application-export.schema.json"
Case = Mapping[str, Any]
_PLAIN = ("name", "nik", "kk_number", "birth_place", "birth_on", "sex", "marital", "occupation",
          "phone", "address", "village", "district", "regency", "postcode")  # fmt: skip
FIELDS = (
    "number", "post", "status", "received_at", "interview_at", "purpose", "product",
    "applicant_class", *_PLAIN, "father_name", "mother_name", "spouse_name", "old_passport",
    "billing_code", "ntpn",
)  # fmt: skip


def flat(one: Case) -> dict[str, str]:
    """One application as it leaves: only what a passport system asks, nothing of the talk."""
    record, state = one["record"], one["state"]
    made = {name: _text(record.get(name)) for name in _PLAIN}
    made |= {
        f"{who}_name": _text(_in(record, who, "name")) for who in ("father", "mother", "spouse")
    }
    made |= {name: _text(one[name]) for name in ("number", "status", "purpose", "product")}
    made |= {
        "post": _text(one["code"]),
        "applicant_class": _text(one["applicant_class"]),
        "received_at": _moment(one["received_ms"]),
        "interview_at": _moment(one["interview_ms"]),
        "old_passport": _text(_in(record, "old_passport", "number")),
        "billing_code": _text(_in(state, "billing", "code")),
        "ntpn": _text(state.get("ntpn")),
    }
    return {name: made[name] for name in FIELDS}


def as_json(cases: Iterable[Case], span: tuple[date, date], now: datetime) -> dict[str, Any]:
    """The whole file, as application-export.schema.json describes it."""
    return {
        "format": "beranda-applications",
        "version": 1,
        "made_at": _moment(int(now.timestamp() * 1000)),
        "from": span[0].isoformat(),
        "until": span[1].isoformat(),
        "applications": [flat(one) for one in cases],
    }


def as_csv(cases: Iterable[Case]) -> bytes:
    return tables_out.as_csv(FIELDS, ([flat(one)[name] for name in FIELDS] for one in cases))


def _in(outer: Mapping[str, Any], name: str, key: str) -> Any:
    inner = outer.get(name)
    return inner.get(key) if isinstance(inner, dict) else None


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _moment(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
