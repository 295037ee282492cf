"""A million invented applications in headquarters' PostgreSQL, laid down by the server itself."""

import json
import time
from datetime import UTC, datetime, timedelta

import psycopg

from app.domain import application as rules
from app.domain.journal import Fact
from app.domain.order import Told
from db import application_rows
from tests.bench.crowd import FIRST_NAMES, LAST_NAMES
from tests.builders import a_record

POSTS = 50
YEARS = timedelta(days=5 * 365)
OPEN = 30_000
"""What waits somewhere: some seven weeks of all the posts, and a few that lie for years."""
STUCK_EVERY = 1_000
BATCH = 50_000
_OPEN_STATES = (
    ["DITERIMA"] * 2 + ["TERKIRIM"] * 4 + ["VERIF_KANIM"] * 3 + ["MENUNGGU_BAYAR"] * 4
    + ["LUNAS"] * 2 + ["ADJUDIKASI"] * 2 + ["PENDALAMAN"] + ["BERKAS_KURANG"] * 3
    + ["ALOKASI", "CETAK", "UJI", "KIRIM_POS"]
)  # fmt: skip
_DONE_STATES = ["SERAH"] * 93 + ["SIAP"] * 3 + ["BATAL"] * 2 + ["TOLAK_SISTEM", "DITARIK"]
_PURPOSES = ["baru"] * 6 + ["ganti"] * 3 + ["hilang"]


def lay_down(address: str, people: int) -> float:
    """Fill the tables, newest last; return the seconds it took."""
    began = time.monotonic()
    with psycopg.connect(address, autocommit=True, cursor_factory=psycopg.ClientCursor) as server:
        server.execute("SET synchronous_commit = off")
        server.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        _posts(server)
        known = {"people": people, "open": min(OPEN, people // 4), **_fixed()}
        for first in range(0, people, BATCH):
            window = {"from": first, "to": min(first + BATCH, people) - 1}
            for statement in (_PEOPLE, _APPLICATIONS, _WORDS, _ENTRIES):
                server.execute(statement, known | window)
        server.execute(_CONTACTS, known)
        server.execute("DROP TABLE IF EXISTS crowd")
        server.execute("VACUUM ANALYZE")
    return time.monotonic() - began


def _fixed() -> dict[str, object]:
    now = datetime.now(UTC)  # noqa: DTZ005, TID251 -- a bench stands on the clock of its server
    record = a_record(name="@name", nik="@nik", purpose="@purpose")
    return {
        "now_ms": int(now.timestamp() * 1000),
        "span_ms": int(YEARS.total_seconds() * 1000),
        "record": json.dumps(record),
        "state": json.dumps(_state(record)),
        "open_states": _OPEN_STATES,
        "done_states": _DONE_STATES,
        "purposes": _PURPOSES,
        "first": FIRST_NAMES,
        "last": LAST_NAMES,
        "posts": POSTS,
        "stuck": STUCK_EVERY,
    }


def _state(record: dict[str, object]) -> object:
    fact = Fact(1, 0, "desi", rules.RECEIVED, "a1", (0, 0), record)
    folded = rules.fold([Told("post", bytes(16), (1, 1), fact)])
    assert folded is not None
    return application_rows._row(folded)["state"]


def _posts(server: "psycopg.Connection[tuple[object, ...]]") -> None:
    for number in range(POSTS):
        code, stream = f"P{number:02}", number.to_bytes(16)
        server.execute("INSERT INTO hq_posts VALUES (%s, %s, 1)", (code, f"Pos {number:02}"))
        row = (stream, code, bytes(32), bytes(32), b"", False)
        server.execute("INSERT INTO hq_devices VALUES (%s, %s, %s, %s, %s, %s)", row)
        row = (stream, "post", code, 1, 0, bytes(32), False)
        server.execute("INSERT INTO streams VALUES (%s, %s, %s, %s, %s, %s, %s)", row)


_PEOPLE = """
CREATE TEMP TABLE IF NOT EXISTS crowd (g int, subject text, stream bytea, name text, nik text,
 number text, at_ms bigint, status text, purpose text);
TRUNCATE crowd;
INSERT INTO crowd
SELECT g, lpad(to_hex(g), 32, '0'), decode(lpad(to_hex(g %% %(posts)s), 32, '0'), 'hex'),
 (%(first)s::text[])[1 + h1 %% 25] || ' ' || (%(last)s::text[])[1 + h2 %% 25] || ' '
  || (%(last)s::text[])[1 + h3 %% 25],
 '5305' || lpad((h1 %% 1000000)::text, 6, '0') || lpad((g %% 1000000)::text, 6, '0'),
 'P' || lpad((g %% %(posts)s)::text, 2, '0') || '-' || lpad(g::text, 7, '0') || '-A0001-K',
 %(now_ms)s - %(span_ms)s + (%(span_ms)s::numeric * (g + 1) / %(people)s)::bigint - 3600000,
 CASE WHEN g >= %(people)s - %(open)s OR g %% %(stuck)s = 0
  THEN (%(open_states)s::text[])[1 + h2 %% array_length(%(open_states)s::text[], 1)]
  ELSE (%(done_states)s::text[])[1 + h2 %% array_length(%(done_states)s::text[], 1)] END,
 (%(purposes)s::text[])[1 + h3 %% 10]
FROM (SELECT g, abs(hashint4(g)) AS h1, abs(hashint4(g + 77777777)) AS h2,
 abs(hashint4(g + 1555555555)) AS h3
 FROM generate_series(%(from)s::int, %(to)s::int) AS g) AS drawn
"""
_APPLICATIONS = """
INSERT INTO applications (subject, owner, status, number, ticket, name, nik, phone, purpose,
 reason, applicant_class, product, received_ms, received_by, interview_ms, last_ms, last_epoch,
 last_seq, receipts, needs_action, words_id, state, record)
SELECT subject, stream, status, number, 'A-001', name, nik, '0812' || lpad(g::text, 8, '0'),
 purpose, '', 'dewasa', 'PB-E-10', at_ms, 'desi', at_ms, at_ms, 1, g / %(posts)s + 1, 1, false,
 (at_ms / 1000) << 31 | g,
 %(state)s::json,
 replace(replace(replace(%(record)s, '@name', name), '@nik', nik), '@purpose', purpose)::json
FROM crowd
"""
_WORDS = """
INSERT INTO application_words (rowid, subject, words)
SELECT (at_ms / 1000) << 31 | g, subject,
 name || ' ' || nik || ' ' || number || ' A-001 0812' || lpad(g::text, 8, '0')
 || ' ' || lower(name)
FROM crowd
"""
_ENTRIES = """
INSERT INTO journal (stream, epoch, seq, prev, content_hash, hash, salt, content, kind, subject)
SELECT stream, 1, g / %(posts)s + 1, decode(md5(g::text) || md5(g::text), 'hex'),
 decode(md5(subject) || md5(subject), 'hex'), decode(md5(name) || md5(subject), 'hex'),
 decode(md5(nik), 'hex'),
 convert_to('[1,' || at_ms || ',"desi","application.received","' || subject || '",[0,0],{}]',
  'UTF8'), 'application.received', subject
FROM crowd
"""
_CONTACTS = """
INSERT INTO hq_contacts (stream, seq, first_ms, last_ms)
SELECT stream, seq, at_ms + 7200000, at_ms + 7200000 FROM
 (SELECT owner AS stream, last_seq AS seq, received_ms AS at_ms FROM applications
  WHERE last_seq %% 20 = 0) AS spoken;
"""
