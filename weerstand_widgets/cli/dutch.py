"""click, with our own words: headings, the help option and what is wrong with a call.

Knows click and the catalogue; knows nothing of what a command does.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from weerstand_widgets.locale import say

F = TypeVar("F", bound=Callable[..., Any])

COMMANDS = {
    "start": "start",
    "new": "session",
    "report": "report",
    "proof": "proof",
    "attendance": "attendance",
    "calendar": "calendar",
    "series": "series",
    "verify": "verify",
    "crib": "crib",
    "rehearse": "rehearse",
    "check": "check",
    "programme": "programme",
    "update": "update",
    "recover": "recover",
    "merge": "merge",
    "delete": "delete",
}
"""Mapping of command to its module here, in the order of `weerstand --help`."""


class Formatter(click.HelpFormatter):
    """Writes help with headings from the catalogue."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how to call."""
        super().write_usage(prog, args, prefix or say("cli.usage") + " ")

    def write_heading(self, heading: str) -> None:
        """Write a heading; click knows three."""
        headings = {"Options": "cli.options", "Commands": "cli.commands"}
        super().write_heading(say(headings[heading]) if heading in headings else heading)


class Context(click.Context):
    """A context that writes help our way."""

    formatter_class = Formatter


class Command(click.Command):
    """A command with a help option in our words."""

    context_class = Context

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the command's name in the line that shows how to call."""
        self.options_metavar = say("cli.word.options")
        return super().collect_usage_pieces(ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its own sentence from the catalogue."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("cli.option.help")
        return option


class Commands(Command, click.Group):
    """Commands by name; a command's module is loaded when the command is asked for.

    Args:
        modules: Mapping of command to its module here, in the order of `--help`.
    """

    def __init__(self, name: str = "", *, modules: Mapping[str, str] = COMMANDS, **settings: Any) -> None:
        super().__init__(name, **settings)
        self._modules = modules

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows `weerstand` in the line that shows how to call."""
        del ctx
        return [say("cli.word.command")]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        del ctx
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        del ctx
        if cmd_name not in self._modules:
            return None
        command: click.Command = import_module(f"weerstand_widgets.cli.{self._modules[cmd_name]}").command
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        Command.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def command(name: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a function a command; its help is `cli.<name>.help`."""
    return click.command(name, cls=Command, help=say(f"cli.{name}.help"))


def argument(name: str, word: str, **settings: Any) -> Callable[[F], F]:
    """Add an argument; in help it is called `cli.word.<word>`."""
    return click.argument(name, metavar=say(f"cli.word.{word}"), **settings)


def option(*names: str, word: str = "", **settings: Any) -> Callable[[F], F]:
    """Add an option; its help is `cli.option.<name>`, and what it takes is called `cli.word.<word>`."""
    key = names[0].partition("/")[0].lstrip("-").replace("-", "_")
    metavar = say(f"cli.word.{word}") if word else None
    return click.option(*names, help=say(f"cli.option.{key}"), metavar=metavar, **settings)


def file_type(*, exists: bool = False) -> click.Path:
    """Return the type of an argument that is a file."""
    return click.Path(exists=exists, dir_okay=False, path_type=Path)


def folder_type() -> click.Path:
    """Return the type of an option that is a folder."""
    return click.Path(file_okay=False, path_type=Path)


def usage_sentence(fault: click.UsageError) -> str:
    """Return what is wrong with a call, and where the help is."""
    path = fault.ctx.command_path if fault.ctx else "weerstand"
    name = _name(fault)
    if isinstance(fault, click.MissingParameter):
        what = say("cli.missing", name=name)
    elif isinstance(fault, click.NoSuchOption):
        what = say("cli.no_option", name=fault.option_name)
    elif isinstance(fault, click.BadParameter):
        what = say("cli.bad_value", name=name) + _known(fault)
    elif fault.ctx and isinstance(fault.ctx.command, click.Group):
        what = say("cli.no_command")
    else:
        what = say("cli.wrong_call")
    return f"{what} {say('cli.see_help', command=path)}"


def _name(fault: click.UsageError) -> str:
    param = getattr(fault, "param", None)
    if isinstance(param, click.Option):
        return param.opts[0]
    return str(param.human_readable_name) if param is not None else str(getattr(fault, "param_hint", None) or "")


def _known(fault: click.BadParameter) -> str:
    kind = fault.param.type if fault.param is not None else None
    if isinstance(kind, click.Choice):
        return " " + say("cli.choose", known=", ".join(str(one) for one in kind.choices))
    return " " + say("cli.no_file") if isinstance(kind, click.Path) else ""
