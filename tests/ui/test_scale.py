"""Letters grow while the officer works, and nothing they hold is put down."""

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui import scale_work
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import divider


def room(theme: Theme) -> QWidget:
    """A page made once, as most pages are: margins, a gap, a fixed field, a hairline."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(theme.px(28), theme.px(4), theme.px(28), theme.px(16))
    column.setSpacing(theme.px(9))
    field = QLineEdit()
    field.setFixedHeight(theme.px(42))
    column.addWidget(field)
    column.addSpacing(theme.px(12))
    column.addWidget(divider())
    column.addWidget(Button(theme, "Mulai"))
    return page


def lengths(page: QWidget) -> tuple[int, ...]:
    column = page.layout()
    field, line = column.itemAt(0).widget(), column.itemAt(2).widget()
    gap = column.itemAt(1).spacerItem().sizeHint().height()
    edges = column.contentsMargins()
    return (edges.left(), edges.top(), column.spacing(), field.height(), gap, line.height())


def wear(theme: Theme, page: QWidget, scale: float) -> None:
    theme.scale = scale
    scale_work.dress(theme, QApplication.instance(), page)
    QApplication.processEvents()


def test_what_was_measured_once_grows_with_the_letters(theme: Theme) -> None:
    page = room(theme)
    page.show()

    wear(theme, page, 1.5)

    assert lengths(page) == (42, 6, 14, 63, 18, 1)
    assert page.findChild(Button).height() == 60


def test_back_at_the_first_scale_nothing_has_shifted(theme: Theme) -> None:
    page = room(theme)
    page.show()
    before = lengths(page)

    for scale in (1.1, 1.25, 1.5, 2.0, 1.0):
        wear(theme, page, scale)

    assert lengths(page) == before


def test_the_field_being_typed_in_keeps_its_words_and_the_focus(theme: Theme) -> None:
    page = room(theme)
    page.show()
    page.activateWindow()
    field = page.findChild(QLineEdit)
    field.setFocus()
    field.setText("Yohana")

    wear(theme, page, 2.0)

    assert page.focusWidget() is field and field.text() == "Yohana"


def test_another_theme_alone_moves_nothing(theme: Theme) -> None:
    page = room(theme)
    page.show()
    before = lengths(page)
    theme.name = "gelap"

    scale_work.dress(theme, QApplication.instance(), page)

    assert lengths(page) == before
