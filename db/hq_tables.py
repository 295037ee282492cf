"""Tables only headquarters has: posts, laptops, what came from them, and what did not fit."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, MetaData, Table, Text

from db.tables import _Big

metadata = MetaData()

posts = Table(
    "hq_posts",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("letters", Integer, nullable=False),
)

tickets = Table(
    "hq_tickets",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("post", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("not_after_on", Text, nullable=False),
)

devices = Table(
    "hq_devices",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("post", Text, nullable=False),
    Column("sign_public", LargeBinary(32), nullable=False),
    Column("seal_public", LargeBinary(32), nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("is_revoked", Boolean, nullable=False),
)

arrivals = Table(
    "hq_arrivals",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("received_total", _Big, nullable=False),
    Column("unique_total", _Big, nullable=False),
    Column("pouches", _Big, nullable=False),
    Column("bytes_today", _Big, nullable=False),
    Column("day", Text, nullable=False),
)

forks = Table(
    "hq_forks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("stream", LargeBinary(16), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("seq", _Big, nullable=False),
    Column("why", Text, nullable=False),
    Column("pouch", LargeBinary, nullable=False),
)

contacts = Table(
    "hq_contacts",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("seq", _Big, primary_key=True),
    Column("first_ms", _Big, nullable=False),
    Column("last_ms", _Big, nullable=False),
)
"""When a laptop spoke, and up to which entry headquarters held it then."""

reviewers = Table(
    "hq_reviewers",
    metadata,
    Column("name", Text, primary_key=True),
    Column("shown", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("totp", Text, nullable=False),
    Column("last_step", _Big, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until_ms", _Big, nullable=False),
)

sessions = Table(
    "hq_sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("reviewer", Text, nullable=False),
    Column("csrf", Text, nullable=False),
    Column("made_ms", _Big, nullable=False),
    Column("seen_ms", _Big, nullable=False),
)

spares = Table(
    "hq_spares",
    metadata,
    Column("reviewer", Text, primary_key=True),
    Column("kept", Text, primary_key=True),
    Column("used_ms", _Big, nullable=False),
)
"""Spare codes for a phone that is lost: what is kept of each, and when it opened the door."""

starts = Table(
    "hq_starts",
    metadata,
    Column("reviewer", Text, primary_key=True),
    Column("first", Text, nullable=False),
    Column("second", Text, nullable=False),
    Column("until_ms", _Big, nullable=False),
)
"""Who may begin anew with a new password and phone, by the word of two others."""

looks = Table(
    "hq_looks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at_ms", _Big, nullable=False),
    Column("by", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
"""Who read whose record; each row carries the hash of the row before it."""

requests = Table(
    "hq_requests",
    metadata,
    Column("id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("asked_ms", _Big, nullable=False),
    Column("state", Text, nullable=False),
    Column("second_by", Text, nullable=False),
    Column("second_ms", _Big, nullable=False),
)
"""What one person asked for and a second one confirms; the body is JSON."""

claims = Table(
    "hq_claims",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("by", Text, nullable=False),
    Column("since_ms", _Big, nullable=False),
    Column("until_ms", _Big, nullable=False),
)
"""Which application is in which reviewer's hands."""

held = Table(
    "hq_held",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("batch", Text, nullable=False),
    Column("due_ms", _Big, nullable=False),
    Column("state", Text, nullable=False),
    Column("problem", Text, nullable=False),
)
"""Decisions that can still be taken back; body and form are JSON."""
