"""The whole proof that Beranda keeps its promises: the tests, as CI runs them."""

import os
import sys

import pytest

PARALLEL = ["-n", "2", "--dist", "worksteal"]


def main(argv: list[str]) -> int:
    """Runs pytest with these arguments and returns its exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    asked_for_workers = any(a.startswith("-n") or a in ("--pdb", "--co") for a in argv)
    sys.argv = ["pytest", *argv]
    return int(pytest.main([*([] if asked_for_workers else PARALLEL), *argv]))
