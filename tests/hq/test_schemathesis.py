"""Schemathesis reads the document that is served, and knocks at every door it names."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import negative_data_rejection
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
DOCUMENT = json.loads(resources.path("exchange/openapi.json").read_text("utf-8"))
# A page that cannot go on sends the browser to one that can (303): that is a refusal too.
REFUSED = ["303", "400", "403", "404", "409", "413", "429"]
# Well shaped is not signed: what a stranger invents is refused all the same.
ANSWERED = ["200", *REFUSED]
CONFIG = schemathesis.Config.from_dict(
    {
        "checks": {
            "negative_data_rejection": {"expected-statuses": REFUSED},
            "positive_data_acceptance": {"expected-statuses": ANSWERED},
        }
    }
)
few = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def operations(document: dict[str, Any]) -> dict[str, schemathesis.APIOperation]:
    """By method and path; the reviewer is signed in, so a session is nothing to be invented."""
    bare = copy.deepcopy(document)
    del bare["components"]["securitySchemes"]
    for path in bare["paths"].values():
        for told in path.values():
            if isinstance(told, dict):
                told.pop("security", None)
    schema = schemathesis.openapi.from_dict(bare, config=CONFIG)
    return {one.ok().label: one.ok() for one in schema.get_all_operations()}


@schemathesis.serializer("application/partial-upload", "application/vnd.beranda.pouches")
def as_bytes(_context: schemathesis.SerializationContext, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")


def is_choosy(operation: schemathesis.APIOperation) -> bool:
    shapes = [one.media_type for one in operation.body]
    return bool([*operation.iter_parameters()]) or "application/json" in shapes


OPERATIONS = operations(DOCUMENT)
# What takes nothing, or any bytes, cannot be asked wrongly.
CASES = [
    (label, mode)
    for label, one in sorted(OPERATIONS.items())
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or is_choosy(one)
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


def knocked(operation: schemathesis.APIOperation, mode: GenerationMode, **where: Any) -> None:
    """Raises FailureGroup for every answer the document does not allow."""

    @few
    @given(case=operation.as_strategy(generation_mode=mode))
    def knock(case: schemathesis.Case) -> None:
        case.call_and_validate(**where)

    knock()


@pytest.mark.parametrize(("label", "mode"), CASES)
def test_every_door_answers_as_the_document_says(
    house: tuple[str, requests.Session], label: str, mode: GenerationMode
) -> None:
    url, session = house

    # a report's span that nobody can read is the usual span
    let = [negative_data_rejection] if "/laporan/" in label else []
    knocked(OPERATIONS[label], mode, base_url=url, session=session, excluded_checks=let)


WRONG = {
    "status": JSONResponse({"at_ms": 1}, 202),
    "media": PlainTextResponse("1"),
    "shape": JSONResponse({"at_ms": "noon"}),
    "broken": JSONResponse({"at_ms": 1}, 500),
}


@pytest.mark.parametrize("answer", WRONG.values(), ids=WRONG)
def test_a_wrong_answer_does_not_pass(answer: Response) -> None:
    made = Starlette(routes=[Route("/v1/health", lambda _request: answer)])

    with served_application(made) as url, pytest.raises(FailureGroup):
        knocked(OPERATIONS["GET /v1/health"], GenerationMode.POSITIVE, base_url=url)
