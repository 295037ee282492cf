"""Which page of which paper a picture is: how an officer finds it again, never by its code."""

from collections.abc import Collection, Mapping
from typing import Any


def named(record: Mapping[str, Any], ids: Collection[str]) -> list[dict[str, Any]]:
    """The originals among these pictures, or behind these previews, each once.

    Returns:
        role, paper (code or None), label (of the paper), page (from 1), pages, number.
    """
    blobs = record.get("blobs", ())
    wanted = {one.get("preview_of") or one["number"] for one in blobs if one["id"] in ids}
    return [_named(record, one) for one in blobs if one["number"] in wanted]


def _named(record: Mapping[str, Any], blob: Mapping[str, Any]) -> dict[str, Any]:
    papers = {one["code"]: one for one in record.get("papers", ())}
    paper = papers.get(blob.get("paper"), {})
    pages = list(paper.get("blobs") or [blob["number"]])
    page = pages.index(blob["number"]) + 1 if blob["number"] in pages else 1
    return {
        "role": blob["role"],
        "paper": blob.get("paper"),
        "label": str(paper.get("label") or blob.get("paper") or ""),
        "page": page,
        "pages": len(pages),
        "number": blob["number"],
    }
