"""What other posts hold of the same person gets a table."""

from alembic import op

from db.tables import earlier

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    earlier.create(op.get_bind(), checkfirst=True)
