"""The first tables of headquarters; one that an older Beranda made by itself is left as it is."""

from alembic import op

from db import hq_tables_heads, trigrams
from db.hq_tables import metadata

revision = "0001"
down_revision = None

_TABLES = (
    "hq_posts",
    "hq_tickets",
    "hq_devices",
    "hq_arrivals",
    "hq_forks",
    "hq_contacts",
    "hq_reviewers",
    "hq_sessions",
    "hq_looks",
    "hq_requests",
    hq_tables_heads.signed_heads.name,
)


def upgrade() -> None:
    connection = op.get_bind()
    metadata.create_all(connection, tables=[metadata.tables[name] for name in _TABLES])
    if connection.dialect.name == "postgresql":
        trigrams.index_words(connection)
