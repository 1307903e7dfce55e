"""JupyterLab can tell by itself whether the extension fits, and who brought it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jupyterlab.commands import _validate_compatibility, get_app_info  # type: ignore[import-untyped]

from tests.contract.installation import Installation
from weerstand_widgets.server.spared import LATER, NEVER

SHARED = re.compile(r'"(@jupyterlab/[\w-]+)"')


@pytest.fixture(scope="module")
def ranges(package: Path) -> dict[str, str]:
    """The lab extension's ranges, by package of JupyterLab."""
    described = json.loads((package / "labextension/package.json").read_text(encoding="utf-8"))
    found: dict[str, str] = described["dependencies"]
    return found


@pytest.fixture(scope="module")
def core() -> dict[str, Any]:
    """What JupyterLab says of its own packages."""
    found: dict[str, Any] = get_app_info()["core_data"]
    return found


def next_major(version: str) -> str:
    """Return the range that the next JupyterLab would have: "~4.6.6" gives "~5.0.0"."""
    number = re.search(r"\d+", version)
    assert number is not None
    return f"~{int(number[0]) + 1}.0.0"


def test_every_library_that_is_used_has_a_range(package: Path, ranges: dict[str, str]) -> None:
    """What our modules take from JupyterLab is what package.json names, no more and no less."""
    modules = (package / "labextension/static").rglob("*.js")
    assert {name for path in modules for name in SHARED.findall(path.read_text(encoding="utf-8"))} == set(ranges)


def test_this_jupyterlab_fits(ranges: dict[str, str], core: dict[str, Any]) -> None:
    """The JupyterLab that runs these tests finds nothing to warn of."""
    assert _validate_compatibility("weerstand-widgets", ranges, core) == []


def test_the_next_jupyterlab_warns(ranges: dict[str, str], core: dict[str, Any]) -> None:
    """A JupyterLab with other majors says for each library that it does not fit, instead of half working."""
    later = core | {"resolutions": {name: next_major(version) for name, version in core["resolutions"].items()}}
    found = {name for name, _theirs, _ours in _validate_compatibility("weerstand-widgets", ranges, later)}
    assert found == set(ranges) & set(core["jupyterlab"]["singletonPackages"])
    assert "@jupyterlab/notebook" in found


@pytest.mark.timeout(300)
def test_jupyterlab_knows_who_brought_it(installed: Installation, ranges: dict[str, str]) -> None:
    """JupyterLab finds the package's version, our ranges, and which package to take away."""
    answer = installed.python(
        "import json, weerstand_widgets\n"
        "from jupyter_core.paths import jupyter_path\n"
        "from jupyterlab_server.config import get_federated_extensions\n"
        "ours = get_federated_extensions(jupyter_path('labextensions'))['weerstand-widgets']\n"
        "print(json.dumps(ours | {'version of the package': weerstand_widgets.__version__}))"
    )
    ours = json.loads(answer)
    assert ours["version"] == ours["version of the package"]
    assert ours["dependencies"] == ranges
    assert ours["install"]["packageManager"] == "python"
    assert ours["install"]["packageName"] == "weerstand-widgets"
    assert "weerstand-widgets" in ours["install"]["uninstallInstructions"]


def test_what_a_session_does_without_is_there_to_be_left_out(core: dict[str, Any]) -> None:
    """A name that JupyterLab no longer knows would leave nothing out."""
    ours = {name.partition(":")[0] for name in (*NEVER, *LATER)} - {"@jupyter-widgets/jupyterlab-manager"}
    assert ours - set(core["jupyterlab"]["extensions"]) - set(core["jupyterlab"]["mimeExtensions"]) == set()
    assert not {*NEVER} & {*LATER}
