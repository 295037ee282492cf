"""Headquarters' courier desk: a stick is proven, taken, and carries the answer home."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.domain.enrolment import Certificate, certificate_to_json
from app.domain.journal import post_stream
from app.errors import Refused
from app.hq import desk, enrolment, stages, voices
from app.hq.desk import MAX_ENTRIES_BACK, Came, Tools
from app.hq.enrolment import UnknownPost, Vouch
from app.ports_crypto import NotSealedToUs, SealBroken
from app.sync.courier import ENROLMENT_INFO
from app.sync.enrolment import Asked, asked_from_json
from app.sync.ledger import Device
from app.sync.pouch import TO_HQ, TO_POST, peek
from app.sync.protocol import PouchForeignSigner
from app.sync.stick import (
    CERTIFICATE,
    ENROLMENT,
    LIST_NAME,
    PICTURE,
    POUCH,
    BagName,
    Listed,
    Outside,
    Stick,
    StickDamaged,
    StickEmpty,
    StickFileMissing,
    StickForeign,
    StickGap,
    StickNotForUs,
    bag_name,
    file_name,
    is_ours,
    open_bag,
    read_bag_name,
    read_file,
    row_of,
    write_list,
)

_PICTURES_A_POUCH = 2_000
_MISSING_KEPT = 50


@dataclass(frozen=True, slots=True)
class Left:
    """What was not taken: the code why, and the number of its file or of its entries."""

    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Taken:
    """One bag, dealt with.

    Attributes:
        entries, pictures: how many were new.
        missing: numbers of earlier sticks of this laptop that never came.
    """

    listed: Listed
    device: Device
    came: Came
    entries: int = 0
    pictures: int = 0
    left: tuple[Left, ...] = ()
    missing: tuple[int, ...] = ()
    certificate: Certificate | None = field(default=None)

    @property
    def is_repeat(self) -> bool:
        return not (self.entries or self.pictures or self.left)


def bags(stick: Stick) -> list[str]:
    """The bags of laptops on a stick, oldest first; what else lies there is never opened.

    Raises:
        StickEmpty
    """
    found: list[tuple[BagName, str]] = []
    for bag in stick.bags():
        name = read_bag_name(bag)
        if name is not None and name.direction == TO_HQ:
            found.append((name, bag))
    if not found:
        raise StickEmpty()
    return [bag for name, bag in sorted(found, key=lambda one: (one[0].device, one[0].number))]


def take(tools: Tools, stick: Stick, bag: str, vouch: Vouch) -> Taken:
    """Prove a bag whole, then take its pouches as the pouch route does, then its pictures.

    What is damaged is left, named by number, and the rest is taken: the chain of the journal
    shows what lacks, and the post keeps everything until headquarters has signed for it.

    Raises:
        StickUnfinished, StickListDamaged: without a sound list nothing is opened.
        StickForeign, StickNotForUs: the list is sound, and not of a laptop of ours.
        TicketUsed, AlreadyEnrolled: of a laptop that asks to be enrolled.
    """
    listed = open_bag(stick, bag, tools.seals)
    device, certificate = _sender(tools, stick, bag, listed, vouch)
    lying = _Lying(stick, bag, listed)
    left = [Left(one.code, one.facts) for one in _unsound(stick, bag, listed)]
    before = _unique(tools, device)
    came, refused = _pouches(tools, lying, device)
    entries = _unique(tools, device) - before
    pictures = _pictures(tools, lying)
    missing = _note(tools, listed.outside)
    told = (*left, *refused)
    return Taken(listed, device, came, entries, pictures, told, missing, certificate)


def answer(tools: Tools, stick: Stick, taken: Sequence[Taken]) -> str:
    """Write the answer to the bags of one laptop; return the name of its folder.

    Raises:
        StickFull, StickGone: what came is kept; the stick can be answered again.
    """
    newest = taken[-1]
    held = [row.blob_id for one in taken for _no, row in one.listed.numbered(PICTURE)]
    cursor = min(one.came.question.cursor for one in taken)
    is_gap = any(one.came.is_gap for one in taken)
    codes = [left.code for one in taken for left in one.left]
    problem = next((code for code in codes if code != StickGap.code), "")
    asked = replace(newest.came.question, cursor=cursor, blobs=tuple(held))
    came = replace(newest.came, question=asked, is_gap=is_gap, problem=problem)
    certificate = next((one.certificate for one in taken if one.certificate), None)
    return write_answer(tools, stick, came, newest.listed.outside.number, certificate)


def write_answer(
    tools: Tools,
    stick: Stick,
    came: Came,
    answers: int = 0,
    certificate: Certificate | None = None,
) -> str:
    """Acknowledgement, decisions and rules for one laptop, sealed to it and listed."""
    tools = voices.speaking(tools, came.voice)
    device = came.device
    outside = Outside(
        TO_POST,
        device.stream,
        post_stream(device.post),
        _next_answer(tools, device),
        answers,
        int(tools.clock.now().timestamp() * 1000),
        tools.seals.sign_public,
    )
    parcels = [(POUCH, pouch) for pouch in _answer_pouches(tools, came)]
    if certificate is not None:
        told = json.dumps(certificate_to_json(certificate)).encode()
        parcels.insert(0, (CERTIFICATE, told))
    bag = bag_name(outside)
    for number, (kind, data) in enumerate(parcels, 1):
        stick.write(bag, file_name(number, kind), data)
    rows = [row_of(kind, data) for kind, data in parcels]
    stick.write(bag, LIST_NAME, write_list(outside, rows, tools.seals))
    _read_back(tools, stick, bag)
    _clear_older(stick, outside)
    return bag


def answer_post(tools: Tools, stick: Stick, code: str) -> list[str]:
    """What headquarters has to say to every laptop of a post, though none has sent anything.

    Raises:
        UnknownPost
    """
    with tools.store.reading() as tx:
        if tx.post_office(code) is None:
            raise UnknownPost(post=code)
        streams = [one.stream for one in tx.devices() if one.post == code and not one.is_revoked]
    return [write_answer(tools, stick, _unasked(tools, one)) for one in streams]


def _unasked(tools: Tools, stream: bytes) -> Came:
    return Came(desk.known_device(tools, stream), voice=voices.known(tools, stream))


def _unsound(stick: Stick, bag: str, listed: Listed) -> Iterator[Refused]:
    for number, row in enumerate(listed.rows, 1):
        try:
            read_file(stick, bag, number, row)
        except Refused as problem:
            yield problem


def _sender(
    tools: Tools, stick: Stick, bag: str, listed: Listed, vouch: Vouch
) -> tuple[Device, Certificate | None]:
    outside, certificate = listed.outside, None
    if outside.direction != TO_HQ:
        raise StickNotForUs(bag=bag)
    requests = listed.numbered(ENROLMENT)
    if requests:
        number, row = requests[0]
        asked = _asked(tools, read_file(stick, bag, number, row), outside)
        certificate = enrolment.enrol(tools, asked, vouch)
    try:
        device = desk.known_device(tools, outside.device)
    except PouchForeignSigner as problem:
        raise StickForeign(bag=bag) from problem
    if device.sign_public != outside.signer:
        raise StickForeign(bag=bag)
    if outside.post != post_stream(device.post):
        raise StickNotForUs(bag=bag)
    return device, certificate


def _asked(tools: Tools, sealed: bytes, outside: Outside) -> Asked:
    """What a laptop asks, opened; it must be the one that signed the list."""
    try:
        plain = _opened(tools, ENROLMENT_INFO + outside.device, sealed)
        asked = asked_from_json(json.loads(plain))
    except (NotSealedToUs, SealBroken) as problem:
        # the bytes are those that were signed for: it was sealed to another headquarters
        raise StickNotForUs() from problem
    except (Refused, ValueError) as problem:
        raise StickDamaged(file=1) from problem
    if (asked.device, asked.sign_public) != (outside.device, outside.signer):
        raise StickForeign()
    return asked


def _opened(tools: Tools, info: bytes, sealed: bytes) -> bytes:
    """A packet may be older than headquarters' key: the keys of before are tried too."""
    seals = tools.seals
    for key_id in (seals.key_id(seals.seal_public), *tools.old_key_ids):
        try:
            return seals.open(key_id, info, sealed)
        except SealBroken as problem:
            broken = problem
    raise broken


def _pouches(tools: Tools, lying: "_Lying", device: Device) -> tuple[Came, list[Left]]:
    """Take the sound pouches one after another; what the desk did not take, and why."""
    came, left, is_gap = _unasked(tools, device.stream), list[Left](), False
    for number, data in lying.sound(POUCH):
        came = desk.receive(tools, data, replace(came, is_gap=False, problem=""))
        if came.problem:
            left.append(Left(came.problem, {"file": number}))
        if came.is_gap and not is_gap:
            left.append(_gap(tools, device, data))
        is_gap = is_gap or came.is_gap
    return replace(came, is_gap=is_gap), left


def _gap(tools: Tools, device: Device, data: bytes) -> Left:
    with tools.store.reading() as tx:
        head = tx.head(device.stream)
    return Left(StickGap.code, {"from_no": head.seq + 1, "to_no": peek(data).from_seq - 1})


def _unique(tools: Tools, device: Device) -> int:
    with tools.store.reading() as tx:
        return tx.arrived(device.stream).unique_total


def _pictures(tools: Tools, lying: "_Lying") -> int:
    """Put the sound pictures on the shelf; how many were new."""
    fresh, shelf = 0, tools.shelf
    for _number, data in lying.sound(PICTURE, unless=shelf.is_whole):
        blob_id = row_of(PICTURE, data).blob_id
        with shelf.receiving(blob_id, 0) as file:
            file.write(data)
        fresh += shelf.finish(blob_id)
    return fresh


def _note(tools: Tools, outside: Outside) -> tuple[int, ...]:
    """Remember that this stick came; numbers of those before it that never did."""
    key = f"sticks:{outside.device.hex()}"
    with tools.store.begin("hq") as tx:
        kept = tx.setting(key) or {"highest": 0, "missing": []}
        highest = int(kept["highest"])
        between = range(max(highest + 1, outside.number - _MISSING_KEPT), outside.number)
        missing = [*kept["missing"], *between][-_MISSING_KEPT:]
        missing = [number for number in missing if number != outside.number]
        tx.set_setting(key, {"highest": max(highest, outside.number), "missing": missing})
    return tuple(missing)


def _next_answer(tools: Tools, device: Device) -> int:
    """Grows for ever, and goes on growing after headquarters was restored from a copy."""
    key = f"answers:{device.stream.hex()}"
    with tools.store.begin("hq") as tx:
        now_ms = int(tools.clock.now().timestamp() * 1000)
        number = max(now_ms, int(tx.setting(key) or 0) + 1)
        tx.set_setting(key, number)
    return number


def _answer_pouches(tools: Tools, came: Came) -> Iterator[bytes]:
    """First what is held, then every entry the laptop lacks: no second round on a boat."""
    stages.move_due(tools)
    with tools.store.reading() as tx:
        end = tx.head(post_stream(came.device.post))
    ids = came.question.blobs
    for at in range(0, max(1, len(ids)), _PICTURES_A_POUCH):
        some = replace(came.question, cursor=end.position, blobs=ids[at : at + _PICTURES_A_POUCH])
        # What was taken back is told with the entries that follow it, and not before.
        told = replace(came.memory, took="")
        yield from desk.answers(tools, replace(came, question=some, memory=told))
    if came.memory.steps:
        return
    for after in range(min(came.question.cursor[1], end.seq), end.seq, MAX_ENTRIES_BACK):
        some = replace(came.question, cursor=(end.epoch, after), blobs=())
        yield from desk.answers(tools, replace(came, question=some))


def _read_back(tools: Tools, stick: Stick, bag: str) -> None:
    listed = open_bag(stick, bag, tools.seals)
    for problem in _unsound(stick, bag, listed):
        raise problem


def _clear_older(stick: Stick, outside: Outside) -> None:
    for bag in stick.bags():
        found = read_bag_name(bag)
        if found is None or (found.direction, found.device) != (TO_POST, outside.device.hex()[:8]):
            continue
        if found.number < outside.number:
            stick.remove(bag, [name for name in stick.files(bag) if is_ours(name)])


@dataclass(frozen=True, slots=True)
class _Lying:
    """A bag as it lies on the stick."""

    stick: Stick
    bag: str
    listed: Listed

    def sound(
        self, kind: int, unless: Callable[[str], bool] = lambda _id: False
    ) -> Iterator[tuple[int, bytes]]:
        """(number, bytes) of the files that are what was signed for, each proven as it is read."""
        for number, row in self.listed.numbered(kind):
            if unless(row.blob_id):
                continue
            try:
                data = read_file(self.stick, self.bag, number, row)
            except (StickDamaged, StickFileMissing):
                continue
            yield number, data
