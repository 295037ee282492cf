"""The panel beside the form tells what helps at each step, and only what is known."""

from datetime import date

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from app.adapters.rule_files import load_regions, load_rulebook
from app.domain import elsewhere
from app.domain.intake import empty_record
from tests.builders import a_record
from ui.screens.intake.facts import StepFacts
from ui.screens.intake_side import IntakeSide

DAY = date(2026, 11, 21)
NIK = "5305054108909012"


def side(theme, earlier=(), there=()):
    book = load_rulebook()
    facts = StepFacts(
        rules=book.on(DAY),
        book=book,
        regions=load_regions(),
        same_nik=lambda _nik: list(earlier),
        elsewhere=lambda _nik: list(there),
    )
    return IntakeSide(theme, facts)


def words(widget):
    return " | ".join(
        one.text() for one in widget.findChildren(QLabel) if one.text() and one.isVisibleTo(widget)
    )


def test_before_the_nik_is_whole_nothing_is_claimed_about_doubles(qtbot, theme):
    panel = side(theme)
    qtbot.addWidget(panel)

    panel.tell({**empty_record(), "nik": "5305"}, 1)

    assert "Menunggu 16 angka" in words(panel.checks)
    assert "Tidak ada permohonan ganda" not in words(panel.checks)


def test_a_known_nik_is_said_and_dukcapil_waits_without_blame(qtbot, theme):
    panel = side(theme, earlier=[{"number": "MRT-1"}])
    qtbot.addWidget(panel)

    panel.tell({**empty_record(), "nik": NIK}, 1)

    assert "NIK ini pernah dilayani" in words(panel.checks)
    assert "Otomatis saat daring. Lanjut saja." in words(panel.checks)


def test_the_papers_to_bring_follow_the_kind(qtbot, theme):
    panel = side(theme)
    qtbot.addWidget(panel)

    panel.tell({**empty_record(), "applicant_class": "anak"}, 2)
    child = words(panel)
    panel.tell(empty_record(), 2)

    assert "KTP-el kedua orang tua" in child
    assert "KTP-el kedua orang tua" not in words(panel)


def test_the_official_tariff_names_its_regulation(qtbot, theme):
    panel = side(theme)
    qtbot.addWidget(panel)

    panel.tell(empty_record(), 7)

    assert "PP 45/2024, berlaku sejak 17 Desember 2024" in words(panel)
    assert "Rp950.000" in words(panel)


def test_the_ktp_stands_beside_the_form_once_it_is_scanned(qtbot, theme):
    panel = side(theme)
    qtbot.addWidget(panel)
    scan = QImage(860, 540, QImage.Format.Format_RGB32)
    scan.fill(QColor("#9DC3E6"))

    panel.show_picture("ktp", scan)

    assert panel.card.picture.has_image
    assert not panel.card.picture.isHidden()


def test_an_application_at_another_post_is_told_beside_the_nik(qtbot, theme):
    own, other = {"subject": "a1", "code": "MRT"}, {"subject": "b1", "place": "PLBN Atapupu"}
    told = a_record() | other | {"status": "SIAP", "received_ms": 1_778_544_000_000, "record": {}}
    panel = side(theme, there=[elsewhere.body(own, told)])
    qtbot.addWidget(panel)

    panel.tell({**empty_record(), "nik": NIK}, 1)

    assert "Kanim: juga di PLBN Atapupu | 12 Mei 2026" in words(panel.checks)
