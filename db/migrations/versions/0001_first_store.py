"""The first store: journal, folded tables, drafts, settings and the search index."""

from alembic import op
from sqlalchemy import text

from db.tables import metadata

revision = "0001"
down_revision = None

_SECURE_DELETE_SINCE = (3, 42)
_TABLES = (
    "journal",
    "streams",
    "applications",
    "officers",
    "unknown_entries",
    "tombstones",
    "drafts",
    "settings",
    "blob_progress",
)


def upgrade() -> None:
    connection = op.get_bind()
    metadata.create_all(connection, tables=[metadata.tables[name] for name in _TABLES])
    if connection.dialect.name != "sqlite":
        connection.execute(
            text(
                "CREATE TABLE application_words"
                " (rowid BIGINT PRIMARY KEY, subject TEXT, words TEXT)"
            )
        )
        return
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE application_words USING fts5"
            "(subject UNINDEXED, words, tokenize='trigram', detail='full')"
        )
    )
    version = connection.execute(text("SELECT sqlite_version()")).scalar_one()
    if tuple(int(part) for part in version.split(".")[:2]) >= _SECURE_DELETE_SINCE:
        connection.execute(
            text(
                "INSERT INTO application_words (application_words, rank)"
                " VALUES ('secure-delete', 1)"
            )
        )
