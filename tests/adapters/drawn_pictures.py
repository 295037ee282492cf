"""Papers and portraits drawn in the test, so that what is wrong with them is known exactly."""

import io
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

PAGE = (1654, 2339)
"""A4 at 200 dpi."""


def a_page(lines: int = 44, seed: int = 1, size: tuple[int, int] = PAGE) -> Image.Image:
    """A typed page with a heading, paragraphs and margins."""
    chance = random.Random(seed)
    page = Image.new("RGB", size, "#F7F5F0")
    pen = ImageDraw.Draw(page)
    left, top = size[0] // 9, size[1] // 12
    step = (size[1] - 2 * top) / lines
    letters = ImageFont.load_default(size=step * 0.55)
    pen.text((left * 3, top * 0.5), "SURAT PERNYATAAN CONTOH", "#202020", letters)
    for line in range(lines):
        if line % 9 == 8:
            continue
        text = ""
        wanted = size[0] - 2 * left if line % 9 != 7 else size[0] // 3
        while pen.textlength(text, letters) < wanted - left // 2:
            text += "".join(chance.choices("aeiounkrstmdgblp", k=chance.randint(2, 9))) + " "
        pen.text((left, top + line * step), text, "#202020", letters)
    return page


def with_noise(picture: Image.Image, sigma: int = 6) -> Image.Image:
    """As a sensor sees it."""
    grain = Image.effect_noise(picture.size, sigma).convert("RGB")
    return ImageChops.add(picture, grain, 1, -128)


def on_a_table(page: Image.Image, angle: float = 0.0, table: str = "#5B4632") -> Image.Image:
    """Photographed from above: the page lies turned clockwise by `angle` on wood."""
    size = (int(page.width * 1.35), int(page.height * 1.35))
    ground = Image.new("RGB", size, table)
    mask = Image.new("L", page.size, 255)
    turned, shape = (
        one.rotate(-angle, Image.Resampling.BICUBIC, expand=True) for one in (page, mask)
    )
    ground.paste(turned, ((size[0] - turned.width) // 2, (size[1] - turned.height) // 2), shape)
    return ground


def leaning(page: Image.Image, angle: float) -> Image.Image:
    """In the scanner, turned clockwise by `angle`; the lid is white."""
    return page.rotate(-angle, Image.Resampling.BICUBIC, expand=True, fillcolor="#F7F5F0")


def blurred(picture: Image.Image, dots: float) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(dots))


def lit(picture: Image.Image, factor: float) -> Image.Image:
    return picture.point(lambda value: value * factor)


def shaded(picture: Image.Image, left: float, right: float) -> Image.Image:
    """Lit from one side: the light runs from `left` to `right`, 1.0 being full."""
    ramp = Image.linear_gradient("L").rotate(90).resize(picture.size)
    scale = ramp.point(lambda value: 255 * (left + (right - left) * value / 255))
    return ImageChops.multiply(picture, Image.merge("RGB", [scale] * 3))


def as_jpeg(picture: Image.Image, quality: int = 88, **save: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, **save)
    return out.getvalue()


def a_head(skin: str = "#b07b55", dark: str = "#7d5237") -> Image.Image:
    """A face with shaded eyes on a light ground, plain enough for a finder of faces."""
    head = Image.new("RGB", (900, 1200), "#dfe5ee")
    pen = ImageDraw.Draw(head)
    pen.ellipse((90, 900, 810, 1600), fill="#37664b")
    pen.rounded_rectangle((370, 740, 530, 980), 70, fill=dark)
    pen.ellipse((250, 190, 650, 660), fill="#1c1613")
    pen.ellipse((275, 250, 625, 810), fill=skin)
    for x in (365, 535):
        pen.ellipse((x - 48, 478, x + 48, 522), fill=dark)
        pen.ellipse((x - 38, 482, x + 38, 518), fill="#f2efe9")
        pen.ellipse((x - 18, 482, x + 18, 518), fill="#1c1613")
        pen.line((x - 50, 486, x, 474, x + 50, 486), fill="#1c1613", width=8)
        pen.arc((x - 60, 430, x + 60, 500), 200, 340, fill="#1c1613", width=14)
    pen.polygon((450, 520, 420, 625, 480, 625), fill=dark)
    pen.ellipse((390, 670, 510, 705), fill="#7c3f3a")
    return head.filter(ImageFilter.GaussianBlur(2))


def beside(*pictures: Image.Image, ground: str = "#dfe5ee") -> Image.Image:
    whole = Image.new("RGB", (sum(one.width for one in pictures), pictures[0].height), ground)
    left = 0
    for one in pictures:
        whole.paste(one, (left, 0))
        left += one.width
    return whole
