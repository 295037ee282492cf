"""What applications have in common gets a table; an application knows the day of its talk."""

from alembic import op
from sqlalchemy import BigInteger, Column, inspect

from db.tables import ties

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    connection = op.get_bind()
    ties.create(connection, checkfirst=True)
    known = {column["name"] for column in inspect(connection).get_columns("applications")}
    if "interview_ms" not in known:
        op.add_column(
            "applications",
            Column("interview_ms", BigInteger(), nullable=False, server_default="0"),
        )
