"""What headquarters (Kanim) decides about an application; each is an entry in its post's stream."""

import re
from collections.abc import Sequence
from datetime import date

from app.domain import application
from app.domain.journal import Body, post_stream
from app.domain.rulebook import Rules
from app.domain.status import Actor, Status, is_closed, may_move
from app.errors import RuleBroken, UnknownSubject
from app.hq.pen import Pen, Writing

# Source: DOMAIN.md §2.4: SIMPONI codes have 15 digits, an NTPN has 16 letters or digits.
_BILLING_CODE = re.compile(r"\d{15}")
_NTPN = re.compile(r"[0-9A-Z]{16}")
# Source: DOMAIN.md §3.4: one letter and seven digits.
_BOOK = re.compile(r"[A-Z]\d{7}")
REFUSAL_CLASSES = "kelas_tolak"


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


class DecisionTooLate(RuleBroken):
    """The state is not the one the reviewer saw, or does not allow this decision."""

    code = "not_now"


class RefusalUnclassed(RuleBroken):
    """A refusal names one of the classes in force."""

    code = "refusal_unclassed"


class SuspensionOutOfBounds(RuleBroken):
    """A suspension lasts neither shorter nor longer than laid down: `facts["months"]`."""

    code = "suspension_out_of_bounds"


class BookNumberMalformed(RuleBroken):
    """A passport book has one letter and seven digits."""

    code = "book_number_malformed"


def return_incomplete(
    store: Pen, subject: str, fields: Sequence[str], reason: str, by: str
) -> None:
    """Send it back to the post (dikembalikan) with the fields to mend.

    Raises:
        UnknownSubject, AlreadyClosed, ReasonMissing
    """
    body = {"reason": _said(subject, reason), "fields": list(fields)}
    _decide(store, application.RETURNED, subject, body, by)


def verify(store: Pen, subject: str, by: str) -> None:
    _decide(store, application.VERIFIED, subject, {}, by)


def approve(store: Pen, subject: str, by: str) -> None:
    _decide(store, application.APPROVED, subject, {}, by)


def bill(store: Pen, subject: str, code: str, expires_on: date, by: str) -> None:
    """Issue the code the applicant pays with (kode billing).

    Raises:
        UnknownSubject, AlreadyClosed, BillingCodeMalformed
    """
    body = {"code": billing_code(code), "expires_on": expires_on.isoformat()}
    _decide(store, application.BILLED, subject, body, by)


def record_payment(store: Pen, subject: str, ntpn: str, by: str) -> None:
    """Write down the treasury's proof of payment (NTPN).

    Raises:
        UnknownSubject, AlreadyClosed, NtpnMalformed, NotBilled
    """
    plain = ntpn_of(ntpn)
    with store.reading() as tx:
        row = tx.application(subject)
    if row is not None and not row["state"]["billing"]:
        raise NotBilled(subject=subject)
    _decide(store, application.PAID, subject, {"ntpn": plain}, by)


def decline(
    store: Pen, subject: str, refusal: tuple[str, str], by: str, rules: Rules, asked_by: str
) -> None:
    """Refuse it with its class and the sentence the applicant reads; two persons have agreed.

    Args:
        refusal: class and reason.
        asked_by: the first of the two; `by` confirms.

    Raises:
        UnknownSubject, AlreadyClosed, DecisionTooLate, ReasonMissing, RefusalUnclassed
    """
    body = refusal_body(subject, *refusal, rules)
    _decide(store, application.DECLINED, subject, body | {"asked_by": asked_by}, by)


def refusal_body(subject: str, refusal_class: str, reason: str, rules: Rules) -> Body:
    """What a refusal says, while it waits for the second person as when it is made.

    Raises:
        ReasonMissing, RefusalUnclassed
    """
    if refusal_class not in {one.code for one in rules.options(REFUSAL_CLASSES)}:
        raise RefusalUnclassed(subject=subject)
    return {"class": refusal_class, "note": _said(subject, reason)}


def refer(store: Pen, subject: str, reason: str, by: str) -> None:
    """Send it to deeper examination (pendalaman)."""
    body = {"note": _said(subject, reason)}
    _decide(store, application.REFERRED, subject, body, by)


def suspend(store: Pen, subject: str, reason: str, months: int, by: str, rules: Rules) -> None:
    """Suspend it (tangguhkan) for a number of months.

    Raises:
        UnknownSubject, AlreadyClosed, DecisionTooLate, ReasonMissing, SuspensionOutOfBounds
    """
    least, most = rules.limit("tangguh_singkat").count, rules.limit("tangguh_lama").count
    if not least <= months <= most:
        raise SuspensionOutOfBounds(months=months)
    body = {"note": _said(subject, reason), "months": months}
    _decide(store, application.SUSPENDED, subject, body, by)


def allocate(store: Pen, subject: str, book: str, by: str) -> None:
    """Set a blank book aside for it (alokasi blangko).

    Raises:
        UnknownSubject, AlreadyClosed, DecisionTooLate, BookNumberMalformed
    """
    _decide(store, application.ALLOCATED, subject, {"book": book_number(book)}, by)


def send_to_print(store: Pen, subject: str, by: str) -> None:
    _decide(store, application.PRINTED, subject, {}, by)


def check_quality(store: Pen, subject: str, by: str) -> None:
    """The printed book lies on the table of the quality check (uji kualitas)."""
    _decide(store, application.CHECKED, subject, {}, by)


def dispatch(store: Pen, subject: str, by: str) -> None:
    """The book is on its way to the post (dikirim ke pos)."""
    _decide(store, application.DISPATCHED, subject, {}, by)


def cancel_uncollected(store: Pen, subject: str, by: str) -> None:
    """Nobody came for the passport in time (batal, tidak diambil)."""
    _decide(store, application.UNCOLLECTED, subject, {}, by)


def announce_ready(store: Pen, subject: str, by: str) -> None:
    """The passport lies ready to be collected (siap diambil)."""
    _decide(store, application.READY, subject, {}, by)


def billing_code(typed: str) -> str:
    """Without the gaps people read it with. Raises BillingCodeMalformed."""
    plain = re.sub(r"[\s.-]", "", typed)
    if not _BILLING_CODE.fullmatch(plain):
        raise BillingCodeMalformed(digits=len(plain))
    return plain


def ntpn_of(typed: str) -> str:
    """Raises NtpnMalformed."""
    plain = re.sub(r"[\s.-]", "", typed).upper()
    if not _NTPN.fullmatch(plain):
        raise NtpnMalformed(letters=len(plain))
    return plain


def book_number(typed: str) -> str:
    """Raises BookNumberMalformed."""
    plain = re.sub(r"\s", "", typed).upper()
    if not _BOOK.fullmatch(plain):
        raise BookNumberMalformed(letters=len(plain))
    return plain


def _said(subject: str, reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing(subject=subject)
    return reason.strip()


def turn_of(tx: Writing, subject: str) -> bytes:
    """The stream of its post; from here on this act alone speaks there of it.

    Raises:
        UnknownSubject
    """
    row = tx.application(subject)
    device = tx.device(row["owner"]) if row is not None else None
    if device is None:
        raise UnknownSubject(subject=subject)
    stream = post_stream(device.post)
    tx.wait_for(stream, [subject])
    return stream


def _decide(store: Pen, kind: str, subject: str, body: Body, by: str) -> None:
    with store.begin(by) as tx:
        decided(tx, kind, subject, body)


def decided(tx: Writing, kind: str, subject: str, body: Body) -> None:
    """Write it, if the state of this moment allows it.

    Raises:
        UnknownSubject, AlreadyClosed, DecisionTooLate
    """
    # another process may be deciding the same now: what counts is read after this act's turn
    stream = turn_of(tx, subject)
    row = tx.application(subject) or {"status": ""}
    current, following = Status(row["status"]), Status(application.status_after(kind, body))
    if is_closed(current):
        raise AlreadyClosed(subject=subject)
    if not may_move(current, following, Actor.HQ):
        raise DecisionTooLate(subject=subject, status=current.value)
    tx.append_to(stream, kind, subject, body)
