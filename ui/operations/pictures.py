"""A photo or scan comes in: made small, locked, written, shown."""

from dataclasses import dataclass, replace

from app.domain.picture import to_say
from app.services import pictures
from app.services.drafts import Draft
from app.services.pictures import Picture
from ui.counter import Counter

MEDIA = "image/webp"


@dataclass(frozen=True)
class Shown:
    """What a picture shows: a face, or one paper by its code and name."""

    role: str
    paper: str | None = None
    label: str = ""


def attach(counter: Counter, draft: Draft, shown: Shown, data: bytes) -> Draft:
    """Store one picture for a draft.

    Raises:
        PictureUnreadable, PictureTooBig, PictureTooSlow: of the file; nothing was changed.
        PicturesClosed: none can be opened on this laptop now.
        DiskFull: nothing was changed.
    """
    made = counter.prepare(data, shown.role)
    taken = Picture(shown.role, shown.paper, MEDIA, made.original, made.preview, shown.label)
    seen = replace(taken, quality=tuple(to_say(made.findings)), source_size=made.source_bytes)
    return pictures.attach(counter.desk, draft, seen)
