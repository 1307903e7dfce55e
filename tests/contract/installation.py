"""A Python environment of its own with our wheel in it; knows pip's and hatch's commands and nothing of our package."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import uv


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a program to its end; a failure shows what it printed."""
    done = subprocess.run([str(part) for part in command], check=False, capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build_wheel(project: Path, folder: Path) -> Path:
    """Build the project's wheel into a folder and return its path."""
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=project)
    (wheel,) = folder.glob("*.whl")
    return wheel


@dataclass(frozen=True)
class Installation:
    """A virtual environment, and what a user can ask of it."""

    folder: Path
    constraints: Path

    @classmethod
    def create(cls, folder: Path, constraints: Path) -> "Installation":
        """Make an empty environment with the Python that runs the tests."""
        run(uv.find_uv_bin(), "venv", "--quiet", "--python", sys.executable, folder)
        return cls(folder, constraints)

    @property
    def labextensions(self) -> Path:
        """Where JupyterLab looks for extensions."""
        return self.folder / "share/jupyter/labextensions"

    def install(self, wheel: Path, *options: str) -> None:
        """Install a wheel with the versions we were given, in the place of an older one."""
        python = self.folder / "bin/python"
        run(uv.find_uv_bin(), "pip", "install", "--python", python, "--constraint", self.constraints, *options, wheel)

    def python(self, code: str, cwd: Path | None = None) -> str:
        """Run a few lines of Python there and return what they print."""
        return run(self.folder / "bin/python", "-I", "-W", "ignore", "-c", code, cwd=cwd)

    def command(self, name: str, *arguments: str | Path, cwd: Path | None = None) -> str:
        """Run an installed command and return what it prints."""
        return run(self.folder / "bin" / name, *arguments, cwd=cwd)

    def remove(self) -> None:
        """Give the disk space back."""
        shutil.rmtree(self.folder, ignore_errors=True)
