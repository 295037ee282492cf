"""The shelf window: sealed pictures come in piece by piece, and every byte that came stays."""

from contextlib import ExitStack
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.errors import Refused, Unavailable
from app.hq import desk
from app.hq.answers import gone, refuse
from app.hq.pouch_route import body
from app.sync.ledger import BlobShelf
from app.sync.protocol import PouchDamaged, PouchForeignSigner, PouchTooBig
from app.sync.wire import DEVICE, LENGTH, OFFSET, SIGNATURE, BlobRequest

# A scan at 300 dpi is 1.5 MB; this is only against filling the disk.
MAX_BLOB_BYTES = 32 << 20


class BlobRoute:
    """HEAD asks how far a picture has come, PATCH goes on from there."""

    def __init__(self, tools: desk.Tools) -> None:
        self._tools = tools
        # The newest connection wins: an older one sees it is not its turn, and writes no more.
        self._turns: dict[str, object] = {}

    @property
    def coming_in(self) -> int:
        """Pictures that are on the way in at this moment."""
        return len(self._turns)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            wanted = self._wanted(Request(scope))
            if wanted.method == "PATCH":
                answer = await self._take_in_turn(wanted, receive)
            else:
                answer = self._at(wanted.blob_id, 200)
        except (Refused, Unavailable) as problem:
            answer = refuse(problem)
        except (ConnectionError, TimeoutError):
            # Whoever fell silent may still hear it; who is gone does not, and nothing is noted.
            answer = gone()
        await answer(scope, receive, send)
        # after the answer, and beside the loop: the post does not wait for the object store
        if scope["method"] == "PATCH" and self._tools.settle is not None:
            await run_in_threadpool(self._tools.settle)

    async def _take_in_turn(self, wanted: BlobRequest, receive: Receive) -> Response:
        blob_id = wanted.blob_id
        turn = self._turns[blob_id] = self._tools.turns.take(blob_id)
        try:
            return await self._take(wanted, receive, turn)
        finally:
            self._tools.turns.leave(blob_id, turn)
            if self._turns.get(blob_id) is turn:
                self._turns.pop(blob_id, None)

    async def _take(self, wanted: BlobRequest, receive: Receive, turn: object) -> Response:
        shelf, blob_id = self._tools.shelf, wanted.blob_id
        if shelf.is_whole(blob_id) or wanted.offset != shelf.held(blob_id):
            return self._at(blob_id, 409)
        at = wanted.offset
        with ExitStack() as coming:
            file = coming.enter_context(shelf.receiving(blob_id, at))
            async for data in body(receive):
                if not self._has_turn(blob_id, turn):
                    raise ConnectionError
                if at + len(data) > wanted.total:
                    raise PouchTooBig(size_bytes=at + len(data))
                file.write(data)
                file.flush()
                at += len(data)
            arrived = coming.pop_all()
        # The disk takes its time for what arrived, and others go on meanwhile.
        await self._tools.aside(partial(_put_down, arrived, shelf, blob_id, at == wanted.total))
        return self._at(blob_id, 200)

    def _has_turn(self, blob_id: str, turn: object) -> bool:
        return self._turns.get(blob_id) is turn and self._tools.turns.has(blob_id, turn)

    def _at(self, blob_id: str, status: int) -> Response:
        return Response(status_code=status, headers={OFFSET: str(self._tools.shelf.held(blob_id))})

    def _wanted(self, request: Request) -> BlobRequest:
        """The request, proven to come from an enrolled device.

        Raises:
            PouchForeignSigner, PouchDamaged, PouchTooBig, QuotaExceeded
        """
        try:
            stream = bytes.fromhex(request.headers[DEVICE])
            signature = bytes.fromhex(request.headers[SIGNATURE])
            wanted = BlobRequest(
                request.method,
                str(request.path_params["blob_id"]),
                int(request.headers.get(OFFSET, "0")),
                int(request.headers.get(LENGTH, "0")),
            )
        except (KeyError, ValueError) as problem:
            raise PouchDamaged(why="headers") from problem
        if wanted.total > MAX_BLOB_BYTES or wanted.offset < 0:
            raise PouchTooBig(size_bytes=wanted.total)
        device = desk.known_device(self._tools, stream)
        if not self._tools.seals.verify(device.sign_public, wanted.statement(stream), signature):
            raise PouchForeignSigner(stream=stream.hex())
        if wanted.method == "PATCH" and not self._tools.shelf.held(wanted.blob_id):
            now = self._tools.clock.now()
            self._tools.shares.begins(stream, wanted, self._tools.shelf, now)
        return wanted


def _put_down(arrived: ExitStack, shelf: BlobShelf, blob_id: str, is_whole: bool) -> None:
    arrived.close()
    if is_whole:
        shelf.finish(blob_id)
