"""What the camera gives is made small and clean, or refused in one word."""

import io

import pytest
from PIL import Image

from app.adapters.images import PREVIEW_BYTES, PictureTooBig, PictureUnreadable, prepare


def a_photo(size: tuple[int, int] = (1600, 2000), **save: object) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, "JPEG", quality=90, **save)
    return out.getvalue()


def test_the_preview_fits_its_budget_even_for_noise() -> None:
    assert len(prepare(a_photo(), "portrait").preview) <= PREVIEW_BYTES


def test_a_scan_keeps_its_longest_side_at_2400() -> None:
    made = prepare(a_photo((3000, 4000)), "scan")

    assert (made.width, made.height) == (1800, 2400)


def test_what_the_camera_wrote_beside_the_picture_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Kamera Rahasia"

    made = prepare(a_photo(exif=exif.tobytes()), "portrait")

    assert b"Rahasia" not in made.original and not Image.open(io.BytesIO(made.original)).getexif()


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", a_photo()[:5000]], ids=["empty", "text", "cut"]
)
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        prepare(data, "scan")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")

    with pytest.raises(PictureTooBig):
        prepare(out.getvalue(), "scan")
