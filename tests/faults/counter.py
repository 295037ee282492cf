"""A counter that is killed while it works: each promise is printed once it is kept.

usage: python -m tests.faults.counter FOLDER SEED
"""

import json
import sys
from dataclasses import asdict
from itertools import count
from pathlib import Path

from app.services import drafts, intake, pictures, printing
from app.services.drafts import Draft
from app.sync import engine as sync
from tests.builders import a_record
from tests.faults.house import House, a_house
from tests.faults.promises import Promise
from tests.faults.subject import a_picture, saved


def main(folder: Path, seed: int) -> None:
    with a_house(folder, seed) as house:
        print("open", flush=True)
        for number in count(1):
            _serve(house, number)


def _serve(house: House, number: int) -> None:
    draft = drafts.start(house.desk, a_record())
    draft = _typed(house, draft)
    if number % 2:
        draft = pictures.attach(house.desk, draft, a_picture(house, "portrait"))
    if number % 5 == 0:
        drafts.park(house.desk, draft)
        return
    subject = intake.receive(house.desk, draft)
    _keep(Promise("application", subject))
    _keep(Promise("receipt", subject, printing.note_receipt(house.desk, subject, "a5").copy))
    if number % 3 == 0:
        sync.visit(house.post, house.hq)
        with house.store.reading() as look:
            _keep(Promise("acked", number=look.own_head().seq))


def _typed(house: House, draft: Draft) -> Draft:
    for version in range(1, 5):
        draft = saved(house, draft, version)
        _keep(Promise("draft", draft.id, version))
    return draft


def _keep(promise: Promise) -> None:
    print(json.dumps(asdict(promise)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
