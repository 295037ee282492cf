"""An officer at the real window, who is killed in the middle; what the screen said is kept first.

usage: python -m tests.faults.window   (the orders come by lines on standard input)
An order is {"post": FOLDER, "said": FILE, "receipts": FOLDER, "is_last": BOOL}; a child is
forked for each, and its process number is answered.
"""

import json
import os
import signal
import sys
from importlib import import_module
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation
from app.sync.schedule import Link, Schedule
from tests.faults import window_intake
from ui import demo_scenes
from ui.application import make_application
from ui.demo_intake import Counter
from ui.demo_keys import Hands
from ui.main_window import HEIGHT, WIDTH, MainWindow

Key = Qt.Key
PAPERS = ("app.paper.receipt_a5", "app.paper.receipt_80mm")
A_LIFE_S = 120
"""A window nobody kills ends by itself."""


class Said:
    """What the screen said, written where no kill can take it back."""

    def __init__(self, order: dict[str, Any]) -> None:
        self._file = os.open(order["said"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._receipts = Path(order["receipts"])

    def tell(self, kind: str, subject: str = "", **more: Any) -> None:
        line = {"kind": kind, "subject": subject} | more
        os.write(self._file, json.dumps(line).encode() + b"\n")
        os.fsync(self._file)

    def receipt(self, name: str) -> str:
        """As `Outside`: asked for as soon as the number stands on the screen."""
        self.tell("numbered", name.removesuffix(".pdf").partition("_")[2])
        return str(self._receipts / name)

    def printed(self) -> None:
        """Every file that the screen has called saved by now."""
        files = sorted(str(one) for one in self._receipts.glob("*.pdf"))
        self.tell("printed", files=files)


class Fingers(Hands):
    """Quick hands that tell which field is being typed, and what the screen calls saved."""

    window: MainWindow

    def __init__(self, window: MainWindow, said: Said) -> None:
        super().__init__(window, lambda _name, _png: None)
        self._said = said

    def look(self, name: str) -> None:
        """Nobody looks on."""

    def fill(self, name: str, text: str) -> None:
        """A field that came back from before the kill is not typed again."""
        wizard, field = self.window.work.wizard, self.see(name)
        if wizard is None:
            super().fill(name, text)
            return
        if isinstance(field, QLineEdit) and field.text() == text:
            return
        self._said.tell("typing", wizard.draft.id, field=name.removeprefix("field_"))
        super().fill(name, text)
        self.press(Key.Key_Tab)
        self.note_what_is_saved()
        if not self.is_at_the_step():
            self.click(name)

    def is_at_the_step(self) -> bool:
        """Whether a key pressed now is heard by the page that is open."""
        wizard, focused = self.window.work.wizard, QApplication.focusWidget()
        if wizard is None or focused is None:
            return False
        return wizard.page(wizard.draft.step).isAncestorOf(focused)

    def note_what_is_saved(self) -> None:
        """All that the wizard holds may no longer be lost once its header says so."""
        wizard = self.window.work.wizard
        assert wizard is not None
        self.wait(lambda: wizard.header._saved_at, "saved")
        self._said.tell("draft", wizard.draft.id, record=wizard.draft.record)

    def note_the_pictures(self) -> None:
        """A picture is shown as taken only when it lies on the disk."""
        wizard = self.window.work.wizard
        assert wizard is not None
        blobs = wizard.draft.record["blobs"]
        self._said.tell("picture", wizard.draft.id, record={"blobs": blobs})


def main() -> None:
    """Everything is imported once; each life is a fork of this process."""
    for paper in PAPERS:
        import_module(paper)
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.alarm(A_LIFE_S)
            sys.excepthook = _end_with
            _live(json.loads(line))
            os._exit(0)
        print(child, flush=True)
        _pid, status = os.waitpid(child, 0)
        print(status, flush=True)


def _live(order: dict[str, Any]) -> None:
    """One start of the program: sign in, go on with what was cut off, serve the next people."""
    said = Said(order)
    tools = (SystemClock(), SystemRandom())
    station = LaptopStation(Config(Path(order["post"]), is_practice=True), tools)
    _application, theme = make_application(["beranda"])
    window = MainWindow(theme, station)
    window.open()
    window.showNormal()
    window.resize(WIDTH, HEIGHT)
    window.activateWindow()
    hands = Fingers(window, said)
    _sign_in(hands, said)
    at = Counter(hands, window, said)
    _go_on_where_it_stopped(at, said)
    if order["is_last"]:
        _send_everything(at)
        return
    for _ in count():
        window_intake.serve(at)


def _sign_in(hands: Fingers, said: Said) -> None:
    hands.click("field_password")
    hands.type(practice.PASSWORD)
    said.tell("door")
    hands.press(Key.Key_Return)
    hands.wait(lambda: hands.window.session is not None, "session")
    session = hands.window.session
    assert session is not None
    session.loop.state_changed.connect(lambda state: _tell_link(said, state))
    hands.wait(lambda: session.work.is_idle, "work")
    said.tell("open")


def _tell_link(said: Said, state: Schedule) -> None:
    said.tell("sending" if state.link is Link.SENDING else "sent")


def _go_on_where_it_stopped(at: Counter, said: Said) -> None:
    """The program offers the draft that was cut off: it is taken up and shown as it was."""
    session = at.window.session
    assert session is not None
    if not session.counter.looks.drafts():
        return
    at.hands.click("button_resume")
    at.hands.wait(at.hands.is_at_the_step, "resumed")
    said.tell("resumed", at.wizard.draft.id)
    window_intake.finish(at)


def _send_everything(at: Counter) -> None:
    """The post is closed in peace when its pouch is empty."""
    session = at.window.session
    assert session is not None
    at.hands.press(Key.Key_F5)
    at.hands.wait(lambda: not int(session.counter.looks.pouch()["files"]), "sent")
    demo_scenes.wait_for_rest(at.hands, at.window)
    at.window.close()


def _end_with(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """A bug in a slot ends the life at once, so that the killer hears of it."""
    sys.__excepthook__(kind, bug, trace)
    sys.stderr.flush()
    os._exit(70)


if __name__ == "__main__":
    main()
