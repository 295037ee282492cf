"""The shape of the code: what may know what, how long it may be, and what never stands in it."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

PROJECT = Path(__file__).resolve().parent.parent
FOLDERS = ("app", "db", "ui", "resources")
MODULES = sorted(path for folder in FOLDERS for path in (PROJECT / folder).rglob("*.py"))
SOURCES = [*MODULES, *sorted((PROJECT / "tests").rglob("*.py"))]
TOP_LEVEL = {
    *("app", "ui", "resources", "db", "tests"),
    *("pyproject.toml", "README.md", "requirements.lock", "LICENSE"),
}
MADE_BY_TOOLS = {"build", "dist", "uv.lock", "demo"}
# A job's error is handed to Qt's exception hook; the server's last handler answers its request.
LAST_RESORTS = {"ui/worker.py", "app/hq/server.py"}
TEXT = {".py", ".toml", ".md", ".lock", ".qss", ".html", ".css", ".js", ".json", ".csv", ".txt", ""}
# The set-up writes its stamps before anything of ours can be imported.
SAFE_WRITERS = {"app/adapters/fsio.py", "app/setup_environment.py"}
# Spelled in halves, so that this file may read itself.
MACHINE = re.compile("/wo" + r"rk/|/ro" + r"ot/|/op" + r"t/(py|wh)")
REGISTRY = re.compile("py" + r"pi\.org|pythonho" + r"sted|npm" + r"js\.org|registry\.np" + "m")
WRITES = re.compile(r"[wax+]")


def test_every_import_points_the_one_way_the_contracts_draw():
    # a process of its own: its command line silences every logger there is
    said = (
        "import sys, importlinter.cli as c; sys.exit(c.lint_imports(no_cache=True, no_logo=True))"
    )
    done = subprocess.run([sys.executable, "-c", said], cwd=PROJECT, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("driver", ["app.headquarters", "app.hq.server"])
def test_headquarters_reaches_no_window_on_any_way(driver):
    graph = grimp.build_graph(*FOLDERS, include_external_packages=True, cache_dir=None)

    reached = graph.find_upstream_modules(driver) if driver in graph.modules else set()

    assert {module for module in reached if module.split(".")[0] in ("ui", "PySide6")} == set()


def test_no_file_is_longer_than_four_hundred_lines():
    long = {name(path): lines(path) for path in SOURCES if lines(path) > 400}

    assert long == {}


def test_the_file_in_the_middle_is_short():
    median = statistics.median(lines(path) for path in MODULES if lines(path) > 1)

    print(f"median file: {median} lines of {len(MODULES)} files")
    assert median <= 120


def test_every_module_opens_with_one_sentence():
    spoken = [path for path in SOURCES if path in MODULES or path.stat().st_size > 0]

    mute = [name(path) for path in spoken if not opens_with_a_sentence(path)]

    assert mute == []


def test_every_folder_of_modules_is_a_package():
    folders = {path.parent for path in MODULES if PROJECT / "resources" not in path.parents}

    bare = {name(folder) for folder in folders if not (folder / "__init__.py").exists()}

    assert bare == set()


def test_all_errors_are_caught_only_by_the_two_last_resorts():
    greedy = {name(path) for path in MODULES if any(map(catches_all, ast.walk(tree(path))))}

    assert greedy - LAST_RESORTS == set()


def test_files_are_written_only_where_writing_is_made_safe():
    at_a_post = [path for path in MODULES if not name(path).startswith("resources/")]

    writers = {name(path) for path in at_a_post if any(map(opens_to_write, ast.walk(tree(path))))}

    assert writers - SAFE_WRITERS == set()


def test_the_top_level_holds_only_what_was_agreed():
    names = {path.name for path in PROJECT.iterdir() if not path.name.startswith((".", "__"))}

    assert names - MADE_BY_TOOLS - TOP_LEVEL == set()


def test_the_lock_names_no_address():
    assert "://" not in (PROJECT / "requirements.lock").read_text("utf-8")


@pytest.mark.parametrize("foreign", [MACHINE, REGISTRY], ids=["machine", "registry"])
def test_no_file_names_the_machine_it_was_written_on_or_a_registry(foreign):
    named = [name(path) for path in texts() if foreign.search(path.read_text("utf-8"))]

    assert named == []


def name(path):
    return path.relative_to(PROJECT).as_posix()


def lines(path):
    return path.read_text("utf-8").count("\n")


def tree(path):
    return ast.parse(path.read_text("utf-8"))


def texts():
    folders = [PROJECT / folder for folder in (*FOLDERS, "tests", ".ci")]
    found = [path for folder in folders for path in folder.rglob("*") if path.suffix in TEXT]
    top = [PROJECT / file for file in ("pyproject.toml", "README.md", "requirements.lock")]
    return [path for path in [*found, *top] if path.is_file()]


def opens_with_a_sentence(path):
    first = (ast.get_docstring(tree(path)) or "").split("\n")[0]
    return len(first) > 10 and first.endswith((".", "?", "!", "…"))


def catches_all(node):
    if not isinstance(node, ast.ExceptHandler):
        return False
    if ast.unparse(node.body[-1]) == "raise":
        return False  # it tidies up and lets the error go on
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(k is None or getattr(k, "id", "") in ("Exception", "BaseException") for k in kinds)


def opens_to_write(node):
    if not isinstance(node, ast.Call):
        return False
    called = getattr(node.func, "id", getattr(node.func, "attr", ""))
    if called in ("write_text", "write_bytes"):
        return True
    modes = [*node.args[:2], *(word.value for word in node.keywords if word.arg == "mode")]
    return called in ("open", "fdopen") and any(
        isinstance(mode, ast.Constant)
        and isinstance(mode.value, str)
        and re.fullmatch(r"[rwaxbt+]{1,4}", mode.value) is not None
        and WRITES.search(mode.value) is not None
        for mode in modes
    )
