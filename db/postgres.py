"""Opening headquarters' database on a server: what it acknowledges is on the disk."""

import json
from typing import Any

from psycopg.types.string import StrDumper
from sqlalchemy import Engine, create_engine, event, make_url

from db import failures

POOL = 8


def open_postgres(address: str) -> Engine:
    """Open a PostgreSQL database by its address (postgresql://user@host/name).

    Its password comes from the address, from PGPASSWORD or from the file that libpq reads.
    """
    url = make_url(address).set(drivername="postgresql+psycopg")
    engine = create_engine(
        url, pool_size=POOL, max_overflow=POOL, pool_pre_ping=True, json_serializer=_written
    )
    event.listen(engine, "connect", _prepare)
    failures.translate(engine)
    return engine


class _TextDumper(StrDumper):
    """PostgreSQL keeps no NUL in a text; a hostile one is kept as the sign for what is unknown."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\0", "\ufffd"))


def _written(value: Any) -> str:
    return json.dumps(value).replace("\\u0000", "\\ufffd")


def _prepare(raw: Any, _record: Any) -> None:
    raw.adapters.register_dumper(str, _TextDumper)
    # whatever the server's own default is
    raw.execute("SET synchronous_commit = on")
    # a search goes to its index, as it should on any disk without a moving head
    raw.execute("SET random_page_cost = 1.1")
    raw.execute("SET max_parallel_workers_per_gather = 0")
    raw.commit()
