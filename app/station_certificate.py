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
    certificate_from_json,
    certificate_to_json,
    keys_from_json,
)
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
    """The plate with headquarters' newest sealing key, if its root key vouches for it.

    Nothing else may change that way: who signs for headquarters stays as the packet said.
    """
    with store.reading() as look:
        told = [one.fact for one in look.history(HQ_KEYS) if one.side == "hq"]
    found = [fact.body.get("keys") for fact in told if fact.kind == HQ_KEYS]
    if not found or not isinstance(found[-1], dict):
        return plate
    try:
        keys = keys_from_json(found[-1])
        check_keys(keys, plate.hq.root)
    except BerandaError:
        return plate
    now = replace(plate, hq=keys)
    is_only_sealing = replace(keys, sealing=b"", signature=b"") == replace(
        plate.hq, sealing=b"", signature=b""
    )
    if now == plate or not is_only_sealing:
        return plate
    write_plate(config, now)
    return now


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
