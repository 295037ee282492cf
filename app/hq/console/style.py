"""The colours of the counter's own palette as CSS variables, one block a theme."""

import functools
import json
from typing import Any

import resources


@functools.cache
def variables() -> str:
    tokens = json.loads(resources.path("style/tokens.json").read_text("utf-8"))
    themes = tokens["themes"]
    dark = _block('[data-theme="gelap"]', themes["gelap"])
    return _block(":root", themes["terang"]) + dark


def _block(selector: str, theme: dict[str, Any]) -> str:
    lines = [f"--{name}:{value};" for name, value in theme["color"].items()]
    for tone, parts in theme["status"].items():
        lines += [f"--{tone}-{part}:{parts[part]};" for part in ("bg", "text", "line", "solid")]
    return f"{selector}{{{''.join(lines)}}}\n"
