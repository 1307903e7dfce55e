"""The page that checks a proof without this program: one HTML file with its own script, for a register to keep."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from weerstand_widgets.clean import clean_text
from weerstand_widgets.locale import spoken_language, spoken_words
from weerstand_widgets.report.render import TEMPLATES, page_style, template

STYLES = ("page", "phases", "verify")
WORDS = (
    ("missing", "seal.page.missing"),
    ("broken", "seal.page.broken"),
    ("unable", "seal.page.unable"),
    ("whole", "seal.page.whole"),
    ("proves", "seal.page.proves"),
    ("key", "seal.fingerprint"),
    ("n", "seal.name"),
    ("d", "seal.day"),
    ("m", "seal.minutes"),
    ("r", "seal.roles"),
    ("p", "seal.programme"),
    ("f", "seal.facilitator"),
    ("g", "seal.register"),
)
"""What the script says, by a verdict's or a claim's short name."""


def render_verify_page() -> str:
    """Return the page, in the language that is spoken; it asks nothing of any network."""
    style, policy = page_style(STYLES)
    script = f"\n{(TEMPLATES / 'verify.js').read_text(encoding='utf-8').strip()}\n"
    digest = b64encode(sha256(script.encode()).digest()).decode()
    html = template("verify.html").render(
        say=spoken_words(),
        language=spoken_language(),
        style=style,
        policy=f"{policy}; script-src 'sha256-{digest}'",
        script=Markup(script),  # noqa: S704 - our own file, never a text that somebody typed
        words=WORDS,
    )
    return clean_text(html)
