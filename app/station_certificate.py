"""Headquarters' renewed word for this laptop: believed only along the chain of keys."""

from dataclasses import replace

from app.adapters.certificates import check_certificate, check_keys
from app.adapters.seals import OwnSeals
from app.config import Config
from app.domain.enrolment import (
    CERTIFIED,
    HQ_KEYS,
    Certificate,
    EnrolmentForged,
    HqKeys,
    certificate_from_json,
    certificate_to_json,
    keys_from_json,
)
from app.domain.journal import Body
from app.errors import BerandaError
from app.station_folder import Plate, write_plate
from app.station_visit import CERTIFICATE
from db.store import SqlStore


def check_ours(certificate: Certificate, plate: Plate, seals: OwnSeals) -> None:
    """Raises EnrolmentForged, EnrolmentExpired: it is not headquarters' word for these keys."""
    check_certificate(certificate, plate.hq, plate.hq.root)
    mine = (plate.device, seals.sign_public, seals.seal_public)
    if (certificate.device, certificate.sign_public, certificate.seal_public) != mine:
        raise EnrolmentForged()


def with_newest_keys(config: Config, plate: Plate, store: SqlStore) -> Plate:
    """The plate with headquarters' newest keys, if its root key vouches for them.

    A set of before is not believed again: sets are numbered.
    """
    with store.reading() as look:
        told = [one.fact for one in look.history(HQ_KEYS) if one.side == "hq"]
    now = plate
    for fact in told:
        sets = _vouched(fact.body, plate.hq.root) if fact.kind == HQ_KEYS else []
        for keys in sets:
            now = _after(now, keys)
    if now != plate:
        write_plate(config, now)
    return now


def _after(plate: Plate, keys: HqKeys) -> Plate:
    """The plate after this set was told: it counts from now on, or it counted before."""
    if keys.follows(plate.hq):
        plate, keys = replace(plate, hq=keys), plate.hq
    is_former = keys.serial < plate.hq.serial and keys.issuing != plate.hq.issuing
    if not is_former or keys.issuing in plate.former:
        return plate
    return replace(plate, former=(*plate.former, keys.issuing))


def _vouched(told: Body, root: bytes) -> list[HqKeys]:
    """The sets that the root key signed, oldest first."""
    before = told.get("former")
    found = []
    for one in (*(before if isinstance(before, list) else ()), told.get("keys")):
        try:
            keys = keys_from_json(one if isinstance(one, dict) else {})
            check_keys(keys, root)
        except BerandaError:
            continue
        found.append(keys)
    return sorted(found, key=lambda one: one.serial)


def renew(plate: Plate, store: SqlStore, seals: OwnSeals) -> None:
    """Take the newest certificate that came in headquarters' stream; a bad one changes nothing."""
    with store.reading() as look:
        told = [one.fact for one in look.history(plate.device.hex()) if one.side == "hq"]
    found = [fact.body.get("certificate") for fact in told if fact.kind == CERTIFIED]
    if not found or not isinstance(found[-1], dict):
        return
    try:
        certificate = certificate_from_json(found[-1])
        check_ours(certificate, plate, seals)
    except BerandaError:
        return
    kept, fresh = store.lists.setting(CERTIFICATE), certificate_to_json(certificate)
    if kept and kept != fresh:
        with store.begin("") as act:
            act.set_setting(CERTIFICATE, fresh)
