"""The rules, regions, words, fonts and pictures that travel with the program."""

import pathlib


def path(relative: str) -> pathlib.Path:
    """Return where a shipped file lies, e.g. `path("rules/tariffs.toml")`."""
    return pathlib.Path(__file__).parent / relative
