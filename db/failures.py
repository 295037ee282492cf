"""What the database itself refuses, in Beranda's own words: full, busy, damaged, or the disk."""

from sqlalchemy import Engine, ExceptionContext, event

from app.errors import BerandaError, StoreBusy, StoreDamaged, StoreFailed, StoreFull

# Source: https://www.sqlite.org/rescode.html, primary result codes.
_BUSY, _LOCKED, _READONLY, _IOERR = 5, 6, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _NOTADB = 11, 13, 14, 26

_LEAVES: dict[int, type[BerandaError]] = {
    _BUSY: StoreBusy,
    _LOCKED: StoreBusy,
    _READONLY: StoreFailed,
    _IOERR: StoreFailed,
    _CORRUPT: StoreDamaged,
    _FULL: StoreFull,
    _CANTOPEN: StoreFailed,
    _NOTADB: StoreDamaged,
}


# Source: PostgreSQL 15, appendix A: the class is the first two signs; None: no connection.
_SERVER: dict[str, type[BerandaError]] = {
    "08": StoreFailed,
    "40": StoreBusy,
    "53": StoreFull,
    "55": StoreBusy,
    "57": StoreFailed,
    "58": StoreFailed,
    "XX": StoreDamaged,
}
_NO_SERVER = object()


def translate(engine: Engine) -> None:
    """Let every failure of the database leave this engine as a leaf of the tree."""
    event.listen(engine, "handle_error", _handle)


def named(problem: BaseException) -> BerandaError | None:
    """The leaf for one failure of the driver; None when it is a fault of ours."""
    if (state := getattr(problem, "sqlstate", _NO_SERVER)) is not _NO_SERVER:
        return _of_server(state)
    code = getattr(problem, "sqlite_errorcode", None)
    if code is None:
        # The driver's own, not SQLite's: a text that no Beranda ever wrote.
        return StoreDamaged(why="text") if "Could not decode" in str(problem) else None
    leaf = _LEAVES.get(int(code) & 0xFF)
    return leaf(sqlite=code) if leaf else None


def _of_server(state: object) -> BerandaError | None:
    leaf = _SERVER.get(str(state)[:2]) if state else StoreFailed
    return leaf(sqlstate=str(state or "")) if leaf else None


def is_not_ours(problem: BaseException) -> bool:
    """The file is no database under this key."""
    code = getattr(problem, "sqlite_errorcode", None)
    return code is not None and int(code) & 0xFF == _NOTADB


def _handle(context: ExceptionContext) -> BerandaError | None:
    return named(context.original_exception)
