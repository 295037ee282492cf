"""Schemathesis reads the document that is served, and knocks at every door it names."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

import resources
from app.hq.console.routes import console_routes
from app.hq.meter import Meter
from app.hq.server import application
from app.hq.watch import Watch, watch_routes
from tests.hq.console import Office, an_office
from tests.sync.served import served_application

# What stands in the document is the same before either database.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
PATHS = json.loads(resources.path("exchange/openapi.json").read_text("utf-8"))["paths"]
METHODS = ("get", "head", "patch", "post", "put", "delete")
HEALTH = ("GET /v1/health", "positive")


def is_choosy(path: dict[str, Any], told: dict[str, Any]) -> bool:
    """What takes nothing, or any bytes, cannot be asked wrongly."""
    shapes = told.get("requestBody", {}).get("content", {})
    takes = [*path.get("parameters", ()), *told.get("parameters", ())]
    return bool(takes) or "application/json" in shapes


DOORS = [
    (f"{method.upper()} {path}", mode)
    for path, said in PATHS.items()
    for method, told in said.items()
    if method in METHODS
    for mode in ("positive", *(["negative"] if is_choosy(said, told) else []))
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, requests.Session]]:
    """Address of the whole headquarters, and a reviewer who is signed in."""
    office = an_office(tmp_path_factory.mktemp("office"))
    office.world.receive(2)
    office.visit()
    with served_application(the_whole(office)) as url, requests.Session() as session:
        session.cookies.update(office.signed_in("yosef").cookies)
        yield url, session


def the_whole(office: Office) -> Any:
    meter = Meter(office.clock)
    watch = Watch(office.room, meter, lambda: 5 << 30)
    routes = [*watch_routes(watch), *console_routes(office.room)]
    return meter.watching(application(office.world.tools, lambda *_: None, routes))  # type: ignore[arg-type]


@pytest.mark.parametrize("door", DOORS, ids="-".join)
def test_every_door_answers_as_the_document_says(
    house: tuple[str, requests.Session], door: tuple[str, str]
) -> None:
    from tests.hq.knocking import knock

    knock(door, *house)


WRONG = {
    "status": JSONResponse({"at_ms": 1}, 202),
    "media": PlainTextResponse("1"),
    "shape": JSONResponse({"at_ms": "noon"}),
    "broken": JSONResponse({"at_ms": 1}, 500),
}


@pytest.mark.parametrize("answer", WRONG.values(), ids=WRONG)
def test_a_wrong_answer_does_not_pass(answer: Response) -> None:
    from tests.hq.knocking import FailureGroup, knock

    made = Starlette(routes=[Route("/v1/health", lambda _request: answer)])

    with served_application(made) as url, pytest.raises(FailureGroup):
        knock(HEALTH, url)
