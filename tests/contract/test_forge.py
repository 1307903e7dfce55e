"""What a forge reads: workflows that ask for what is there, and no more rights than they need."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture(scope="module")
def workflows(checkout: Path) -> dict[str, dict[str, Any]]:
    """Each workflow, by its file's name."""
    files = sorted((checkout / ".github/workflows").glob("*.yml"))
    assert files
    return {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files}


@pytest.fixture(scope="module")
def jobs(workflows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Each job, by its name."""
    return {name: job for workflow in workflows.values() for name, job in workflow["jobs"].items()}


def runs(job: dict[str, Any]) -> list[str]:
    """Return the commands of a job."""
    return [step["run"] for step in job["steps"] if "run" in step]


def test_a_workflow_asks_for_what_is_there(checkout: Path, jobs: dict[str, dict[str, Any]]) -> None:
    """Each `make` target and each script that a job runs exists, and each test it names."""
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    steps = "\n".join(line for job in jobs.values() for line in runs(job))
    made, scripts = set(re.findall(r"\bmake ([a-z-]+)", steps)), re.findall(r"\bbash (\S+)", steps)
    assert made
    assert made <= targets
    assert [name for name in scripts if not (checkout / name).is_file()] == []
    named = re.findall(r"\btests/[\w/.]+", f"{makefile}\n{steps}")
    assert named
    assert [name for name in named if not (checkout / name).exists()] == []


def test_a_workflow_has_no_rights_to_lose(
    workflows: dict[str, dict[str, Any]], jobs: dict[str, dict[str, Any]]
) -> None:
    """Jobs may read the sources only, end some time, keep no token, and run no action that is not pinned."""
    for workflow in workflows.values():
        assert workflow["permissions"] == {"contents": "read"}
        assert workflow["concurrency"]["cancel-in-progress"] is True
    for name, job in jobs.items():
        assert "permissions" not in job, name
        assert job["timeout-minutes"] <= 90, name
        used = [step for step in job["steps"] if "uses" in step]
        assert all(re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"]) for step in used), name
        assert used[0]["with"]["persist-credentials"] is False, name


def test_each_python_we_name_is_tried(checkout: Path, jobs: dict[str, dict[str, Any]]) -> None:
    """The Pythons on the package's label are those that everything runs on, from the oldest we accept."""
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    label = "Programming Language :: Python :: 3."
    named = [line.rpartition(" ")[2] for line in project["classifiers"] if line.startswith(label)]
    assert jobs["everything"]["strategy"]["matrix"]["python"] == named
    assert project["requires-python"] == f">={named[0]}"


def test_a_form_keeps_cases_out(checkout: Path) -> None:
    """Each form says first, in Dutch and English, what must never be in it, and is sent only after a tick for that."""
    forms = sorted(path for path in (checkout / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
    assert forms
    for path in forms:
        first, *others = yaml.safe_load(path.read_text(encoding="utf-8"))["body"]
        assert first["type"] == "markdown", path.name
        assert first["attributes"]["value"].startswith("**Plak hier nooit iets uit een casus"), path.name
        assert "**Never paste anything from a case" in first["attributes"]["value"], path.name
        (ticks,) = (other["attributes"]["options"] for other in others if other["type"] == "checkboxes")
        assert [tick["required"] for tick in ticks] == [True], path.name
    settings = yaml.safe_load((checkout / ".github/ISSUE_TEMPLATE/config.yml").read_text(encoding="utf-8"))
    assert settings["blank_issues_enabled"] is False
