"""What a Jupyter server loads: the options it takes, its hooks and routes, and the journals it closes at the end."""

from typing import Any

from jupyter_server.extension.application import ExtensionApp
from traitlets import Bool

from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.events import ANSWERS_SCHEMA
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.log import cover_log
from weerstand_widgets.server.maker import Maker
from weerstand_widgets.server.odd_files import opening_odd_files
from weerstand_widgets.server.old_words import keep_newer_words
from weerstand_widgets.server.overtaken import hear_known, tell_written
from weerstand_widgets.server.routes import routes
from weerstand_widgets.server.save import forget_checkpoint, outlasting, refresh_on_save, refuse_departed, renew_plan
from weerstand_widgets.server.shelf import Shelf
from weerstand_widgets.server.spared import sparing
from weerstand_widgets.server.start import Start
from weerstand_widgets.server.whole_file import writing_whole

HIDDEN = "weerstand.sqlite*"
"""The journal, for the list of files: nothing in it is for a person to open."""
PAGE_QUIET = "weerstandQuiet"
"""The option `quiet` as the page's own configuration has it, in JupyterLab and in Notebook 7: no request is needed."""

PAGE_SPELLING = "weerstandSpelling"
"""Whether the team's browsers check spelling on their own computer, in the page's configuration as well."""


class Weerstand(ExtensionApp):
    """Keeps the answers of sessions that are open in a browser, and makes their reports and proofs."""

    name = "weerstand"
    extension_url = "/lab"
    quiet = Bool(
        False,
        help="Hide JupyterLab's own surroundings around the start screen: for a server that is there for sessions "
        "alone. `weerstand start` gives it.",
    ).tag(config=True)

    discreet = Bool(
        False,
        help="Keep the names of sessions, which are made of their titles, out of the server's log. `weerstand start` "
        "gives it.",
    ).tag(config=True)

    @classmethod
    def get_extension_package(cls) -> str:
        """Return the name under which a server's configuration turns this on."""
        return "weerstand_widgets.server"

    def initialize_settings(self) -> None:
        """Put the hooks in the contents manager, and what the routes work with in the settings."""
        server: Any = self.serverapp
        contents = server.contents_manager
        self._ground = ground = Ground(contents)
        desk = Desk(ground)
        words = (keep_newer_words(ground), refresh_on_save(ground))
        for hook in (refuse_departed(ground), hear_known, *words, forget_checkpoint):
            contents.register_pre_save_hook(hook)
        for hook in (renew_plan(desk), tell_written):
            contents.register_post_save_hook(hook)
        checkpoints = contents.checkpoints
        if hasattr(checkpoints, "checkpoint_model"):  # those that are no files have none
            checkpoints.checkpoint_model = outlasting(checkpoints.checkpoint_model)
        contents.get = opening_odd_files(contents.get, ground)
        if hasattr(contents, "atomic_writing"):
            contents.atomic_writing = writing_whole(contents)
        contents.hide_globs = [*contents.hide_globs, HIDDEN]
        self.settings["weerstand_ground"] = ground
        self.settings["weerstand_desk"] = desk
        self.settings["weerstand_maker"] = Maker(ground)
        self.settings["weerstand_shelf"] = Shelf(ground)
        self.settings["weerstand_start"] = Start(ground, is_quiet=self.quiet)
        server.event_logger.register_event_schema(ANSWERS_SCHEMA)
        settings = server.web_app.settings
        settings.setdefault("page_config_data", {})[PAGE_QUIET] = self.quiet
        settings["page_config_data"][PAGE_SPELLING] = ground.has_local_spelling()
        if self.discreet:
            cover_log(server.log)
        if self.quiet:
            settings["page_config_hook"] = sparing(settings.get("page_config_hook"))

    def initialize_handlers(self) -> None:
        """Name the routes."""
        self.handlers.extend(routes())

    async def stop_extension(self) -> None:
        """Close the journals when the server ends."""
        self._ground.close()
