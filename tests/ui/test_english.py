"""The second language is whole: every sentence, every gap, and the compiled list is the newest."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from app import words
from app.words import Entry
from ui import dates, languages
from ui.languages import lowered, say, say_count


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    languages.use(qapp, languages.ENGLISH)
    yield
    languages.use(qapp, languages.INDONESIAN)


def test_every_sentence_of_the_screens_is_translated_with_its_gaps() -> None:
    assert words.wrong() == []


def test_a_lost_gap_is_found() -> None:
    assert words.gaps("Draf {ticket} dibatalkan.") != words.gaps("Draft cancelled.")
    assert words.gaps("{n} berkas") == words.gaps("{n} files")


def test_a_sentence_that_counts_needs_both_forms() -> None:
    assert not Entry("{n} berkas", True, ("{n} file",)).is_told
    assert Entry("{n} berkas", True, ("{n} file", "{n} files")).is_told


def test_the_list_is_read_as_it_was_written(tmp_path) -> None:
    entries = [Entry('Hapus <gelar> "{about}".', False, ("Remove & go",)), Entry("a", True)]
    place = tmp_path / "en.ts"

    place.write_text(words.written(entries), "utf-8")

    assert [entry.source for entry in words.read(place)] == [entry.source for entry in entries]
    assert words.read(place)[0] == entries[0]


def test_only_what_stands_in_the_code_is_found() -> None:
    code = 'say("Satu"); say(TABLE["dua"]); mark_count("{n} tiga"); other("empat")'

    assert list(words.in_code(code)) == [("Satu", False), ("{n} tiga", True)]


def test_one_and_many_differ_in_english_alone(english: None, qapp: QApplication) -> None:
    assert [say_count("{n} berkas", n) for n in (0, 1, 2)] == ["0 files", "1 file", "2 files"]

    languages.use(qapp, languages.INDONESIAN)
    assert [say_count("{n} berkas", n) for n in (0, 1, 2)] == ["0 berkas", "1 berkas", "2 berkas"]


def test_what_nobody_translated_stands_as_it_is(english: None) -> None:
    assert say("Yohana Mau Lelang") == "Yohana Mau Lelang"
    assert say("{belum} ada", belum=1) == "1 ada"


def test_a_day_and_an_hour_follow_the_language(english: None, qapp: QApplication) -> None:
    at, now = datetime(2026, 11, 21, 2, 33, tzinfo=UTC), datetime(2026, 11, 22, 4, 0, tzinfo=UTC)

    told = (dates.long_date(at.date()), dates.relative(at, now), dates.size(18_600_000))
    languages.use(qapp, languages.INDONESIAN)
    plain = (dates.long_date(at.date()), dates.relative(at, now), dates.size(18_600_000))

    assert told == ("Saturday, 21 November 2026", "yesterday 10:33", "18.6 MB")
    assert plain == ("Sabtu, 21 November 2026", "kemarin 10.33", "18,6 MB")


def test_what_is_written_in_capitals_stays_so_inside_a_sentence() -> None:
    assert [lowered(one) for one in ("Nama ayah", "NIK", "")] == ["nama ayah", "NIK", ""]
