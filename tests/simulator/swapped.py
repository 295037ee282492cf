"""Something else in the place of a part of the product, for a while."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def swapped(owner: Any, name: str, new: Callable[[Any], Any]) -> Iterator[None]:
    """Put `new(old)` in the place of `owner.name` for a while."""
    old = getattr(owner, name)
    setattr(owner, name, new(old))
    try:
        yield
    finally:
        setattr(owner, name, old)
