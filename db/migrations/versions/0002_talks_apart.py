"""Talks with applicants get a table of their own; the folded tables are told anew afterwards."""

from alembic import op

from db.tables import interviews

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    interviews.create(op.get_bind(), checkfirst=True)
