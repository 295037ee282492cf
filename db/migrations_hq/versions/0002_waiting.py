"""An index that holds the review queue: who waits in a state, since when, of which post."""

from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = ("status", "received_ms", "subject", "interview_ms", "purpose", "owner")


def upgrade() -> None:
    op.create_index("applications_waiting", "applications", _COLUMNS)
