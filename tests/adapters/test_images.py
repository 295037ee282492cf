"""What the camera gives is made small and clean, or refused in one word."""

import io
from datetime import date

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from app.adapters.images import LONGEST_SIDE, PREVIEW_LEAST, Workshop
from app.adapters.picture_answers import webp_side
from app.adapters.picture_rules import load_limits
from app.domain.picture import PREVIEW_BYTES, PictureTooBig, PictureUnreadable, Shape, to_say
from tests.adapters.drawn_pictures import a_page, as_jpeg, leaning, on_a_table, with_noise

BENCH = Workshop(load_limits(date(2026, 11, 23)))


def a_photo(size: tuple[int, int] = (1600, 2000), **save: object) -> bytes:
    return as_jpeg(Image.effect_noise(size, 60).convert("RGB"), 90, **save)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_the_preview_fits_its_budget_even_for_noise() -> None:
    assert len(BENCH.prepare(a_photo(), "portrait").preview) <= PREVIEW_BYTES


@pytest.mark.parametrize("lines", [12, 30, 44, 70], ids="lines {}".format)
def test_the_preview_of_a_page_fills_eight_packets(lines: int) -> None:
    made = BENCH.prepare(as_jpeg(with_noise(a_page(lines), 3)), "scan")

    assert PREVIEW_LEAST <= len(made.preview) <= PREVIEW_BYTES


def test_a_scan_keeps_its_longest_side_at_2400() -> None:
    made = BENCH.prepare(a_photo((3000, 4000)), "scan")

    assert (made.width, made.height) == (1800, 2400)


def test_what_the_camera_wrote_beside_the_picture_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Kamera Rahasia"
    data = a_photo(exif=exif.tobytes(), comment=b"Rahasia", icc_profile=b"Rahasia" * 40)

    made = BENCH.prepare(data, "portrait")

    assert b"Rahasia" not in made.original + made.preview
    assert not opened(made.original).getexif() and "icc_profile" not in opened(made.original).info


@pytest.mark.parametrize("told, side", [(1, (600, 300)), (6, (300, 600)), (8, (300, 600))])
def test_a_camera_held_sideways_still_gives_an_upright_picture(
    told: int, side: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = told

    made = BENCH.prepare(a_photo((600, 300), exif=exif.tobytes()), "portrait")

    assert (made.width, made.height) == side


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "I;16", "CMYK", "I", "F"])
def test_every_way_of_keeping_colours_gives_a_plain_picture(mode: str) -> None:
    kind = {"CMYK": "JPEG", "F": "TIFF", "I": "TIFF"}.get(mode, "PNG")
    out = io.BytesIO()
    Image.linear_gradient("L").resize((900, 700)).convert(mode).save(out, kind)

    made = BENCH.prepare(out.getvalue(), "scan")

    assert opened(made.original).mode == "RGB" and (made.width, made.height) == (900, 700)


def test_what_was_transparent_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(out, "PNG")

    made = BENCH.prepare(out.getvalue(), "scan")

    assert min(opened(made.original).getpixel((150, 150))) > 250


def test_every_page_of_a_fax_is_a_page() -> None:
    first, *others = (a_page(20, seed).convert("1") for seed in (1, 2, 3))
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=others, compression="group4")

    pages = BENCH.pages(out.getvalue())

    assert [(one.number, one.pages) for one in pages] == [(1, 3), (2, 3), (3, 3)]
    assert {one.source_bytes for one in pages} == {len(out.getvalue())}
    assert all(webp_side(one.webp) == (one.width, one.height) for one in pages)


def test_the_pages_of_a_pdf_are_drawn_at_200_dpi() -> None:
    out = io.BytesIO()
    pages = [a_page(20, seed) for seed in (1, 2)]
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=200)

    drawn = BENCH.pages(out.getvalue())

    assert [(one.width, one.height, one.pages) for one in drawn] == [(1655, 2339, 2)] * 2


def test_what_was_filled_into_a_form_is_drawn() -> None:
    def a_form(value: str) -> bytes:
        out = io.BytesIO()
        sheet = Canvas(out, (400, 300))
        sheet.acroForm.textfield(value=value, x=20, y=100, width=360, height=80, fontSize=48)
        sheet.showPage()
        sheet.save()
        return out.getvalue()

    empty, filled = (opened(BENCH.pages(a_form(said))[0].webp) for said in ("", "CONTOH"))

    dark = [one.convert("L").histogram() for one in (empty, filled)]
    assert sum(dark[1][:100]) > sum(dark[0][:100]) + 1000


@pytest.mark.parametrize("angle", [-8.0, -3.0, -0.7, 0.0, 0.4, 3.0, 9.5])
def test_a_leaning_page_is_set_straight_to_a_tenth_of_a_degree(angle: float) -> None:
    page = as_jpeg(with_noise(leaning(a_page(), angle)))

    shape = BENCH.suggest(page, "scan")
    made = BENCH.make(page, "scan", shape)

    assert shape.angle_deg == pytest.approx(-angle, abs=0.1)
    assert "tilted" not in to_say(made.findings)


def test_a_page_on_a_table_is_freed_of_the_table() -> None:
    page = as_jpeg(with_noise(on_a_table(a_page(), 4)))

    made = BENCH.make(page, "scan", BENCH.suggest(page, "scan"))

    assert made.width / made.height == pytest.approx(1654 / 2339, rel=0.03)
    assert min(opened(made.original).convert("RGB").getpixel((30, made.height // 2))) > 200


def test_what_is_uncertain_is_left_as_it_lies() -> None:
    blank, noise = Image.new("RGB", (1200, 900), "white"), Image.effect_noise((1200, 900), 60)

    shapes = [BENCH.suggest(as_jpeg(one.convert("RGB")), "scan") for one in (blank, noise)]

    assert shapes == [Shape(), Shape()]


def test_quarter_turns_run_clockwise_and_come_before_the_crop() -> None:
    page = Image.new("RGB", (400, 200), "white")
    page.paste("black", (0, 0, 200, 200))

    made = BENCH.make(as_jpeg(page), "scan", Shape(1, 0.0, (0.0, 0.0, 1.0, 0.5)))

    assert (made.width, made.height) == (200, 200)
    assert max(opened(made.original).convert("RGB").getpixel((100, 100))) < 12


def test_a_crop_of_nothing_keeps_a_dot() -> None:
    made = BENCH.make(a_photo((400, 200)), "scan", Shape(crop=(0.5, 0.5, 0.5, 0.5)))

    assert (made.width, made.height) == (1, 1)


def test_a_portrait_travels_no_longer_than_1200() -> None:
    made = BENCH.make(a_photo((2000, 2600)), "portrait", Shape())

    assert max(made.width, made.height) == LONGEST_SIDE["portrait"]


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", a_photo()[:5000], b"%PDF-1.7 nothing"],
    ids=["empty", "text", "cut", "pdf"],
)
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        BENCH.prepare(data, "scan")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")

    with pytest.raises(PictureTooBig):
        BENCH.prepare(out.getvalue(), "scan")
