"""Every sentence of the interface stands in both catalogues, is used somewhere, and exists where it is asked for."""

import ast
import re
from pathlib import Path

import pytest

from weerstand_widgets.locale import catalogue
from weerstand_widgets.plan import ROLES, VOICES

# Keys that are put together when the program runs, by what they begin with: "role." and then a role.
COMPOSED = (
    "action.",
    "appoint.role.",
    "checking.",
    "cli.option.",
    "cli.word.",
    "field.checklist.",
    "header.role.",
    "invented.",
    "keeping.",
    "phase.guidance.",
    "phase.voice.",
    "make.format.",
    "make.kind.",
    "make.made.",
    "make.names.",
    "make.same.",
    "make.size.",
    "own.",
    "register.",
    "writing.",
    "seal.",
    "sessions.update.",
    "update.",
    "series.",
    "spreadsheet.column.",
    "spreadsheet.row.",
    "start.way.",
    "report.attendance.",
    "report.checklist.",
    "report.date",
    "report.fact.",
    "report.month",
    "report.role.",
    "server.",
    "state.",
)
COMPOSED_ENDS = (".form", ".help", ".one")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
WORD = re.compile(r"(?<![{\w])[^\W\d_]{2,}(?![\w}])")
ALIKE_WORDS = 2
ASKED_IN_TEXT = re.compile(r"""\bsay\(\s*["']([\w.]+\w)["']""")
MACHINERY = re.compile(r"\b(?:server|journaal|database|kernel|notebook)\w*", re.IGNORECASE)
FOR_ADMINISTRATORS = ("cli.", "error.", "journal.", "keeping.journal_", "workspace.")
"""How the keys begin of what is said to whoever looks after the computer, or to whoever works on a command line."""
FOR_TRAINERS = ("lab.no_programme", "lab.not_a_session", "lab.not_in_notebook", "start.no_extension")
"""What is said to whoever opens a notebook as such, or to whoever has to install something."""
LITERAL = re.compile(r"""["'`]([a-z_]+(?:\.[a-z_0-9]+)+)["'`]""")


@pytest.fixture(scope="module")
def sources(package: Path) -> dict[Path, str]:
    """Mapping of each file that may ask for a sentence to its text."""
    return {
        path: path.read_text(encoding="utf-8")
        for path in sorted(package.rglob("*"))
        if path.suffix in {".py", ".js", ".html", ".j2"}
    }


def error_keys(text: str) -> set[str]:
    """Return the catalogue keys of the errors that this module makes, or that a class of its own stands for."""
    keys = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
            keys |= own_keys(node)
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        first = node.args[0]
        if name.endswith("Error") and isinstance(first, ast.Constant) and isinstance(first.value, str):
            keys.add(first.value)
    return keys


def own_keys(error: ast.ClassDef) -> set[str]:
    """Return the key in a class's body: `key = "session_deleted"`."""
    return {
        node.value.value
        for node in error.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }


def asked(sources: dict[Path, str]) -> set[str]:
    """Return every key that some file asks for by its full name."""
    keys = set()
    for path, text in sources.items():
        keys |= set(ASKED_IN_TEXT.findall(text))
        if path.suffix == ".py":
            keys |= {f"error.{key}{end}" for key in error_keys(text) if key.islower() for end in ("", ".remedy")}
    return keys


def is_composed(key: str) -> bool:
    """Whether a program puts this key together from parts."""
    return key.startswith(COMPOSED) or key.endswith(COMPOSED_ENDS)


def test_both_languages_say_the_same_things() -> None:
    """A key in one catalogue only would be silent in the other language."""
    assert catalogue("nl").keys() == catalogue("en").keys()


def test_both_languages_fill_in_the_same_places() -> None:
    """A placeholder in one language only would be lost, or show its braces."""
    dutch, english = catalogue("nl"), catalogue("en")
    differing = [key for key in dutch if set(PLACEHOLDER.findall(dutch[key])) != set(PLACEHOLDER.findall(english[key]))]
    assert differing == []


def test_no_sentence_was_left_in_the_other_language() -> None:
    """Single words may be alike in both languages; a sentence that is alike was copied and never translated."""
    dutch, english = catalogue("nl"), catalogue("en")
    alike = [key for key in dutch if dutch[key] == english[key] and len(WORD.findall(dutch[key])) > ALIKE_WORDS]
    assert alike == []


def test_no_sentence_is_empty_or_padded() -> None:
    """Each sentence has words, and no space at its ends."""
    for language in ("nl", "en"):
        assert [
            key for key, sentence in catalogue(language).items() if sentence.strip(" ") != sentence or not sentence
        ] == []


def test_each_sentence_asked_for_exists(sources: dict[Path, str]) -> None:
    """A key that is asked for and missing would fail before the eyes of a team."""
    assert sorted(asked(sources) - catalogue("nl").keys()) == []


def test_each_sentence_is_used(sources: dict[Path, str]) -> None:
    """A sentence that nothing asks for is work for translators only."""
    used = asked(sources) | {key for text in sources.values() for key in LITERAL.findall(text)}
    unused = [key for key in catalogue("nl") if key not in used and not is_composed(key)]
    assert unused == []


@pytest.mark.parametrize("part", [*COMPOSED, *COMPOSED_ENDS])
def test_each_composed_key_is_still_composed(sources: dict[Path, str], part: str) -> None:
    """A part that no file composes with any more is taken off the list."""
    composed = re.compile(
        rf"""["'`]{re.escape(part)}(["']|\$?\{{)""" if part in COMPOSED else rf"\}}{re.escape(part)}['\"`]"
    )
    assert any(composed.search(text) for text in sources.values())


@pytest.mark.parametrize("prefix", ["header.role.", "phase.voice.", "report.role."])
def test_every_role_has_its_word(prefix: str) -> None:
    """A role or voice that a programme may name can be shown."""
    words = ROLES if prefix != "phase.voice." else (*ROLES, *VOICES)
    assert {f"{prefix}{word}" for word in words} <= catalogue("nl").keys()


def test_a_group_reads_no_word_of_the_machinery() -> None:
    """Whoever sits in the room knows a page, a file and a computer; a server or a journal is nobody's there."""
    told = (*FOR_ADMINISTRATORS, *FOR_TRAINERS)
    found = {key: MACHINERY.findall(text) for key, text in catalogue("nl").items() if not key.startswith(told)}
    assert {key: words for key, words in found.items() if words} == {}
