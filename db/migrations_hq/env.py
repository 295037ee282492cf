"""Runs the steps of headquarters' own tables inside the transaction that db.migrate opened."""

from alembic import context

from db.hq_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    version_table=context.config.attributes["table"],
)
with context.begin_transaction():
    context.run_migrations()
