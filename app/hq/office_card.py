"""What headquarters writes down of a post itself: where it stands, and whom to call there."""

import re
from dataclasses import asdict, dataclass

from app.errors import RuleBroken
from app.sync.ledger import HqTransaction

_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}")


class PlaceMalformed(RuleBroken):
    """Latitude and longitude are two decimal numbers on this earth, and a phone has digits."""

    code = "place_malformed"


@dataclass(frozen=True, slots=True)
class Card:
    """`lat` and `lon` are None while nobody has typed them."""

    place: str = ""
    phone: str = ""
    lat: float | None = None
    lon: float | None = None


def card_of(tx: HqTransaction, code: str) -> Card:
    return Card(**(tx.setting(f"card:{code}") or {}))


def save_card(tx: HqTransaction, code: str, card: Card) -> None:
    tx.set_setting(f"card:{code}", asdict(card))


def typed(place: str, phone: str, lat: str, lon: str) -> Card:
    """Raises PlaceMalformed."""
    if phone and not _PHONE.fullmatch(phone):
        raise PlaceMalformed(what="phone")
    if not lat and not lon:
        return Card(place, phone)
    try:
        north, east = float(lat.replace(",", ".")), float(lon.replace(",", "."))
    except ValueError as problem:
        raise PlaceMalformed(what="place") from problem
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        raise PlaceMalformed(what="place")
    return Card(place, phone, north, east)
