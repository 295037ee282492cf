"""The colours of the counter's own palette as CSS variables, one theme at a time."""

import functools
import json
from typing import Any

import resources

THEMES = ("terang", "gelap")
_ROOMY = "--row:46px;--second:block;--roomy:inline;--dense:none;"
# behind the house of the sign, as the counter paints it
_PLATES = {"terang": "#1F3F7A", "gelap": "#24478B"}


@functools.cache
def variables(theme: str, *, is_dense: bool = False) -> str:
    """The variables of one theme, an unknown name is the light one; and how high a row stands."""
    tokens = json.loads(resources.path("style/tokens.json").read_text("utf-8"))
    chosen = theme if theme in THEMES else THEMES[0]
    scheme = "dark" if chosen == "gelap" else "light"
    shown = ("none", "inline") if scheme == "dark" else ("inline", "none")
    own = f"color-scheme:{scheme};--mark:{_PLATES[chosen]};--sun:{shown[0]};--moon:{shown[1]};"
    # Source: design/HQ.md section 7: rows of two lines, or of one in 38 px
    own += "--row:38px;--second:none;--roomy:none;--dense:inline;" if is_dense else _ROOMY
    return f":root{{{own}{_lines(tokens['themes'][chosen])}}}\n"


def _lines(theme: dict[str, Any]) -> str:
    lines = [f"--{name}:{value};" for name, value in theme["color"].items()]
    for tone, parts in theme["status"].items():
        lines += [f"--{tone}-{part}:{parts[part]};" for part in ("bg", "text", "line", "solid")]
    return "".join(lines)
