"""Every table of a post and of headquarters; only the projection writes the folded ones."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()
_Big = BigInteger().with_variant(Integer, "sqlite")

journal = Table(
    "journal",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("seq", _Big, primary_key=True),
    Column("prev", LargeBinary(32), nullable=False),
    Column("content_hash", LargeBinary(32), nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("salt", LargeBinary(16)),
    Column("content", LargeBinary),
    Column("kind", Text),
    Column("subject", Text),
    sqlite_with_rowid=False,
)
Index("journal_by_subject", journal.c.subject)

streams = Table(
    "streams",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("side", Text, nullable=False),
    Column("post", Text, nullable=False, server_default=""),
    Column("epoch", Integer, nullable=False),
    Column("seq", _Big, nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("is_own", Boolean, nullable=False, server_default="0"),
)

applications = Table(
    "applications",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("owner", LargeBinary(16), nullable=False),
    Column("status", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("nik", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("applicant_class", Text, nullable=False),
    Column("product", Text, nullable=False),
    Column("received_ms", _Big, nullable=False),
    Column("received_by", Text, nullable=False),
    Column("interview_ms", _Big, nullable=False, server_default="0"),
    Column("last_ms", _Big, nullable=False),
    Column("last_epoch", Integer, nullable=False),
    Column("last_seq", _Big, nullable=False),
    Column("receipts", Integer, nullable=False),
    Column("needs_action", Boolean, nullable=False),
    Column("words_id", _Big, nullable=False),
    Column("state", JSON, nullable=False),
    Column("record", JSON, nullable=False),
)
Index("applications_by_received", applications.c.received_ms)
Index("applications_by_status", applications.c.status, applications.c.received_ms)
Index("applications_by_nik", applications.c.nik)
Index("applications_by_number", applications.c.number)
Index("applications_by_action", applications.c.needs_action, applications.c.received_ms)
Index("applications_by_last", applications.c.owner, applications.c.last_seq)

officers = Table(
    "officers",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("nip", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("is_active", Boolean, nullable=False),
)

interviews = Table(
    "interviews",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("application", Text, nullable=False),
    Column("at_ms", _Big, nullable=False),
    Column("by", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("body", JSON, nullable=False),
)
Index("interviews_by_application", interviews.c.application)

ties = Table(
    "ties",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("application", Text, nullable=False),
    Column("at_ms", _Big, nullable=False),
)
Index("ties_by_key", ties.c.kind, ties.c.key, ties.c.at_ms)

earlier = Table(
    "earlier",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("own", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("received_ms", _Big, nullable=False),
    Column("body", JSON, nullable=False),
)
"""Applications of the same person at other posts, each beside one of this post's own."""
Index("earlier_by_own", earlier.c.own)
Index("earlier_by_other", earlier.c.other)
Index("earlier_by_post", earlier.c.post)

unknown_entries = Table(
    "unknown_entries",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("seq", _Big, primary_key=True),
    Column("kind", Text, nullable=False),
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("seq", _Big, primary_key=True),
)

PROJECTION = (applications, officers, interviews, ties, earlier, unknown_entries, tombstones)
"""The folded tables: dropped and made again by rebuild, equal to the journal always."""

drafts = Table(
    "drafts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("ticket", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("is_parked", Boolean, nullable=False),
    Column("record", JSON, nullable=False),
    Column("at_ms", _Big, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSON, nullable=False),
)

blob_progress = Table(
    "blob_progress",
    metadata,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("size", _Big, nullable=False),
    Column("role", Text, nullable=False),
    Column("sent", _Big, nullable=False, server_default="0"),
    Column("is_confirmed", Boolean, nullable=False, server_default="0"),
    Column("at_ms", _Big, nullable=False),
    # the proven backup of headquarters that holds it, "" while none is known to
    Column("backup", Text, nullable=False, server_default=""),
    # when the original was let go from this laptop, 0 while it is here
    Column("gone_ms", _Big, nullable=False, server_default="0"),
)
Index("blob_progress_open", blob_progress.c.is_confirmed, blob_progress.c.subject)
