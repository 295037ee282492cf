"""The colours of the counter's own palette as CSS variables, one theme at a time."""

import functools
import json
from typing import Any

import resources

THEMES = ("terang", "gelap")


@functools.cache
def variables(theme: str) -> str:
    """The variables of one theme; an unknown name is the light one."""
    tokens = json.loads(resources.path("style/tokens.json").read_text("utf-8"))
    chosen = theme if theme in THEMES else THEMES[0]
    scheme = "dark" if chosen == "gelap" else "light"
    return f":root{{color-scheme:{scheme};{_lines(tokens['themes'][chosen])}}}\n"


def _lines(theme: dict[str, Any]) -> str:
    lines = [f"--{name}:{value};" for name, value in theme["color"].items()]
    for tone, parts in theme["status"].items():
        lines += [f"--{tone}-{part}:{parts[part]};" for part in ("bg", "text", "line", "solid")]
    return "".join(lines)
