"""Who works at a post or at headquarters, and what each of them may do."""

from dataclasses import dataclass
from enum import StrEnum

from app.errors import RuleBroken
from app.ids import OfficerId


class NotPermitted(RuleBroken):
    """This officer's role does not allow it (tidak berwenang)."""

    code = "not_permitted"


class Role(StrEnum):
    """What an officer is sworn to; the first three at a post, the others at headquarters."""

    COUNTER = "petugas"
    DESIGNATED = "petugas_ditunjuk"
    HEAD_OF_POST = "kepala_pos"
    REVIEWER = "pemeriksa"
    HEAD_OF_SECTION = "kepala_seksi"
    ADMIN = "admin"


class Action(StrEnum):
    """Everything a service asks leave for."""

    CALL_TICKET = "call_ticket"
    RECEIVE = "receive"
    MEND = "mend"
    PRINT_RECEIPT = "print_receipt"
    HAND_OVER = "hand_over"
    RECORD_CROSSING = "record_crossing"
    SEARCH = "search"
    SYNC = "sync"
    CARRY_STICK = "carry_stick"
    READ_PROTECTION = "read_protection"
    WRITE_PROTECTION = "write_protection"
    CORRECT = "correct"
    OVERRIDE = "override"
    CANCEL = "cancel"
    CLOSE_DAY = "close_day"
    REPORT = "report"
    MANAGE_OFFICERS = "manage_officers"
    MANAGE_LAPTOP = "manage_laptop"
    REVIEW = "review"
    DECIDE = "decide"
    REFUSE = "refuse"
    ERASE = "erase"
    PROVISION_POST = "provision_post"
    REVOKE_DEVICE = "revoke_device"
    MANAGE_KEYS = "manage_keys"
    AUDIT = "audit"


_COUNTER = frozenset(
    {
        Action.CALL_TICKET,
        Action.RECEIVE,
        Action.MEND,
        Action.PRINT_RECEIPT,
        Action.HAND_OVER,
        Action.RECORD_CROSSING,
        Action.SEARCH,
        Action.SYNC,
        Action.CARRY_STICK,
        Action.REPORT,
    }
)
_DESIGNATED = _COUNTER | {Action.READ_PROTECTION, Action.WRITE_PROTECTION}
_HEAD_OF_POST = _DESIGNATED | {
    Action.CORRECT,
    Action.OVERRIDE,
    Action.CANCEL,
    Action.CLOSE_DAY,
    Action.MANAGE_OFFICERS,
    Action.MANAGE_LAPTOP,
}
_REVIEWER = frozenset({Action.SEARCH, Action.REVIEW, Action.DECIDE, Action.REPORT})
_HEAD_OF_SECTION = _REVIEWER | {
    Action.REFUSE,
    Action.ERASE,
    Action.READ_PROTECTION,
    Action.WRITE_PROTECTION,
    Action.AUDIT,
}
# An administrator keeps posts and keys but reads nobody's application.
_ADMIN = frozenset(
    {
        Action.PROVISION_POST,
        Action.REVOKE_DEVICE,
        Action.MANAGE_OFFICERS,
        Action.MANAGE_KEYS,
        Action.AUDIT,
    }
)
_ALLOWED = {
    Role.COUNTER: _COUNTER,
    Role.DESIGNATED: _DESIGNATED,
    Role.HEAD_OF_POST: _HEAD_OF_POST,
    Role.REVIEWER: _REVIEWER,
    Role.HEAD_OF_SECTION: _HEAD_OF_SECTION,
    Role.ADMIN: _ADMIN,
}


@dataclass(frozen=True)
class Officer:
    """One named account; `nip` is the civil servant's 18-digit number (NIP)."""

    id: OfficerId
    nip: str
    name: str
    role: Role


def may(officer: Officer, action: Action) -> bool:
    return action in _ALLOWED[officer.role]


def require(officer: Officer, action: Action) -> None:
    """Raises NotPermitted."""
    if not may(officer, action):
        raise NotPermitted(action=action.value, role=officer.role.value)
