"""Photos and scans of one intake: locked and on disk before anything names them."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from app.services import drafts
from app.services.desk import Desk
from app.services.drafts import Draft


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as it was taken, and the small one that travels first.

    Attributes:
        role: "portrait" or "scan".
        paper: the code of the paper it shows; None for a portrait.
        media: the media type of both, as "image/webp".
        label: what the paper is called on the checklist; "" for a portrait.
        quality: the codes of domain.picture that are not good.
        source_size: bytes of the file it came from; None when not known.
    """

    role: str
    paper: str | None
    media: str
    original: bytes
    preview: bytes
    label: str = ""
    quality: tuple[str, ...] = ()
    source_size: int | None = None


def attach(desk: Desk, draft: Draft, picture: Picture) -> Draft:
    """Store a picture and its preview, and write them into the draft."""
    with_both, original = _taken(desk, _as_stored(desk, draft), picture)
    return drafts.save(desk, _on_paper(with_both, picture, original))


def replace(desk: Desk, draft: Draft, paper: str | None, number: int, picture: Picture) -> Draft:
    """Put a new take in the place of an old page; where that is gone, after the others.

    Raises:
        AlreadyReceived: it is an application; nothing is taken away from it.
    """
    draft = _as_stored(desk, draft)
    picture = dataclasses.replace(picture, paper=paper)
    with_both, original = _taken(desk, draft, picture)
    record = _on_paper(with_both, picture, original).record
    papers = [_in_place_of(number, original["number"], one) for one in record.get("papers", [])]
    record = _without({**record, "papers": papers}, number)
    return drafts.save(desk, dataclasses.replace(draft, record=record))


def remove(desk: Desk, draft: Draft, number: int) -> Draft:
    """Take one picture out of a draft; its paper is asked for again when it was the only one.

    Raises:
        AlreadyReceived: it is an application; nothing is taken away from it.
    """
    draft = _as_stored(desk, draft)
    record = _without(draft.record, number)
    return drafts.save(desk, dataclasses.replace(draft, record=record))


def more(desk: Desk, record: dict[str, Any], picture: Picture) -> list[dict[str, Any]]:
    """Store one more picture of an application already taken; its blobs go into a mending."""
    base = Draft("", "", "", record=record)
    original = _stored(desk, base, picture, picture.original, None)
    after = _with_blob(base, original)
    return [original, _stored(desk, after, picture, picture.preview, original["number"])]


def of_role(record: dict[str, Any], role: str) -> list[dict[str, Any]]:
    """The blobs of one role, the newest last."""
    return [blob for blob in record.get("blobs", []) if blob["role"] == role]


def read(desk: Desk, record: dict[str, Any], number: int) -> bytes:
    """The plain bytes of one picture."""
    blob = next(one for one in record["blobs"] if one["number"] == number)
    return desk.blobs.get(blob["id"], bytes.fromhex(record[drafts.BLOB_KEY]), number)


def _as_stored(desk: Desk, draft: Draft) -> Draft:
    """The draft with what was stored meanwhile: a picture may have taken the next number."""
    with desk.store.reading() as look:
        row = look.draft(draft.id)
    known = drafts.with_pictures(draft.record, row["record"]) if row else draft.record
    return dataclasses.replace(draft, record=known)


def _taken(desk: Desk, draft: Draft, picture: Picture) -> tuple[Draft, dict[str, Any]]:
    original = _stored(desk, draft, picture, picture.original, None)
    with_original = _with_blob(draft, original)
    preview = _stored(desk, with_original, picture, picture.preview, original["number"])
    return _with_blob(with_original, preview), original


def _without(record: dict[str, Any], number: int) -> dict[str, Any]:
    """Neither the picture nor the small one that goes before it."""
    blobs = record.get("blobs", [])
    gone = {one["number"] for one in blobs if number in (one["number"], one.get("preview_of"))}
    return drafts.without_pictures(record, gone | set(record.get(drafts.DROPPED, ())))


def _in_place_of(old: int, new: int, paper: dict[str, Any]) -> dict[str, Any]:
    pages = paper.get("blobs", [])
    if old not in pages or new not in pages:
        return paper
    return {**paper, "blobs": [new if one == old else one for one in pages if one != new]}


def _stored(
    desk: Desk, draft: Draft, picture: Picture, plain: bytes, preview_of: int | None
) -> dict[str, Any]:
    # a number is never used twice: its key would lock two pictures
    used = [blob["number"] for blob in draft.record["blobs"]]
    number = 1 + max([*used, *draft.record.get(drafts.DROPPED, ())], default=0)
    secret = bytes.fromhex(draft.record[drafts.BLOB_KEY])
    blob_id, size = desk.blobs.put(secret, number, plain)
    blob = {
        "number": number,
        "id": blob_id,
        "size": size,
        "media": picture.media,
        "role": picture.role if preview_of is None else "preview",
        "paper": picture.paper,
        "preview_of": preview_of,
    }
    return blob | _facts(picture) if preview_of is None else blob


def _facts(picture: Picture) -> dict[str, Any]:
    """What was seen on it; only where something was, readers ask with get."""
    facts = {"quality": list(picture.quality), "source_size": picture.source_size}
    return {key: value for key, value in facts.items() if value}


def _with_blob(draft: Draft, blob: dict[str, Any]) -> Draft:
    return dataclasses.replace(
        draft, record={**draft.record, "blobs": [*draft.record["blobs"], blob]}
    )


def _on_paper(draft: Draft, picture: Picture, blob: dict[str, Any]) -> Draft:
    """A scan belongs to its paper, and proves that it was shown."""
    if picture.paper is None:
        return draft
    known = {paper["code"] for paper in draft.record.get("papers", [])}
    new = [] if picture.paper in known else [{"code": picture.paper, "label": picture.label}]
    papers = [
        {**paper, "state": "asli_dikembalikan", "blobs": [*paper.get("blobs", []), blob["number"]]}
        if paper["code"] == picture.paper
        else paper
        for paper in [*draft.record.get("papers", []), *new]
    ]
    return dataclasses.replace(draft, record={**draft.record, "papers": papers})
