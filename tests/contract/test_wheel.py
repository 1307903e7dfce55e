"""The wheel holds everything, and installing it is all that a user has to do."""

import json
import shutil
from pathlib import Path

import pytest

from tests.contract.installation import Installation, build_wheel

pytestmark = pytest.mark.timeout(300)


def test_wheel_holds_programmes_templates_words_and_types(installed: Installation) -> None:
    """What Python reads beside its own modules came along."""
    names = installed.python(
        "from importlib.resources import files\n"
        "top = files('weerstand_widgets')\n"
        "for path in sorted(top.rglob('*')): print(path.relative_to(top))"
    ).split("\n")
    assert {"locale/nl.json", "locale/en.json", "py.typed", "tokens.css", "programmes/weerstand.ipynb"} <= set(names)
    assert "programmes/template/programma.ipynb" in names
    assert any(name.startswith("report/templates/") and name.endswith((".html", ".j2")) for name in names)


def test_every_file_of_the_package_came_along(installed: Installation, package: Path, tracked: list[Path]) -> None:
    """What the tests of the checkout read is there for who installs it, byte for byte; the page's files have a test."""
    ours = [path.relative_to(package) for path in tracked if package in path.parents]
    wanted = {path for path in ours if path.parts[0] != "labextension"}
    place = Path(installed.python("import weerstand_widgets as it; print(*it.__path__)").strip())
    missing = {path for path in wanted if not (place / path).is_file()}
    assert not missing
    assert not {path for path in wanted if (place / path).read_bytes() != (package / path).read_bytes()}


def test_wheel_brings_no_tests_or_tools(installed: Installation) -> None:
    """Only the package itself lands in site-packages."""
    listed = installed.python(
        "from importlib.metadata import files\nfor path in files('weerstand-widgets'): print(path.as_posix())"
    ).split()
    tops = {name.partition("/")[0] for name in listed}
    assert {top for top in tops if not top.startswith("weerstand_widgets")} == {".."}


def test_lab_extension_is_on_without_a_step(installed: Installation) -> None:
    """What JupyterLab gives to every page names our extension, with a module that is there, and disables nothing."""
    answer = installed.python(
        "import json\n"
        "from jupyter_core.paths import jupyter_path\n"
        "from jupyterlab_server.config import get_page_config\n"
        "print(json.dumps(get_page_config(jupyter_path('labextensions'))))"
    )
    page = json.loads(answer)
    (ours,) = (found for found in page["federated_extensions"] if found["name"] == "weerstand-widgets")
    assert (installed.labextensions / ours["name"] / ours["load"]).is_file()
    assert not page.get("disabledExtensions")


def test_server_extension_is_on_without_a_step(installed: Installation) -> None:
    """A Jupyter server started afterwards loads the extension from its configuration folder."""
    answer = installed.python(
        "import json\n"
        "from jupyter_server.extension.config import ExtensionConfigManager\n"
        "from jupyter_core.paths import ENV_CONFIG_PATH\n"
        "manager = ExtensionConfigManager(read_config_path=ENV_CONFIG_PATH)\n"
        "print(json.dumps(manager.get_jpserver_extensions()))"
    )
    (name,) = (name for name, is_on in json.loads(answer).items() if is_on and name.startswith("weerstand_widgets"))
    assert installed.python(f"import {name} as it; print(len(it._jupyter_server_extension_points()))") == "1\n"


def test_default_settings_are_dutch_and_quiet(installed: Installation) -> None:
    """JupyterLab opens in Dutch, and asks nobody for news or updates."""
    path = installed.folder / "share/jupyter/lab/settings/overrides.d/weerstand.json"
    overrides = json.loads(path.read_text(encoding="utf-8"))
    assert overrides["@jupyterlab/translation-extension:plugin"]["locale"] in {"nl_NL", "nl-NL"}
    assert overrides["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
    assert overrides["@jupyterlab/apputils-extension:notification"]["checkForUpdates"] is False


def test_exporter_is_in_the_menu(installed: Installation) -> None:
    """nbconvert, and so JupyterLab's export menu, knows the report by name."""
    assert "intervisieverslag" in installed.python(
        "from nbconvert.exporters import get_export_names; print(*get_export_names())"
    )


def test_programme_opens_from_the_installed_package(installed: Installation, tmp_path: Path) -> None:
    """`weerstand new` finds the programme in the wheel and prints the session's path, and nothing else."""
    printed = installed.command("weerstand", "new", "Eerste keer", "--workspace", tmp_path, cwd=tmp_path)
    (line,) = printed.splitlines()
    assert (tmp_path / line).suffix == ".ipynb"
    assert (tmp_path / line).is_file()


def test_next_version_leaves_no_old_modules(checkout: Path, tmp_path: Path) -> None:
    """After an upgrade the modules have another address, and nothing of the former version is left to load."""
    project = tmp_path / "project"
    shutil.copytree(
        checkout, project, ignore=shutil.ignore_patterns(".venv", ".git", "node_modules", "tests", "docs", ".*_cache")
    )
    installation = Installation.create(tmp_path / "venv", checkout / "constraints.txt")
    installation.install(build_wheel(project, tmp_path / "first"), "--no-deps")
    before = _loaded(installation)
    changed = next(project.glob("weerstand_widgets/labextension/static/*.js"))
    changed.write_text(f"{changed.read_text(encoding='utf-8')}\n// changed\n", encoding="utf-8")
    installation.install(build_wheel(project, tmp_path / "second"), "--no-deps", "--reinstall")
    after = _loaded(installation)
    installation.remove()
    assert before[0] != after[0]
    assert len(before[1]) == len(after[1])
    assert not before[1] & after[1]


def _loaded(installation: Installation) -> tuple[str, set[str]]:
    """Return the address JupyterLab loads, and the addresses of all modules."""
    folder = installation.labextensions / "weerstand-widgets"
    described = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    return described["jupyterlab"]["_build"]["load"], {str(path.relative_to(folder)) for path in folder.rglob("*.js")}
