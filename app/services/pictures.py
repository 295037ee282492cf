"""Photos and scans of one intake: locked and on disk before anything names them."""

from dataclasses import dataclass, replace
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
    """

    role: str
    paper: str | None
    media: str
    original: bytes
    preview: bytes
    label: str = ""


def attach(desk: Desk, draft: Draft, picture: Picture) -> Draft:
    """Store a picture and its preview, and write them into the draft."""
    with desk.store.reading() as look:
        row = look.draft(draft.id)
    # one stored meanwhile has taken the next number
    known = drafts.with_pictures(draft.record, row["record"]) if row else draft.record
    draft = replace(draft, record=known)
    original = _stored(desk, draft, picture, picture.original, None)
    with_original = _with_blob(draft, original)
    preview = _stored(desk, with_original, picture, picture.preview, original["number"])
    return drafts.save(desk, _on_paper(_with_blob(with_original, preview), picture, original))


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


def _stored(
    desk: Desk, draft: Draft, picture: Picture, plain: bytes, preview_of: int | None
) -> dict[str, Any]:
    # a number is never used twice: its key would lock two pictures
    number = 1 + max((blob["number"] for blob in draft.record["blobs"]), default=0)
    secret = bytes.fromhex(draft.record[drafts.BLOB_KEY])
    blob_id, size = desk.blobs.put(secret, number, plain)
    return {
        "number": number,
        "id": blob_id,
        "size": size,
        "media": picture.media,
        "role": picture.role if preview_of is None else "preview",
        "paper": picture.paper,
        "preview_of": preview_of,
    }


def _with_blob(draft: Draft, blob: dict[str, Any]) -> Draft:
    return replace(draft, record={**draft.record, "blobs": [*draft.record["blobs"], blob]})


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
    return replace(draft, record={**draft.record, "papers": papers})
