"""The two languages of the screen: Indonesian as written in the code, English beside it.

The sentences stand in the code in Indonesian; `resources/languages/en.ts` holds the other
language in Qt's own form, compiled to `en.qm` by `python3 -m app words`. Papers, codes and what
an officer types never pass here.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

import resources

INDONESIAN, ENGLISH = "id", "en"
CHOICES = ((INDONESIAN, "Indonesia"), (ENGLISH, "English"))
"""Each language by its own name, so that whoever is lost finds the way back."""
CONTEXT = "beranda"
_worn: list[QTranslator] = []


def say(source: str, /, **values: object) -> str:
    """The sentence in the language of the screen.

    Args:
        values: what stands in its {gaps}; without any, braces are left as they are.
    """
    words = QCoreApplication.translate(CONTEXT, source)
    return words.format(**values) if values else words


def say_count(source: str, n: int, /, **values: object) -> str:
    """The same for a number {n} of things: English tells one from many."""
    words = QCoreApplication.translate(CONTEXT, source, None, n)
    return words.format(n=n, **values)


def mark(source: str, /) -> str:
    """A sentence of a table: kept as it is, and said where it is shown."""
    return source


def mark_count(source: str, /) -> str:
    """The same for what say_count tells."""
    return source


def say_each(pairs: Iterable[tuple[str, str]], /) -> list[tuple[str, str]]:
    """A table of (code, sentence) in the language of the screen."""
    return [(code, say(source)) for code, source in pairs]


def lowered(words: str) -> str:
    """The same inside a sentence; what is written in capitals (NIK, KTP) stays so."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def current() -> str:
    return ENGLISH if _worn else INDONESIAN


def application() -> QCoreApplication:
    """The one program that runs."""
    running = QCoreApplication.instance()
    assert running is not None
    return running


def use(application: QCoreApplication, code: str) -> None:
    """Speak the language of this code from now on; what is on the screen must be made anew."""
    while _worn:
        application.removeTranslator(_worn.pop())
    if code != ENGLISH:
        return
    for name, folder in (("qtbase_en", _qt_folder()), ("en", _our_folder())):
        made = QTranslator(application)
        if made.load(name, folder):
            application.installTranslator(made)
            _worn.append(made)


def _our_folder() -> str:
    return str(resources.path("languages"))


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
