"""Puts the programmes in the wheel, and the JupyterLab extension under a folder name that changes with its content.

A browser may keep a module for as long as its address stays the same. So the address holds a hash of all files: after
an upgrade no page goes on with a mixture of old and new ones. No file is changed or compiled on the way.
"""

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "weerstand-widgets"
TARGET = f"share/jupyter/labextensions/{NAME}"
PROGRAMMES = "weerstand_widgets/programmes"
HASH_LENGTH = 12


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
        self._scratch = tempfile.TemporaryDirectory()
        package = Path(self._scratch.name) / "package.json"
        package.write_bytes(package_json(Path(self.root), folder, self.metadata.version))
        shared = {str(source): f"{TARGET}/{folder}/{name}" for name, source in files.items()}
        build_data["shared_data"] |= {**shared, str(package): f"{TARGET}/package.json"}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take away the one file that was written for the build."""
        if self.target_name == "wheel":
            self._scratch.cleanup()


def extension_files(root: Path) -> dict[str, Path]:
    """Return all files a browser gets: mapping of name below the hashed folder to the file in the tree."""
    static = root / "weerstand_widgets" / "labextension" / "static"
    files = {path.relative_to(static).as_posix(): path for path in static.rglob("*") if is_served(path)}
    for path in (root / "weerstand_widgets" / "locale").glob("*.json"):
        files[f"locale/{path.name}"] = path
    files["tokens.css"] = root / "weerstand_widgets" / "tokens.css"
    return dict(sorted(files.items()))


def programmes(notebooks: Path) -> dict[str, str]:
    """Return the programmes, their invented cases and the template: mapping of file to its place in the package."""
    sources = (*notebooks.glob("*.ipynb"), *notebooks.glob("cases/*.json"), *notebooks.glob("template/*.ipynb"))
    return {str(source): f"{PROGRAMMES}/{source.relative_to(notebooks).as_posix()}" for source in sources}


def is_served(path: Path) -> bool:
    """Tell what a browser has use for: no folders, and no types."""
    return path.is_file() and not path.name.endswith(".d.ts")


def hashed_folder(files: dict[str, Path]) -> str:
    """Return the folder's name; the same files give the same name on any machine."""
    digest = hashlib.sha256()
    for name, path in files.items():
        digest.update(f"{name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return f"static-{digest.hexdigest()[:HASH_LENGTH]}"


def package_json(root: Path, folder: str, version: str) -> bytes:
    """Return the package.json that tells JupyterLab where to begin, and which version of the package this is."""
    package = json.loads((root / "weerstand_widgets" / "labextension" / "package.json").read_bytes())
    package["version"] = version
    package["jupyterlab"]["_build"]["load"] = f"{folder}/remoteEntry.js"
    return json.dumps(package, indent=2).encode()
