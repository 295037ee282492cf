"""The one way to write down a statement that is signed, sealed or compared byte by byte."""

import json
from typing import Any


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no spaces, as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()
