"""The addresses of the fleet: posts, laptops, officers, packets, and copies of headquarters."""

from starlette.routing import BaseRoute, Route

from app.domain.reviewer import Duty
from app.hq.console import board, copies, enrolling, people
from app.hq.console.guard import guarded
from app.hq.console.room import Room


def fleet_routes(room: Room) -> list[BaseRoute]:
    return [
        Route("/pos", guarded(room, Duty.FLEET, board.show), methods=["GET"]),
        Route("/pos/{code:str}", guarded(room, Duty.FLEET, board.show_one), methods=["GET"]),
        Route("/perangkat", guarded(room, Duty.PEOPLE, people.laptops), methods=["GET"]),
        Route("/perangkat", guarded(room, Duty.PEOPLE, people.ask), methods=["POST"]),
        Route("/perangkat/petugas", guarded(room, Duty.PEOPLE, people.staff), methods=["GET"]),
        Route("/perangkat/pemulihan", guarded(room, Duty.PEOPLE, people.recovery)),
        Route("/perangkat/baru", guarded(room, Duty.PEOPLE, enrolling.show), methods=["GET"]),
        Route("/perangkat/baru", guarded(room, Duty.PEOPLE, enrolling.make), methods=["POST"]),
        Route("/perangkat/paket", guarded(room, Duty.PEOPLE, enrolling.download), methods=["POST"]),
        Route("/perangkat/kata", guarded(room, Duty.PEOPLE, enrolling.compare), methods=["POST"]),
        Route("/cadangan", guarded(room, Duty.LOOKS, copies.show), methods=["GET"]),
    ]
