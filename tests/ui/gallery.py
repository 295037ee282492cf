"""Every drawn screen in every light, size and language, for eyes to hold against the drawings.

QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER [SCENE ...]
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation, make_practice_post
from tests.ui.people import PEOPLE
from tests.ui.test_intake_day import CTRL, ENTER, focused, typed, wait
from tests.ui.test_twelve_people import Keyboard, ask, show, tell
from ui.application import make_application
from ui.main_window import MainWindow

Key = Qt.Key
SIZE = (1366, 768)
LOOKS = (
    ("terang", 100, "id"),
    ("gelap", 100, "id"),
    ("matahari", 100, "id"),
    ("terang", 150, "id"),
    ("terang", 100, "en"),
)
Keep = Callable[[str], None]


def scenes(window: MainWindow) -> Iterator[str]:
    """One person's whole way, and what stands beside it; the name of each as it is in view."""
    who, hand = PEOPLE[0], Keyboard(window)
    yield "02_beranda"
    hand.type(who.nik[:8])
    yield "02_nik_sedang_diketik"
    hand.line(who.nik[8:])
    hand.until(1)
    yield "03_nik"
    hand.press(ENTER)
    hand.until(2)
    for letter in who.kind:
        hand.type(letter)
    yield "04_jenis"
    hand.press(ENTER, CTRL)
    hand.until(3)
    hand.press(ENTER, CTRL)
    wait(window.wizard.summary.isVisible)
    yield "06_kesalahan"
    yield from _rest(window, hand)
    yield from _around(window, hand)


def _rest(window: MainWindow, hand: Keyboard) -> Iterator[str]:
    """From the third step to the last, which is parked."""
    who = PEOPLE[0]
    window.wizard.person.focus_field("name")
    tell(hand, who)
    window.wizard.go_to(3)
    yield "05_data"
    window.wizard.go_to(4)
    yield "32_orang_tua"
    window.wizard.go_to(5)
    yield "07_berkas_kosong"
    show(hand)
    window.wizard.go_to(5)
    yield "07_berkas_foto"
    window.wizard.go_to(6)
    yield "08_wawancara"
    ask(hand, who)
    yield "33_biaya"
    hand.press(ENTER)
    hand.until(8)
    yield "09_tinjau"
    hand.press(Key.Key_S, CTRL)
    wait(lambda: window.wizard is None or not window.wizard.isVisible())


def _around(window: MainWindow, hand: Keyboard) -> Iterator[str]:
    hand.press(Key.Key_K, CTRL)
    wait(lambda: focused() is not None)
    hand.type("yoh")
    QTest.qWait(150)
    yield "34_cari"
    hand.press(Key.Key_Escape)
    for page, name in (("queue", "10_antrean"), ("sync", "11_sinkron"), ("settings", "29_setelan")):
        window.go(page)
        yield name
    window.go("home")
    hand.press(Key.Key_F2)
    wait(lambda: window.wizard is not None and window.wizard.isVisible())
    hand.type(PEOPLE[0].nik)
    hand.press(ENTER)
    QTest.qWait(300)
    yield "35_ganda"


def dress(window: MainWindow, look: tuple[str, int, str]) -> bool:
    """False when this program does not speak the language."""
    theme, percent, language = look
    speak = getattr(window, "set_language", None)
    if speak is None and language != "id":
        return False
    if speak is not None:
        speak(language)
    window.theme.name = theme
    window.set_scale(percent)
    for _ in range(12):
        QApplication.processEvents()
        QTest.qWait(8)
    return True


def main(folder: Path, wanted: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    config = Config(Path(tempfile.mkdtemp()) / "post", is_practice=True)
    tools = (SystemClock(), SystemRandom())
    make_practice_post(config, tools)
    _application, theme = make_application(["beranda"])
    window = MainWindow(theme, LaptopStation(config, tools))
    window.open()
    window.showNormal()
    window.setFixedSize(*SIZE)
    typed(practice.PASSWORD)
    wait(lambda: window.session)
    for name in scenes(window):
        for look in LOOKS if not wanted or any(name.startswith(one) for one in wanted) else ():
            if dress(window, look):
                window.grab().save(str(folder / f"{name}_{'_'.join(map(str, look))}.png"))
        dress(window, LOOKS[0])
        print(name, flush=True)
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
