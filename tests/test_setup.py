"""The first minutes of a newcomer: what is asked, what is made, what is said when it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as entry
from app import setup_environment, setup_system

PROJECT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ([], (None, "", [])),
        (["--practice"], (None, "", ["--practice"])),
        (["demo", "--headless"], (None, "demo", ["--headless"])),
        (["--wheels", "usb", "hq", "--db", "x"], (os.path.abspath("usb"), "hq", ["--db", "x"])),
        (["--help"], (None, "--help", [])),
    ],
    ids=["nothing", "practice", "demo", "wheels", "help"],
)
def test_a_command_line_is_taken_apart(typed, understood):
    assert entry.split(typed) == understood


@pytest.mark.parametrize(
    ("environ", "drawn"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
    ],
    ids=["nothing", "x11", "wayland", "offscreen", "x11 asked but absent"],
)
def test_a_screen_is_looked_for_before_qt_would_abort(environ, drawn):
    assert entry.has_display("linux", environ) is drawn


def test_windows_always_has_a_screen():
    assert entry.has_display("win32", {})


def test_without_a_screen_the_post_says_so_and_names_the_demo(run):
    done = run()

    assert done.returncode == 2
    assert "python3 -m app demo" in done.stderr


def test_an_unknown_command_is_answered_with_what_can_be_asked(run):
    done = run("terbang")

    assert done.returncode == 2
    assert "verify-receipt" in done.stderr


def test_help_needs_no_environment(run):
    done = run("--help")

    assert done.returncode == 0
    assert "--practice" in done.stdout


def test_headquarters_asks_for_no_library_of_windows():
    assert entry.needs_of("hq") == ()


def test_on_windows_no_system_package_is_missing(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")

    assert setup_system.missing(("qt", "tests"), False) == []


def test_a_missing_library_is_named_by_its_package(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None if name == "EGL" else name)

    assert setup_system.missing(("qt",), True) == ["libegl1"]


def test_the_tests_alone_ask_for_a_browser(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: None)

    assert "browser" in entry.needs_of("test") and "browser" not in entry.needs_of("demo")
    assert setup_system.missing(("browser",), True) == ["chromium"]


def test_the_one_line_to_run_is_printed_where_nothing_may_be_installed(monkeypatch, capsys):
    monkeypatch.setattr("shutil.which", lambda name: None)

    assert setup_system.install(["libegl1"]) is False
    assert "sudo apt-get install -y --no-install-recommends libegl1" in capsys.readouterr().err


def test_a_stamp_counts_only_with_its_environment(monkeypatch, tmp_path):
    monkeypatch.setattr(setup_environment, "VENV", tmp_path)
    monkeypatch.setattr(setup_environment, "PYTHON", tmp_path / "python")
    setup_environment._stamp("lock", ("abc",))
    before = setup_environment._stamped("lock", ("abc",))

    (tmp_path / "python").touch()

    assert not before
    assert setup_environment._stamped("lock", ("abc",))
    assert not setup_environment._stamped("lock", ("other",))


def test_on_windows_the_environment_is_entered_as_a_child(monkeypatch):
    monkeypatch.chdir(PROJECT)
    monkeypatch.setattr(setup_environment, "IS_WINDOWS", True)
    monkeypatch.setattr(setup_environment, "PYTHON", sys.executable)

    assert setup_environment._enter(["terbang"]) == 2


def test_the_installer_itself_is_pinned_by_hash():
    assert "\nuv==" in (PROJECT / "requirements.lock").read_text("utf-8")


@pytest.fixture
def run():
    """Runs `python -m app …` in a process of its own, with no screen."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    return lambda *words: subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=PROJECT,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        timeout=20,
        check=False,
    )
