"""The page that asks who you are: in the reader's language, and it lets in who belongs there."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from tests.server_process import TOKEN, ServerProcess, running_server
from weerstand_widgets.locale import say
from weerstand_widgets.server.login import TEMPLATES, wished

OPTIONS = (
    f"--ServerApp.extra_template_paths={TEMPLATES}",
    "--IdentityProvider.login_handler_class=weerstand_widgets.server.login.LoginHandler",
)
XSRF = re.compile(r'name="_xsrf" value="([^"]+)"')


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server as `weerstand start` starts it, where logging in is concerned."""
    root = tmp_path_factory.mktemp("team")
    with running_server(root, *OPTIONS) as running:
        yield running


@pytest.mark.parametrize(
    ("accepted", "language"), [("nl-NL,nl;q=0.9", "nl"), ("en-GB", "en"), ("fr", "nl"), ("", "nl")]
)
def test_the_page_speaks_the_reader_s_language(server: ServerProcess, accepted: str, language: str) -> None:
    """No word of Jupyter's own page; how to get in again is said in one line."""
    reply = server.request("GET", "login?next=%2Flab", token=None, headers={"Accept-Language": accepted})
    page = reply.body.decode()
    assert f'<html lang="{language}"' in page
    assert say("login.how", language=language) in page
    assert "Token authentication" not in page
    assert wished(accepted) == language


def test_who_belongs_there_gets_in(server: ServerProcess) -> None:
    """The token in the field leads on; anything else is refused with a sentence."""
    first = server.request("GET", "login?next=%2Flab", token=None)
    found = XSRF.search(first.body.decode())
    assert found is not None
    cookie = {"Cookie": first.headers["Set-Cookie"].partition(";")[0]}
    for password, status in ((TOKEN, 302), ("mis", 401)):
        form = urlencode({"_xsrf": found[1], "password": password}).encode()
        reply = server.request("POST", "login?next=%2Flab", form, token=None, headers=cookie)
        assert reply.status == status, reply.body
    assert say("login.wrong") in reply.body.decode()
