"""The addresses of what headquarters publishes, reports, exports and destroys by rule."""

from starlette.routing import BaseRoute, Route

from app.domain.reviewer import Duty
from app.hq.console import exchange, publishing, reporting, retaining
from app.hq.console.guard import guarded
from app.hq.console.room import Room


def paper_routes(room: Room) -> list[BaseRoute]:
    rule, publish = "/aturan/{rule:str}", Duty.PUBLISH
    schema = "application-export.schema.json"
    return [
        Route("/retensi", guarded(room, Duty.ISSUE, retaining.show), methods=["GET"]),
        Route("/retensi", guarded(room, Duty.ISSUE, retaining.answer), methods=["POST"]),
        Route("/retensi/{no:int}.pdf", guarded(room, Duty.ISSUE, retaining.paper)),
        Route("/openapi.json", exchange.document("openapi.json", "application/json")),
        Route(
            "/schema/application-export.json", exchange.document(schema, "application/schema+json")
        ),
        Route("/ekspor", guarded(room, Duty.EXPORT, exchange.show), methods=["GET"]),
        Route(
            "/ekspor",
            guarded(room, Duty.EXPORT, exchange.answer, most_bytes=exchange.MOST_FILE_BYTES),
            methods=["POST"],
        ),
        Route("/laporan", guarded(room, Duty.REPORT, reporting.show), methods=["GET"]),
        Route("/laporan/lalintalkim", guarded(room, Duty.REPORT, reporting.monthly)),
        Route("/laporan/berkas/{name:str}", guarded(room, Duty.REPORT, reporting.download)),
        Route("/aturan", guarded(room, publish, publishing.show), methods=["GET"]),
        Route(rule, guarded(room, publish, publishing.show), methods=["GET"]),
        Route(rule, guarded(room, publish, publishing.answer), methods=["POST"]),
    ]
