"""Which application is in whose hands, and decisions that can still be taken back."""

from alembic import op

from db.hq_tables import metadata

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    connection = op.get_bind()
    metadata.create_all(
        connection, tables=[metadata.tables[name] for name in ("hq_claims", "hq_held")]
    )
