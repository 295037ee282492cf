"""A photo or scan comes in: made small, locked, written, shown."""

from pathlib import Path

from app.services import pictures
from app.services.drafts import Draft
from app.services.pictures import Picture
from ui.counter import Counter

MEDIA = "image/webp"


def attach(counter: Counter, draft: Draft, role: str, paper: str | None, data: bytes) -> Draft:
    """Store one picture for a draft.

    Raises:
        PictureUnreadable, PictureTooBig: of the file; nothing was changed.
        DiskFull: nothing was changed.
    """
    made = counter.prepare(data, role)
    return pictures.attach(
        counter.desk, draft, Picture(role, paper, MEDIA, made.original, made.preview)
    )


def attach_file(counter: Counter, draft: Draft, role: str, paper: str | None, path: str) -> Draft:
    """The same from a file that the officer chose."""
    return attach(counter, draft, role, paper, Path(path).read_bytes())
