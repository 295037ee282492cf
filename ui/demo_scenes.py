"""The scenes of the day that are not an intake: the laptop is set up, locked, and sends."""

from typing import Any, Protocol

from PySide6.QtCore import Qt

from app import practice
from app.sync.schedule import Link
from ui.demo_keys import CTRL, Hands
from ui.main_window import MainWindow

Key = Qt.Key


class Outside(Protocol):
    """What lies beyond the window: headquarters, the road to it, and the folder of results."""

    @property
    def packet(self) -> str:
        """Where the packet from headquarters lies."""

    @property
    def address(self) -> str: ...

    def receipt(self, name: str) -> str:
        """Where a receipt of this name shall be saved."""

    def keep(self, name: str, png: bytes) -> None: ...

    def tell_road(self, **weather: Any) -> Any:
        """Change the weather on the road; returns what it carried (`cuts` among it)."""

    def send_back(self, name: str) -> None:
        """Headquarters returns this person's application."""

    def approve(self, name: str) -> None: ...


def set_up(hands: Hands, window: MainWindow, outside: Outside) -> None:
    """The six steps of the first run; the packet is a file."""
    hands.look("pertama_waktu")
    _go_on(hands)
    hands.fill("field_packet", outside.packet)
    hands.press(Key.Key_Return)
    hands.see("check_same_words")
    hands.press(Key.Key_Space)
    hands.look("pertama_kode_pos")
    _go_on(hands)
    hands.fill("field_hq_address", outside.address)
    hands.look("pertama_sambungan")
    _go_on(hands)
    _say_who(hands)
    hands.look("pertama_petugas")
    _go_on(hands)
    hands.look("pertama_printer")
    _go_on(hands)
    hands.see("check_recovery")
    hands.press(Key.Key_Space)
    hands.look("pertama_cadangan")
    _go_on(hands)
    hands.wait(lambda: window.sign_in.isVisible(), "sign_in")


def sign_in(hands: Hands, window: MainWindow) -> None:
    hands.click("field_password")
    hands.look("masuk")
    hands.type(practice.PASSWORD)
    hands.press(Key.Key_Return)
    hands.wait(lambda: window.session is not None, "session")
    wait_for_link(hands, window, Link.ONLINE)
    hands.look("beranda_pagi")


def lock_and_open(hands: Hands, window: MainWindow) -> None:
    """Away from the counter for a moment: the work stays, the screen is covered."""
    hands.press(Key.Key_L, CTRL)
    hands.wait(lambda: window.lock_screen.isVisible(), "lock")
    hands.look("terkunci")
    hands.type(practice.PIN)
    hands.wait(lambda: not window.lock_screen.isVisible(), "unlock")


def send_on_a_bad_road(hands: Hands, window: MainWindow, outside: Outside) -> None:
    """The link returns, a reply is lost, a picture is cut in two; then everything arrives."""
    hands.press(Key.Key_9, CTRL)
    hands.look("sinkron_luring")
    outside.tell_road(is_up=True, lose_next_reply=True)
    _break_once(hands, window, outside)
    hands.look("sinkron_jawaban_hilang")
    outside.tell_road(cut_up_after=30_000)
    _break_once(hands, window, outside)
    hands.look("sinkron_terputus")
    outside.tell_road(cut_up_after=None)
    hands.press(Key.Key_F5)
    hands.wait(lambda: not _waiting(window), "everything sent")
    wait_for_rest(hands, window)
    hands.wait(lambda: not window.refresh.files_shown, "the empty pouch")
    hands.look("sinkron_sampai")


def hear_the_answers(hands: Hands, window: MainWindow, names: tuple[str, str]) -> None:
    """What headquarters decided comes with the next visit and stands on the screens."""
    returned, approved = names
    hands.press(Key.Key_F5)
    hands.wait(lambda: len(_decided(window)) == len(names), "decisions")
    hands.press(Key.Key_1, CTRL)
    hands.wait(lambda: hands.found("button_act_1"), "action")
    hands.look("beranda_perlu_tindakan")
    hands.press(Key.Key_F9)
    hands.look("antrean_perlu_tindakan")
    hands.press(Key.Key_K, CTRL)
    hands.press(Key.Key_Escape)
    hands.look("antrean_keputusan")
    shown = _decided(window)
    assert shown == {returned: "BERKAS_KURANG", approved: "ADJUDIKASI"}, shown


def look_around(hands: Hands, window: MainWindow) -> None:
    for key, name in ((Key.Key_2, "antrean"), (Key.Key_0, "pengaturan"), (Key.Key_1, "beranda")):
        hands.press(key, CTRL)
        hands.look(name)


def wait_for_link(hands: Hands, window: MainWindow, link: Link) -> None:
    session = window.session
    assert session is not None
    hands.wait(lambda: session.loop.schedule.link == link, f"link {link}")
    wait_for_rest(hands, window)


def wait_for_rest(hands: Hands, window: MainWindow) -> None:
    """Until nothing is being saved or sent."""
    session = window.session
    assert session is not None
    busy = Link.SENDING
    hands.wait(
        lambda: (
            session.work.is_idle and session.link.is_idle and session.loop.schedule.link != busy
        ),
        "rest",
    )


def _break_once(hands: Hands, window: MainWindow, outside: Outside) -> None:
    before = outside.tell_road().cuts
    hands.press(Key.Key_F5)
    hands.wait(lambda: outside.tell_road().cuts > before, "cut")
    wait_for_rest(hands, window)


def _say_who(hands: Hands) -> None:
    head = practice.OFFICERS[-1]
    secrets = (practice.PASSWORD, practice.PASSWORD, practice.PIN, practice.PIN)
    hands.click("field_officer_name")
    for answer in (head.name, head.nip, *secrets):
        hands.type(answer)
        hands.press(Key.Key_Return)


def _go_on(hands: Hands) -> None:
    hands.press(Key.Key_Return, CTRL)


def _waiting(window: MainWindow) -> int:
    assert window.session is not None
    return int(window.session.counter.looks.pouch()["files"])


def _decided(window: MainWindow) -> dict[str, str]:
    """Who is no longer merely received, as the queue's list says."""
    assert window.session is not None
    counter = window.session.counter
    found = counter.looks.queue(counter.wanted(), 0, 20)
    return {row["name"]: row["status"] for row in found if row["status"] != "DITERIMA"}
