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
