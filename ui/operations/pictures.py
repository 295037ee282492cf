"""A photo or scan comes in: made small, locked, written, shown; then, if wished, improved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.picture import BAD, Made, Shape, to_say
from app.errors import BerandaError
from app.services import pictures
from app.services.drafts import Draft
from app.services.pictures import Picture
from ui import picture_sources
from ui.counter import Counter
from ui.picture_sources import Source

MEDIA = "image/webp"
FACE = "portrait"
LOOK_AT = frozenset({"blurred", "too_dark"})
"""When bad, the page is shown large at once; what else is said stands beside the paper."""
# a file that may hold more than one page says so at its beginning
_MANY_PAGES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


@dataclass(frozen=True)
class Shown:
    """What a picture shows: a face, or one paper by its code and name."""

    role: str
    paper: str | None = None
    label: str = ""


@dataclass(frozen=True)
class Fresh:
    """A page as it came, and how it is wished to lie.

    Attributes:
        is_applied: what is stored lies so already.
    """

    page: bytes
    shape: Shape
    is_applied: bool = True


@dataclass
class Taken:
    """What became of the files: everything in `numbers` is on the disk.

    Attributes:
        problem: why one of the files was left out; the others are taken all the same.
    """

    draft: Draft
    numbers: list[int] = field(default_factory=list)
    fresh: dict[int, Fresh] = field(default_factory=dict)
    is_bad: bool = False
    problem: BerandaError | None = None


def take(
    counter: Counter,
    draft: Draft,
    shown: Shown,
    sources: Sequence[Source],
    instead: int | None = None,
) -> Taken:
    """Store every page of every file, one after another; the first takes the place of `instead`.

    Raises:
        PictureUnreadable, PictureTooBig, PictureTooSlow, DiskFull: not even one was stored.
    """
    taken = Taken(draft)
    for source in sources:
        try:
            _take_one(counter, taken, shown, source, instead)
        except BerandaError as problem:
            if not taken.numbers and source is sources[-1]:
                raise
            taken.problem = problem
        instead = None if taken.numbers else instead
    return taken


def improve(
    counter: Counter,
    draft: Draft,
    shown: Shown,
    shapes: Mapping[int, Fresh],
    removed: Sequence[int] = (),
) -> Draft:
    """Write each page anew as the officer shaped it, then let the old ones go."""
    for number, wished in shapes.items():
        made = counter.bench.make(wished.page, shown.role, wished.shape)
        sizes = {one["number"]: one.get("source_size") for one in draft.record["blobs"]}
        picture = _picture(shown, made, int(sizes.get(number) or made.source_bytes))
        draft = pictures.replace(counter.desk, draft, shown.paper, number, picture)
    for number in removed:
        draft = pictures.remove(counter.desk, draft, number)
    return draft


def pages_of(record: Mapping[str, object], shown: Shown) -> list[int]:
    """The numbers of a paper's pages in their order, or of the newest face."""
    if shown.role == FACE:
        return [blob["number"] for blob in pictures.of_role(dict(record), FACE)[-1:]]
    papers = record.get("papers") or []
    assert isinstance(papers, list)
    found = [one.get("blobs", ()) for one in papers if one["code"] == shown.paper]
    return [int(number) for number in next(iter(found), ())]


def _take_one(
    counter: Counter, taken: Taken, shown: Shown, source: Source, instead: int | None
) -> None:
    data = picture_sources.read(source)
    if shown.role != FACE and (data[:4] in _MANY_PAGES or b"%PDF-" in data[:1024]):
        _take_pages(counter, taken, shown, data, instead)
        return
    made = counter.prepare(data, shown.role)
    _store(counter, taken, _picture(shown, made, made.source_bytes), instead)
    if shown.role != FACE and _asks_for_eyes(made):
        taken.is_bad = True
        page = counter.bench.pages(data)[0].webp
        taken.fresh[taken.numbers[-1]] = Fresh(
            page, counter.bench.suggest(page, shown.role), is_applied=False
        )


def _take_pages(
    counter: Counter, taken: Taken, shown: Shown, data: bytes, instead: int | None
) -> None:
    pages = counter.bench.pages(data)
    for page in pages:
        shape = counter.bench.suggest(page.webp, shown.role)
        made = counter.bench.make(page.webp, shown.role, shape)
        _store(counter, taken, _picture(shown, made, len(data) // len(pages)), instead)
        taken.fresh[taken.numbers[-1]] = Fresh(page.webp, shape)
        taken.is_bad |= _asks_for_eyes(made)
        instead = None


def _asks_for_eyes(made: Made) -> bool:
    return any(one.level == BAD and one.code in LOOK_AT for one in made.findings)


def _store(counter: Counter, taken: Taken, picture: Picture, instead: int | None) -> None:
    """Of a face there is one: a new one takes the place of the old one, once it is written."""
    desk, before = counter.desk, {one["number"] for one in taken.draft.record["blobs"]}
    if instead is None and picture.role == FACE:
        instead = next(iter(pages_of(taken.draft.record, Shown(FACE))), None)
    if instead is None:
        taken.draft = pictures.attach(desk, taken.draft, picture)
    else:
        taken.draft = pictures.replace(desk, taken.draft, picture.paper, instead, picture)
    new = [one for one in taken.draft.record["blobs"] if one["number"] not in before]
    taken.numbers += [one["number"] for one in new if one["role"] == picture.role][-1:]


def _picture(shown: Shown, made: Made, source_size: int) -> Picture:
    return Picture(
        shown.role,
        shown.paper,
        MEDIA,
        made.original,
        made.preview,
        shown.label,
        tuple(to_say(made.findings)),
        source_size,
    )
