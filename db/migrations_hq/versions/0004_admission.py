"""Spare codes of the people at the console, and their new starts by two persons."""

from alembic import op

from db.hq_tables import metadata

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    connection = op.get_bind()
    metadata.create_all(
        connection, tables=[metadata.tables[name] for name in ("hq_spares", "hq_starts")]
    )
