"""A picture knows which proven backup of headquarters holds it, and whether it is still here."""

from alembic import op
from sqlalchemy import BigInteger, Column, Text, inspect

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    known = {column["name"] for column in inspect(op.get_bind()).get_columns("blob_progress")}
    for column in (
        Column("backup", Text(), nullable=False, server_default=""),
        Column("gone_ms", BigInteger(), nullable=False, server_default="0"),
    ):
        if column.name not in known:
            op.add_column("blob_progress", column)
