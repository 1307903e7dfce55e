"""The page that asks who you are, in the reader's language: what whoever comes with an old link meets."""

import re
from functools import partial
from pathlib import Path
from typing import Any

from jupyter_server.auth.login import LoginFormHandler

from weerstand_widgets.locale import DEFAULT_LANGUAGE, known_language, say

TEMPLATES = Path(__file__).parent / "templates"
"""For `ServerApp.extra_template_paths`: in it stands a `login.html` in the place of Jupyter's."""
TOKENS = Path(__file__).parents[1] / "tokens.css"
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def wished(accepted: str) -> str:
    """Return the first language of an `Accept-Language` that we speak.

    Example:
        >>> wished("fr, en-GB;q=0.8"), wished("fr")
        ('en', 'nl')
    """
    wishes = (part.partition(";")[0] for part in accepted.split(","))
    return next(filter(None, map(known_language, wishes)), DEFAULT_LANGUAGE)


class LoginHandler(LoginFormHandler):
    """Jupyter's own login with our words around it."""

    @property
    def template_namespace(self) -> dict[str, Any]:
        """What the template may use: Jupyter's, and our words, colours and fonts."""
        language = wished(self.request.headers.get("Accept-Language", ""))
        ours = {"language": language, "say": partial(say, language=language), "tokens": _tokens()}
        return {**super().template_namespace, **ours}


def _tokens() -> str:
    """Return the rule with our colours and fonts."""
    return COMMENT.sub("", TOKENS.read_text(encoding="utf-8"))
