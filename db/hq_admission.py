"""Who comes into the console with a spare code, or begins anew by the word of two others."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import delete, func, insert, select, update

from app.domain.admission import Start
from app.domain.reviewer import Reviewer
from db import locks
from db.hq_store_of import OverStore
from db.hq_tables import reviewers, sessions, spares, starts


class SqlAdmission(OverStore):
    """The part of `Books` that keeps spare codes and new starts."""

    def keep_spares(self, reviewer: str, kept: Iterable[str]) -> None:
        """These and no others from now on; none at all takes every one away."""
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{reviewer}")
            act.connection.execute(delete(spares).where(spares.c.reviewer == reviewer))
            for one in kept:
                row = {"reviewer": reviewer, "kept": one, "used_ms": 0}
                act.connection.execute(insert(spares).values(**row))

    def spares_left(self, reviewer: str) -> int:
        mine = (spares.c.reviewer == reviewer, spares.c.used_ms == 0)
        with self._store.reading() as look:
            query = select(func.count()).select_from(spares).where(*mine)
            return int(look.connection.execute(query).scalar() or 0)

    def use_spare(self, seen: Reviewer, kept: str, now_ms: int) -> bool:
        """Take this code for good; False when there is none such, or the door has locked."""
        mine = (spares.c.reviewer == seen.name, spares.c.kept == kept, spares.c.used_ms == 0)
        who = (
            reviewers.c.name == seen.name,
            reviewers.c.password == seen.password,
            reviewers.c.locked_until_ms <= now_ms,
        )
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{seen.name}")
            if not act.connection.execute(select(reviewers.c.name).where(*who)).first():
                return False
            used = act.connection.execute(update(spares).where(*mine).values(used_ms=now_ms))
            if used.rowcount != 1:
                return False
            free = update(reviewers).where(*who).values(failures=0, locked_until_ms=0)
            act.connection.execute(free)
        return True

    def open_start(self, one: Start, fresh: Reviewer) -> None:
        """Let this person begin anew; what opened before opens no more, here or anywhere.

        Args:
            fresh: how a person nobody knew yet is written down; a known one keeps name and role.
        """
        name = one.reviewer
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{name}")
            known = update(reviewers).where(reviewers.c.name == name)
            if act.connection.execute(known.values(password="", totp="")).rowcount == 0:
                act.connection.execute(insert(reviewers).values(**asdict(fresh)))
            act.connection.execute(delete(spares).where(spares.c.reviewer == name))
            act.connection.execute(delete(sessions).where(sessions.c.reviewer == name))
            act.connection.execute(delete(starts).where(starts.c.reviewer == name))
            act.connection.execute(insert(starts).values(**asdict(one)))

    def start_of(self, reviewer: str) -> Start | None:
        with self._store.reading() as look:
            query = select(starts).where(starts.c.reviewer == reviewer)
            row = look.connection.execute(query).one_or_none()
        return None if row is None else Start(**row._mapping)

    def begin_anew(self, one: Start, made: Reviewer, kept: Iterable[str]) -> bool:
        """Password, phone and spare codes at once; False when the start was used meanwhile."""
        mine = (starts.c.reviewer == one.reviewer, starts.c.second == one.second)
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{one.reviewer}")
            if act.connection.execute(delete(starts).where(*mine)).rowcount != 1:
                return False
            change = update(reviewers).where(reviewers.c.name == made.name)
            act.connection.execute(
                change.values(
                    password=made.password,
                    totp=made.totp,
                    last_step=made.last_step,
                    failures=0,
                    locked_until_ms=0,
                )
            )
            act.connection.execute(delete(spares).where(spares.c.reviewer == made.name))
            for each in kept:
                row = {"reviewer": made.name, "kept": each, "used_ms": 0}
                act.connection.execute(insert(spares).values(**row))
        return True

    def change_secrets(self, seen: Reviewer, made: Reviewer, session: str) -> bool:
        """Another password or phone for who is signed in; other browsers are signed out.

        False when one of them changed meanwhile.

        Args:
            session: the hash of the one that stays.
        """
        same = (
            reviewers.c.name == seen.name,
            reviewers.c.password == seen.password,
            reviewers.c.totp == seen.totp,
        )
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{seen.name}")
            change = update(reviewers).where(*same)
            told = {"password": made.password, "totp": made.totp, "last_step": made.last_step}
            if act.connection.execute(change.values(**told)).rowcount != 1:
                return False
            others = (sessions.c.reviewer == seen.name, sessions.c.token_hash != session)
            act.connection.execute(delete(sessions).where(*others))
        return True
