"""Where each laptop's journal ended, pouch by pouch, under the laptop's own signature."""

from sqlalchemy import Column, LargeBinary, Table

from db.hq_tables import metadata
from db.tables import _Big

signed_heads = Table(
    "hq_signed_heads",
    metadata,
    Column("stream", LargeBinary(16), primary_key=True),
    Column("seq", _Big, primary_key=True),
    Column("signature", LargeBinary(64), nullable=False),
)
"""A laptop whose old disk was put back takes its own past back by these, and nothing else."""
