"""The search index of a PostgreSQL server; without its extension a search reads every row."""

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError


def index_words(connection: Connection) -> bool:
    """Make the index over the applications' words; False where the server may not have it."""
    try:
        # a failure inside must not end the transaction around it
        with connection.begin_nested():
            connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_trgm"))
            connection.execute(
                text(
                    "CREATE INDEX IF NOT EXISTS application_words_parts"
                    " ON application_words USING gin (lower(words) gin_trgm_ops)"
                )
            )
    except DBAPIError:
        return False
    return True


def has_index(connection: Connection) -> bool:
    """Whether a search is served by trigrams."""
    return bool(connection.execute(text("SELECT to_regclass('application_words_parts')")).scalar())
