"""Where the sources are, and the package as a user gets it: a wheel, installed in a clean place."""

import importlib.metadata
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.installation import Installation, build_wheel


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's own folder; `WEERSTAND_CHECKOUT` names it where the tests run beside an installed wheel."""
    return Path(os.environ.get("WEERSTAND_CHECKOUT") or Path(__file__).parents[2])


@pytest.fixture(scope="session")
def package(checkout: Path) -> Path:
    """The package's sources."""
    return checkout / "weerstand_widgets"


@pytest.fixture(scope="session")
def tracked(checkout: Path) -> list[Path]:
    """Every file under version control, and every new one that is not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=checkout, check=True, capture_output=True, text=True).stdout
    return [checkout / name for name in sorted(set(names.split("\0"))) if name and (checkout / name).is_file()]


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Constraints of what runs these tests: the pins, or in another environment the lowest versions or the next."""
    found = {one.name: one.version for one in importlib.metadata.distributions()}
    file = tmp_path_factory.mktemp("versions") / "constraints.txt"
    lines = [f"{name}=={version}\n" for name, version in sorted(found.items()) if name != "weerstand-widgets"]
    file.write_text("".join(lines), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def installed(checkout: Path, versions: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The wheel of this checkout, installed with its dependencies where nothing else is."""
    folder = tmp_path_factory.mktemp("installed")
    installation = Installation.create(folder / "venv", versions)
    installation.install(build_wheel(checkout, folder / "dist"))
    yield installation
    installation.remove()
