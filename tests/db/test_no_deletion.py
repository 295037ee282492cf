"""There is no deletion: records are cancelled, corrected or erased by rule, each by an entry."""

import ast
import re
from pathlib import Path

DB = Path(__file__).parents[2] / "db"
# Folded tables are laid down anew from the journal; a draft closes when it becomes an application
# or its officer lets it go (and can take that back); settings, seats at the console, packets and
# the lists of devices and posts are no records of a person.
ALLOWED = {
    "application_rows.py": {"applications"},
    "interviews.py": {"interviews"},
    "ties.py": {"ties"},
    "earlier.py": {"earlier"},
    "projection.py": {"table", "officers"},
    "drafts.py": {"drafts"},
    "settings.py": {"settings"},
    # copies of a restored headquarters' entries, once it has taken them back and signed for it
    "journal.py": {"journal"},
    "hq_console.py": {"reviewers", "sessions"},
    "hq_store.py": {"tickets", "table"},
    # codes that open the console, made anew; a new start that was used
    "hq_admission.py": {"spares", "starts", "sessions"},
    # who has a record in hand; a decision that waits becomes an entry in the same act
    "hq_hands.py": {"claims", "held"},
}
FOLDED_WORDS = "application_words"


def deletions():
    for path in sorted(DB.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "delete":
                yield path.name, ast.unparse(node.args[0])


def test_only_folded_tables_and_drafts_lose_rows():
    found = {(name, table) for name, table in deletions()}

    assert found == {(name, table) for name, tables in ALLOWED.items() for table in tables}


def test_no_written_sql_deletes_anything_but_the_search_words():
    told = [
        match
        for path in DB.rglob("*.py")
        for match in re.findall(r"DELETE\s+FROM\s+(\w+)", path.read_text(encoding="utf-8"))
    ]

    assert set(told) <= {FOLDED_WORDS}


def test_no_service_deletes_a_record():
    services = DB.parent / "app" / "services"
    words = " ".join(path.read_text(encoding="utf-8") for path in services.glob("*.py"))

    assert "delete" not in words.replace("nothing is deleted", "")
