"""What may be in the tree: readable sizes, no machine's own paths or addresses, no second word for one notion."""

import ast
import re
from pathlib import Path

CODE = {".py", ".js", ".css"}
TEXT = CODE | {".cfg", ".html", ".ini", ".j2", ".json", ".md", ".toml", ".txt", ".yaml", ".yml", ""}
MAX_LINES = 300
MAX_FUNCTION_LINES = 40
VAGUE = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
# Written in two parts, so that this file does not hold what it looks for.
HOSTS = tuple(
    "".join(parts)
    for parts in (("pypi", ".org"), ("pythonhosted", ".org"), ("registry.npm", "js"), ("registry.yarn", "pkg"))
)
PATHS = re.compile("|".join(first + rest for first, rest in (("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/"))))
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b")


def text_of(path: Path) -> str:
    """Return a file's text; nothing for one that is not text."""
    return path.read_text(encoding="utf-8") if path.suffix in TEXT else ""


def test_no_file_is_crowded(tracked: list[Path]) -> None:
    """A room of more than 300 lines wants a wall."""
    long = {path.name: len(text_of(path).splitlines()) for path in tracked if path.suffix in CODE}
    assert {name: lines for name, lines in long.items() if lines > MAX_LINES} == {}


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines; a docstring may take the room it needs."""
    first = node.body[0]
    has_words = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    words = (first.end_lineno or first.lineno) - first.lineno if has_words else 0
    return (node.end_lineno or node.lineno) - node.lineno - words


def test_no_function_is_long(tracked: list[Path]) -> None:
    """A function fits on a screen."""
    long = [
        f"{path.name}:{node.lineno} {node.name}"
        for path in tracked
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) >= MAX_FUNCTION_LINES
    ]
    assert long == []


def test_no_package_hosts_or_machine_paths(tracked: list[Path]) -> None:
    """The tree works on any machine and with any index."""
    found = [
        path.name for path in tracked if any(host in text_of(path) for host in HOSTS) or PATHS.search(text_of(path))
    ]
    assert found == []


def test_nothing_is_left_for_later(tracked: list[Path]) -> None:
    """What is not finished is an issue, not a remark in the code."""
    assert [path.name for path in tracked if UNFINISHED.search(text_of(path))] == []


def test_text_enters_a_page_as_text(package: Path) -> None:
    """Nothing a person typed is ever parsed as markup in the browser."""
    risky = re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function)")
    found = [path.name for path in package.rglob("*.js") if risky.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_names_say_what_is_inside(tracked: list[Path], checkout: Path) -> None:
    """No room is called after nothing in particular."""
    vague = [path for path in tracked if {*path.relative_to(checkout).parts[:-1], path.stem} & VAGUE]
    assert vague == []


def test_exceptions_to_rules_name_the_rule(tracked: list[Path]) -> None:
    """A silenced check says which one, so that it silences no other."""
    bare = re.compile(r"# (noqa(?!: [A-Z]+\d)|type: ignore(?!\[))|// @ts-(ignore|nocheck)")
    texts = {path.name: text_of(path) for path in tracked if path.suffix in CODE}
    assert [name for name, text in texts.items() if name != Path(__file__).name and bare.search(text)] == []


def test_top_level_stays_small(tracked: list[Path], checkout: Path) -> None:
    """A visitor finds the same few doors each time."""
    folders = {path.relative_to(checkout).parts[0] for path in tracked if len(path.relative_to(checkout).parts) > 1}
    assert folders == {".ci", ".github", "bench", "docs", "notebooks", "tests", "weerstand_widgets"}
