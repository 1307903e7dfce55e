"""Puts the programmes in the wheel, and the JupyterLab extension under a folder name that changes with its content.

A browser may keep a file for as long as its address stays the same. So the address holds a hash of all files: after an
upgrade no page goes on with a mixture of old and new ones.

The browser's modules and styles are put together, and their comments left out: a hundred small requests, six levels
deep, take seconds where the server is far. What most sittings never open stands in files of its own, beside the first
one in the same folder; what two of them need is in the first. Nothing is compiled; whoever works on them installs
again, and that is all.
"""

import hashlib
import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "weerstand-widgets"
TARGET = f"share/jupyter/labextensions/{NAME}"
PROGRAMMES = "weerstand_widgets/programmes"
HASH_LENGTH = 12
ENTRY = "lab/extension.js"
"""The module JupyterLab asks for; all that it needs is put in it, below each other, those they need first."""
WING = re.compile(r'\bwing\("(\.[^"]+)"\)')
"""How a module beside the entry asks for one that is fetched later, in a file of its own (`lab/wings.js`)."""
NEVER_ON_A_PAGE = {"checking", "cli", "error", "invented", "journal", "plain", "report", "server", "workspace"}
"""How the keys begin of sentences that only Python says."""
IMPORT = re.compile(r'^import (?:\* as (\w+)|(\{[^}]*\})) from "(\.[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
NOTE = re.compile(r"/\*\*(?:(?!\*/).)*\*/ ?", re.DOTALL)
INDENT = re.compile(r"\n\s+")
STYLE_IMPORT = re.compile(r'^@import "([^"]+)"(?: layer\((\w+)\))?;\n', re.MULTILINE)
STYLE_COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)


class LabExtensionHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the lab extension's files, words, colours and package.json to the wheel's shared data."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Map every file to its place in the environment; an editable install finds the programmes in the tree."""
        if self.target_name != "wheel":
            return
        if version != "editable":
            build_data["force_include"] |= programmes(Path(self.root) / "notebooks")
        files = extension_files(Path(self.root))
        folder = hashed_folder(files)
        placed = {f"{folder}/{name}": content for name, content in files.items()}
        placed["package.json"] = package_json(Path(self.root), folder, self.metadata.version)
        self._scratch = tempfile.TemporaryDirectory()
        for name, content in placed.items():
            path = Path(self._scratch.name) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            build_data["shared_data"][str(path)] = f"{TARGET}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take away what was written for the build."""
        if self.target_name == "wheel":
            self._scratch.cleanup()


def extension_files(root: Path) -> dict[str, bytes]:
    """Return all files a browser gets: mapping of name below the hashed folder to its content."""
    package = root / "weerstand_widgets"
    static = package / "labextension" / "static"
    return {
        **{name: code.encode() for name, code in scripts(static, ENTRY).items()},
        "remoteEntry.js": (static / "remoteEntry.js").read_bytes(),
        "style.css": style(static, package / "tokens.css").encode(),
        **{f"locale/{path.name}": words(path) for path in sorted((package / "locale").glob("*.json"))},
    }


def scripts(static: Path, entry: str) -> dict[str, str]:
    """Put modules together: what the entry needs in one file, and in one each what it may ask for later.

    Each module keeps a room of its own and gives what it exports; none is in two files, for it would be there twice.

    Args:
        static: The folder of the modules.
        entry: The name of the module in it that the others are for.

    Returns:
        Mapping of a file's name to its code; each is named after the module that it is for.

    Raises:
        ValueError: A module imports or exports in another form than the one the checks ask for.
    """
    made = rooms(static, [entry])
    asked = {name: rooms(static, [name]) for name in _wings(static, entry)}
    times = Counter(word for needed in asked.values() for word in needed)
    made |= {word: code for needed in asked.values() for word, code in needed.items() if times[word] > 1}
    first = "".join([*made.values(), _gives(static, entry), f"export const rooms = {{ {', '.join(made)} }};\n"])
    way = f'import {{ rooms }} from "../{entry}";\nconst {{ {", ".join(made)} }} = rooms;\n'
    later = {
        name: "".join([way, *(code for word, code in needed.items() if word not in made), _gives(static, name)])
        for name, needed in asked.items()
    }
    return {entry: first, **later}


def _wings(static: Path, entry: str) -> list[str]:
    beside = (static / entry).parent
    sources = (path.read_text(encoding="utf-8") for path in sorted(beside.glob("*.js")))
    found = (beside / target for source in sources for target in WING.findall(source))
    return [path.resolve().relative_to(static.resolve()).as_posix() for path in found]


def _gives(static: Path, name: str) -> str:
    given = exports((static / name).read_text(encoding="utf-8"))
    return f"export const {{ {given} }} = {room_word(name)};\n"


def rooms(static: Path, entries: Iterable[str]) -> dict[str, str]:
    """Return the room of each module and of all that it needs: mapping of a room's word to its code, in order.

    Raises:
        ValueError: A module imports or exports in another form than the one the checks ask for.
    """
    made: dict[str, str] = {}  # in the order in which they were finished: what a module needs comes before it

    def place(path: Path) -> str:
        word = room_word(path.relative_to(static).as_posix())
        if word not in made:
            made[word] = _room(path, word, place)
        return word

    for entry in entries:
        place(static / entry)
    return made


def room_word(name: str) -> str:
    """Return what the room of a module is called, by the module's name below the folder of all."""
    return re.sub(r"\W", "_", name.removesuffix(".js"))


def exports(source: str) -> str:
    """Return what a module exports, as a list for between braces."""
    return ", ".join(EXPORT.findall(source))


def _room(path: Path, word: str, place: Callable[[Path], str]) -> str:
    source = COMMENT.sub("", path.read_text(encoding="utf-8"))
    needs = [
        f"const {whole or names.replace(' as ', ': ')} = {place((path.parent / target).resolve())};\n"
        for whole, names, target in IMPORT.findall(source)
    ]
    body = INDENT.sub("\n", NOTE.sub("", EXPORT.sub("", IMPORT.sub("", source)))).strip()
    if re.search(r"^(import|export)\b", body, re.MULTILINE):
        raise ValueError(path.name)
    return f"const {word} = (() => {{\n{''.join(needs)}{body}\nreturn {{ {exports(source)} }};\n}})();\n"


def style(static: Path, tokens: Path) -> str:
    """Put all styles in one, each in its layer."""
    sheet = (static / "style.css").read_text(encoding="utf-8")

    def place(found: re.Match[str]) -> str:
        path = tokens if found[1] == tokens.name else static / found[1]
        rules = path.read_text(encoding="utf-8")
        return f"@layer {found[2]} {{\n{rules}}}\n" if found[2] else rules

    return INDENT.sub("\n", STYLE_COMMENT.sub("", STYLE_IMPORT.sub(place, sheet)))


def words(catalogue: Path) -> bytes:
    """Return the sentences of a catalogue that a page can say."""
    sentences = json.loads(catalogue.read_bytes())
    said = {key: text for key, text in sentences.items() if key.partition(".")[0] not in NEVER_ON_A_PAGE}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def programmes(notebooks: Path) -> dict[str, str]:
    """Return the programmes, their invented cases and the template: mapping of file to its place in the package."""
    sources = (*notebooks.glob("*.ipynb"), *notebooks.glob("cases/*.json"), *notebooks.glob("template/*.ipynb"))
    return {str(source): f"{PROGRAMMES}/{source.relative_to(notebooks).as_posix()}" for source in sources}


def hashed_folder(files: dict[str, bytes]) -> str:
    """Return the folder's name; the same files give the same name on any machine."""
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return f"static-{digest.hexdigest()[:HASH_LENGTH]}"


def package_json(root: Path, folder: str, version: str) -> bytes:
    """Return the package.json that tells JupyterLab where to begin, and which version of the package this is."""
    package = json.loads((root / "weerstand_widgets" / "labextension" / "package.json").read_bytes())
    package["version"] = version
    package["jupyterlab"]["_build"]["load"] = f"{folder}/remoteEntry.js"
    return json.dumps(package, indent=2).encode()
