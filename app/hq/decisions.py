"""What headquarters (Kanim) decides about an application; each is an entry in its post's stream."""

import re
from collections.abc import Sequence
from datetime import date

from app.domain import application
from app.domain.journal import Body, Entry, post_stream
from app.errors import RuleBroken, UnknownSubject
from app.sync.ledger import HqStore

# Source: DOMAIN.md §2.4: SIMPONI codes have 15 digits, an NTPN has 16 letters or digits.
_BILLING_CODE = re.compile(r"\d{15}")
_NTPN = re.compile(r"[0-9A-Z]{16}")
_CLOSED = frozenset({"BATAL", "BATAL_TAK_DIAMBIL", "TOLAK_ADJUDIKATOR", "SERAH", "DITARIK"})


class BillingCodeMalformed(RuleBroken):
    """A SIMPONI billing code has 15 digits."""

    code = "billing_code_malformed"


class NtpnMalformed(RuleBroken):
    """An NTPN has 16 letters and digits."""

    code = "ntpn_malformed"


class NotBilled(RuleBroken):
    """Nothing can be paid before there is a billing code."""

    code = "not_billed"


class ReasonMissing(RuleBroken):
    """A return always says what is wrong, so that the post can mend it."""

    code = "reason_missing"


class AlreadyClosed(RuleBroken):
    """The application is cancelled, refused or handed over."""

    code = "already_closed"


def return_incomplete(
    store: HqStore, subject: str, fields: Sequence[str], reason: str, by: str
) -> Entry:
    """Send it back to the post (dikembalikan) with the fields to mend.

    Raises:
        UnknownSubject, AlreadyClosed, ReasonMissing
    """
    if not reason.strip():
        raise ReasonMissing(subject=subject)
    body = {"reason": reason.strip(), "fields": list(fields)}
    return _decide(store, application.RETURNED, subject, body, by)


def verify(store: HqStore, subject: str, by: str) -> Entry:
    return _decide(store, application.VERIFIED, subject, {}, by)


def approve(store: HqStore, subject: str, by: str) -> Entry:
    return _decide(store, application.APPROVED, subject, {}, by)


def bill(store: HqStore, subject: str, code: str, expires_on: date, by: str) -> Entry:
    """Issue the code the applicant pays with (kode billing).

    Raises:
        UnknownSubject, AlreadyClosed, BillingCodeMalformed
    """
    plain = re.sub(r"[\s.-]", "", code)
    if not _BILLING_CODE.fullmatch(plain):
        raise BillingCodeMalformed(digits=len(plain))
    body = {"code": plain, "expires_on": expires_on.isoformat()}
    return _decide(store, application.BILLED, subject, body, by)


def record_payment(store: HqStore, subject: str, ntpn: str, by: str) -> Entry:
    """Write down the treasury's proof of payment (NTPN).

    Raises:
        UnknownSubject, AlreadyClosed, NtpnMalformed, NotBilled
    """
    plain = re.sub(r"[\s.-]", "", ntpn).upper()
    if not _NTPN.fullmatch(plain):
        raise NtpnMalformed(letters=len(plain))
    with store.reading() as tx:
        row = tx.application(subject)
    if row is not None and not row["state"]["billing"]:
        raise NotBilled(subject=subject)
    return _decide(store, application.PAID, subject, {"ntpn": plain}, by)


def decline(store: HqStore, subject: str, reason: str, by: str) -> Entry:
    """Refuse it in adjudication (Ditolak Adjudikator), with the sentence the applicant reads.

    Raises:
        UnknownSubject, AlreadyClosed, ReasonMissing
    """
    if not reason.strip():
        raise ReasonMissing(subject=subject)
    body = {"class": "adjudikator", "note": reason.strip()}
    return _decide(store, application.DECLINED, subject, body, by)


def announce_ready(store: HqStore, subject: str, by: str) -> Entry:
    """The passport lies ready to be collected (siap diambil)."""
    return _decide(store, application.READY, subject, {}, by)


def _decide(store: HqStore, kind: str, subject: str, body: Body, by: str) -> Entry:
    with store.begin(by) as tx:
        row = tx.application(subject)
        device = tx.device(row["owner"]) if row is not None else None
        if row is None or device is None:
            raise UnknownSubject(subject=subject)
        if row["status"] in _CLOSED:
            raise AlreadyClosed(subject=subject)
        return tx.append_to(post_stream(device.post), kind, subject, body)
