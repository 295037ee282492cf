"""Who works at this post, as headquarters last said it: the door and the key slots follow."""

from dataclasses import replace

from app.adapters.slot_files import LastSlot, SlotFiles
from app.config import Config
from app.domain.officer import Officer, Role
from app.ids import OfficerId
from app.station_folder import Plate, write_plate
from db.store import SqlStore


def renewed(config: Config, plate: Plate, store: SqlStore, slots: SlotFiles) -> Plate:
    """The plate with the officers that headquarters' own entries name; kept when it changed.

    Until headquarters has spoken to this laptop the packet's word stands. Whoever has left loses
    their slot; the last slot stays, or nobody could open the store, but the door does not name it.
    """
    named = {one.id: one for one in _named(store)}
    if not named:
        return plate
    known = [named.pop(one.id) for one in plate.officers if one.id in named]
    now = replace(plate, officers=(*known, *named.values()))
    if now != plate:
        write_plate(config, now)
    _lock_out(slots, {one.id for one in now.officers})
    return now


def _named(store: SqlStore) -> list[Officer]:
    known = {role.value for role in Role}
    return [
        Officer(OfficerId(str(row["subject"])), row["nip"], row["name"], Role(row["role"]))
        for row in store.lists.officers()
        if row["role"] in known
    ]


def _lock_out(slots: SlotFiles, here: set[OfficerId]) -> None:
    for gone in set(slots.officers()) - here:
        try:
            slots.remove(gone)
        except LastSlot:
            return
