"""`weerstand programme`: a programme as one file, to give to somebody and to get."""

from weerstand_widgets.cli.dutch import Commands
from weerstand_widgets.locale import say

command = Commands(
    "programme",
    modules={"export": "programme_export", "import": "programme_import"},
    help=say("cli.programme.help"),
)
