"""A practice headquarters that also counts every picture byte it receives, for a measurement.

usage: python -m tests.bench.links.hq COUNT_FILE serve ARGUMENTS
"""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

from starlette.types import Receive

from app import headquarters
from app.hq import blob_route, pouch_route


def main(argv: list[str]) -> int:
    counted, total = Path(argv[0]), 0

    async def body(receive: Receive) -> AsyncIterator[bytes]:
        nonlocal total
        try:
            async for data in pouch_route.body(receive):
                total += len(data)
                yield data
        finally:
            counted.write_text(str(total), encoding="ascii")

    blob_route.body = body
    return headquarters.main(argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
