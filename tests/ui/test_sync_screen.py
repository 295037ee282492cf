"""The sync screen tells the truth about the link."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.sync.overdue import Waits
from app.sync.progress import Progress, Stage
from tests.ui.test_home import button, listen
from tests.ui.test_rows import application
from ui.link_words import Held
from ui.screens import sync_words
from ui.screens.sync import SyncScreen
from ui.screens.sync_words import Sending, Whole
from ui.theme import Theme

NOW = datetime(2026, 11, 21, 2, 33, tzinfo=UTC)
LOST_AT = datetime(2026, 11, 21, 1, 41, tzinfo=UTC)
AGAIN_AT = datetime(2026, 11, 21, 2, 45, tzinfo=UTC)


@pytest.fixture
def sync(qtbot):
    screen = SyncScreen(Theme())
    screen.set_now(NOW)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def test_a_lost_link_says_since_when_and_when_it_is_tried_again(sync):
    sync.set_link("offline", LOST_AT, AGAIN_AT)

    assert sync.road.headline.text() == "Luring sejak 09.41"
    assert "lagi sendiri pukul 10.45." in sync.road.sentence.text()


def test_while_it_sends_the_count_stands_in_the_headline(sync):
    sync.set_link("sending")
    sync.set_progress(4, 7, 96_000.0, 11_700_000, 18_600_000)

    assert sync.road.headline.text() == "Mengirim berkas ke-5 dari 7"
    assert button(sync, "button_sync").isHidden()


def test_what_is_stuck_takes_no_time():
    sending = Sending(4, 7, 11_700_000, 18_600_000, 96_000.0)

    assert sync_words.amount(sending, 3_100_000) == (
        "11,7 dari 18,6 MB",
        "± 40 dtk lagi",
        "pada 96 kB/s",
    )


def test_the_button_asks_for_a_visit(sync):
    asked = listen(sync.sync_wanted)

    button(sync, "button_sync").click()

    assert asked == [()]


def test_what_waits_is_listed_with_its_sentence(sync):
    sync.set_waiting([application(size=2_600_000, left=988_000, data="dikirim")])

    assert sync.waiting.model.index(0, 3).data() == "2,6 MB"
    assert sync.waiting.model.index(0, 5).data() == "Putus di 62%, lanjut dari sana"


def test_an_empty_pouch_says_that_all_has_arrived(sync):
    sync.set_link("online", NOW)
    sync.set_pouch({"files": 0, "bytes": 0})
    sync.set_waiting([])

    assert sync.road.sentence.text() == "Semua sudah sampai di Kanim."
    assert sync.waiting.table.isHidden()


def test_a_picture_under_way_is_told_by_its_bytes(sync):
    sync.set_link("sending")
    sync.set_visit(Progress(Stage.BLOB, 60_000, 240_000, "b1"), 30_000.0)

    assert sync.road.headline.text() == "Mengirim gambar ke Kanim"
    assert sync_words.amount(sync_words.of_visit(Progress(Stage.BLOB, 60_000, 240_000))) == (
        "60 dari 240 kB",
        "",
        "",
    )


def test_a_visit_of_yesterday_says_so(sync):
    sync.set_history([{"at": NOW - timedelta(days=1), "text": "2 berkas sampai", "tone": "lontar"}])

    told = [each.text() for each in sync.history.findChildren(QLabel)]
    assert "kemarin 10.33 2 berkas sampai" in told


def test_a_cut_in_the_middle_goes_on_from_there(sync):
    sync.set_link("broken", LOST_AT, AGAIN_AT)

    assert sync.road.headline.text() == "Terputus, lanjut dari titik terakhir"


PICTURE = Progress(Stage.BLOB, 60_000, 240_000, "b1")


def test_pictures_are_told_as_a_part_of_the_whole_pouch(sync):
    whole = Whole(7, 3, 18_600_000, 11_700_000, 40.0)
    sync.set_link("sending")
    sync.set_visit(PICTURE, 96_000.0, whole)

    sending = sync_words.of_visit(PICTURE, 96_000.0, whole)
    assert sync.road.headline.text() == "Mengirim berkas ke-5 dari 7"
    assert sync_words.amount(sending) == ("11,7 dari 18,6 MB", "± 40 dtk lagi", "pada 96 kB/s")


def test_a_visit_that_stands_still_says_for_how_long_and_promises_nothing(sync):
    sync.set_link("sending")
    sync.set_visit(PICTURE, 96_000.0, Whole(7, 3, 18_600_000, 11_700_000, 40.0), 24.0)

    told = [each.text() for each in sync.road.progress.findChildren(QLabel)]
    assert sync.road.headline.text() == "Tersendat, menunggu satelit"
    assert "diam 24 dtk" in told and "± 40 dtk lagi" not in told


def test_a_pause_has_its_headline_and_the_way_out_of_it(sync):
    asked = listen(sync.pause_wanted)
    sync.set_link("online", NOW)
    sync.set_wishes(is_paused=True, is_light=False)
    sync.set_held(Held("dijeda", "Kiriman dijeda. Lanjutkan kapan saja.", True))

    button(sync, "button_pause").click()

    assert sync.road.headline.text() == "Kiriman dijeda"
    assert button(sync, "button_pause").text() == "Lanjutkan"
    assert button(sync, "button_sync").isHidden() and asked == [()]


def test_while_it_sends_it_can_be_paused_or_made_light(sync):
    sync.set_link("sending")

    shown = [not button(sync, name).isHidden() for name in ("button_pause", "button_important")]

    assert shown == [True, True]


def test_the_reason_of_a_lighter_visit_stands_under_the_headline(sync):
    sync.set_link("online", NOW)
    sync.set_held(Held("jam tenang", "Jam tenang sampai 14.00. Foto dan scan asli sesudahnya."))

    assert sync.road.sentence.text().startswith("Jam tenang sampai 14.00.")


def test_an_old_file_colours_its_number(sync):
    sync.set_held(Held(), "", Waits(4 * 86_400.0, "mengkudu"))

    assert sync.road.numbers._pairs[2][0].property("tone") == "mengkudu"


def test_an_empty_pouch_says_how_much_kanim_holds(sync):
    sync.set_link("online", NOW)
    sync.set_pouch({"files": 0, "bytes": 0, "mine": 247, "held": 247})

    assert sync.road.sentence.text().endswith("Kanim memegang 247 dari 247 permohonan.")


def test_ctrl_up_puts_the_person_at_hand_first_and_offers_the_way_back(sync, qtbot):
    sync.set_waiting([application(subject="a1"), application(subject="a2")])
    table, asked = sync.waiting.table, listen(sync.ahead_wanted)
    table.setCurrentIndex(sync.waiting.model.index(1, 2))

    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    sync.set_waiting([application(subject="a2", ahead=1), application(subject="a1", ahead=-1)])

    assert asked == [("a2",)]
    assert table.currentIndex().row() == 0
    assert button(sync, "button_ahead").text() == "Batal dahulukan"
    assert sync.waiting.model.index(0, 5).data() == "Didahulukan, menunggu sambungan"


def test_what_kanim_refused_waits_for_the_officer_not_for_its_turn(sync):
    sync.set_waiting([application(data="gagal")])

    sync.waiting.table.setCurrentIndex(sync.waiting.model.index(0, 2))

    assert button(sync, "button_ahead").isHidden()


NEWS = {
    "at_ms": int(NOW.timestamp() * 1000),
    "subjects": ["a1", "a2"],
    "kinds": {"application.ready": 2},
    "rules": ["libur"],
    "sent_back": [{"name": "Yakobus Famai", "note": "foto buram", "needs_action": True}],
}


def test_what_came_from_kanim_is_told_with_count_name_and_hour(sync):
    sync.set_link("online", NOW)

    sync.set_news(NEWS)

    told = [each.text() for each in sync.arrived.findChildren(QLabel)]
    assert {"1 permohonan dikembalikan", "Yakobus Famai, foto buram"} <= set(told)
    assert {"Status 2 permohonan", "2 paspor siap diserahkan", "Hari libur", "10.33"} <= set(told)
    assert sync.history.isHidden()


def test_without_a_link_the_visits_stand_there_and_the_news_are_one_press_away(sync):
    sync.set_news(NEWS)
    sync.set_link("offline", LOST_AT, AGAIN_AT)
    was_hidden = sync.arrived.isHidden()

    button(sync, "button_show_arrived").click()

    assert was_hidden
    assert sync.arrived.isVisible()
    assert sync.history.isHidden()
