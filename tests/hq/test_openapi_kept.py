"""The document that is served about `/v1` is kept: every answer is one it names, in its shape."""

import json
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import resources
from app.sync.wire import BlobRequest, framed
from tests.hq.hostile import a_hostile, content
from tests.sync.joined import DEVICE
from tests.sync.served import served

# What stands in the document is the same before either database.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
DOCUMENT = json.loads(resources.path("exchange/openapi.json").read_text("utf-8"))
PATHS = {path: told for path, told in DOCUMENT["paths"].items() if path.startswith("/v1/")}
REFUSAL, CERTIFICATE = {"$ref": "#/components/schemas/Refusal"}, {"type": "object"}

hexes = st.text("0123456789abcdef", min_size=30, max_size=34) | st.just(DEVICE.hex())
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda one: st.lists(one, max_size=4) | st.dictionaries(st.text(max_size=8), one, max_size=4),
    max_leaves=12,
)
enrolments = st.fixed_dictionaries(
    {name: hexes | anything for name in ("token", "device", "sign", "seal", "proof")}
)
headers = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=140)


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HTTPConnection]:
    """One connection to a real server; `hostile` hangs on it."""
    hostile = a_hostile(tmp_path_factory.mktemp("served"))
    with served(hostile.world.tools) as url:
        parts = urlsplit(url)
        with closing(HTTPConnection(str(parts.hostname), parts.port, timeout=10)) as made:
            made.hostile = hostile  # type: ignore[attr-defined]
            yield made


def asked(
    line: HTTPConnection, method: str, path: str, body: bytes, told: dict[str, str]
) -> tuple[HTTPResponse, bytes]:
    line.request(method, path, body, told)
    answer = line.getresponse()
    return answer, answer.read()


def check(path: str, method: str, answer: HTTPResponse, body: bytes) -> None:
    """Raises AssertionError for a status, type or shape the document does not name."""
    named = PATHS[path][method.lower()]["responses"]
    assert answer.status < 500
    assert str(answer.status) in named, (method, path, answer.status)
    shapes = named[str(answer.status)].get("content", {})
    media = str(answer.getheader("content-type") or "").split(";")[0]
    if method != "HEAD" and shapes:
        assert media in shapes, (path, answer.status, media)
        assert fits(body, media, shapes[media]["schema"])
    for name, header in named[str(answer.status)].get("headers", {}).items():
        value = answer.getheader(name)
        assert value is not None and int(value) >= header["schema"]["minimum"]


def fits(body: bytes, media: str, schema: dict[str, Any]) -> bool:
    if media != "application/json":
        return True
    said = json.loads(body)
    if schema == REFUSAL:
        schema = DOCUMENT["components"]["schemas"]["Refusal"]
        assert isinstance(said["code"], str)
    return isinstance(said, dict) and all(name in said for name in schema.get("required", ()))


few = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@few
@given(body=enrolments | anything)
def test_enrolment_answers_as_the_document_says(line: HTTPConnection, body: Any) -> None:
    data = json.dumps(body).encode()

    check("/v1/enrol", "POST", *asked(line, "POST", "/v1/enrol", data, {}))


@few
@given(data=st.binary(max_size=300), is_framed=st.booleans())
def test_pouches_are_answered_as_the_document_says(
    line: HTTPConnection, data: bytes, is_framed: bool
) -> None:
    body = framed(data) if is_framed else data

    check("/v1/pouch", "POST", *asked(line, "POST", "/v1/pouch", body, {}))


@few
@given(
    method=st.sampled_from(["HEAD", "PATCH"]),
    blob_id=hexes,
    device=hexes | headers,
    signature=headers,
    offset=st.integers() | headers,
    total=st.integers() | headers,
)
def test_pictures_of_strangers_are_answered_as_the_document_says(
    line: HTTPConnection, method: str, blob_id: str, **said: Any
) -> None:
    told = {"Beranda-Device": said["device"], "Beranda-Signature": said["signature"],
            "Upload-Offset": str(said["offset"]), "Upload-Length": str(said["total"])}  # fmt: skip

    answer, body = asked(line, method, f"/v1/blob/{blob_id}", b"scan", told)

    check("/v1/blob/{blob_id}", method, answer, body)


@few
@given(
    method=st.sampled_from(["HEAD", "PATCH"]),
    blob_id=st.text("0123456789abcdef", min_size=32, max_size=32) | hexes,
    offset=st.integers(-2, 60),
    total=st.integers(-2, 60) | st.just(1 << 40),
    size=st.integers(0, 60),
)
def test_pictures_of_a_laptop_are_answered_as_the_document_says(
    line: HTTPConnection, method: str, blob_id: str, offset: int, total: int, size: int
) -> None:
    wanted = BlobRequest(method, blob_id, offset, total)
    seals = line.hostile.world.post.seals  # type: ignore[attr-defined]
    told = {"Beranda-Device": DEVICE.hex(),
            "Beranda-Signature": seals.sign(wanted.statement(DEVICE)).hex(),
            "Upload-Offset": str(offset), "Upload-Length": str(total)}  # fmt: skip

    answer, body = asked(line, method, f"/v1/blob/{blob_id}", bytes(size), told)

    check("/v1/blob/{blob_id}", method, answer, body)


def test_what_goes_well_is_in_the_document_too(line: HTTPConnection) -> None:
    hostile = line.hostile  # type: ignore[attr-defined]
    pouch = framed(hostile.pouch(hostile.letter([content()])))

    check("/v1/health", "GET", *asked(line, "GET", "/v1/health", b"", {}))
    answer, body = asked(line, "POST", "/v1/pouch", pouch, {})

    check("/v1/pouch", "POST", answer, body)
    assert answer.status == 200
