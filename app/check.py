"""One command that reads the code before people do: lint, format, types and the one-way rule."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CHECKS = {
    "lint": ["-m", "ruff", "check", "-q", "--output-format", "concise", "."],
    "format": ["-m", "ruff", "format", "--check", "-q", "--output-format", "concise", "."],
    "types": ["-m", "mypy", "--strict", "app", "db", "ui", "resources"],
    "one-way rule": ["-c", "import importlinter.cli as c; c.lint_imports_command()", "--no-logo"],
}


def main(argv: list[str]) -> int:
    """Runs every check, shows the words of those that fail, and returns 1 if any did."""
    running = {name: _begin(command) for name, command in CHECKS.items()}
    failed = [name for name, process in running.items() if not _ended_well(name, process)]
    print(f"check: {len(failed)} of {len(CHECKS)} failed" if failed else "check: all is well")
    return 1 if failed else 0


def _begin(command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _ended_well(name: str, process: subprocess.Popen[str]) -> bool:
    words, _ = process.communicate()
    is_well = process.returncode == 0
    print(f"{'ok  ' if is_well else 'FAIL'} {name}" + ("" if is_well else f"\n{words}"))
    return is_well
