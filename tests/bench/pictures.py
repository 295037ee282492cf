"""A 12-megapixel page made ready in the box, beside what it costs without one."""

from datetime import date

from app.adapters.images import Workshop
from app.adapters.picture_box import PictureBox
from app.adapters.picture_rules import load_limits
from app.domain.picture import PREVIEW_BYTES
from tests.adapters.drawn_pictures import a_page, as_jpeg, on_a_table, with_noise
from tests.adapters.hostile_files import an_honest_picture
from tests.bench.measures import Measure, correct, percentile, say, timed_ms

COUNT = 15
SIDE = (3000, 4000)


def main() -> None:
    limits = load_limits(date(2026, 11, 23))
    data = as_jpeg(with_noise(on_a_table(a_page(), 2).resize(SIDE)), 90)
    print(f"a page on a table, {SIDE[0]} x {SIDE[1]}, JPEG of {len(data) / 1e6:.1f} MB")
    box = PictureBox(limits)
    first = timed_ms(lambda: box.prepare(an_honest_picture(), "scan"), 1)
    say(Measure("first small picture, the child being started", first[0], "ms", 800, 2000))
    boxed, plain = _by_turns(box, Workshop(limits), data)
    say(
        Measure("made ready in the warm box, p50", percentile(boxed, 50), "ms", 1500, 3000),
        Measure("made ready in the warm box, p95", percentile(boxed, 95), "ms", 2000, 4000),
        Measure("without a box, p50", percentile(plain, 50), "ms"),
        Measure("without a box, p95", percentile(plain, 95), "ms"),
        Measure(
            "what the box costs, p50", percentile(boxed, 50) - percentile(plain, 50), "ms", 100, 300
        ),
    )
    box.close()


def _by_turns(box: PictureBox, here: Workshop, data: bytes) -> tuple[list[float], list[float]]:
    """So that whatever else the machine does falls on both."""
    boxed, plain = [], []
    for _ in range(COUNT):
        boxed += timed_ms(lambda: _right(box, data), 1)
        plain += timed_ms(lambda: _right(here, data), 1)
    return sorted(boxed), sorted(plain)


def _right(bench: PictureBox | Workshop, data: bytes) -> None:
    made = bench.prepare(data, "scan")
    correct(max(made.width, made.height) == 2400, "another side")
    correct(len(made.preview) <= PREVIEW_BYTES, "a preview too large")
