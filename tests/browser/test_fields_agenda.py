"""The arithmetic of a session's time, in the browser's own modules: where a group is, what is left, what counts."""

from typing import Any

import pytest

from tests.browser.fields_server import Board

TEN = "2026-11-22T10:00:00Z"
BEGUN = "2026-11-22T09:50:00Z"


def stop(phase_id: str, state: str = "idle", minutes: int = 10, **timing: Any) -> dict[str, Any]:
    """Return a phase as the agenda knows it."""
    started_at = BEGUN if state == "running" else ""
    clock = {"started_at": started_at, "elapsed_seconds": 0, "extra_minutes": 0, "state": state, **timing}
    return {"id": phase_id, "minutes": minutes, "timing": clock, "updatedAt": timing.get("at", "")}


def call(board: Board, module: str, name: str, *arguments: Any) -> Any:
    """Call a function of a module; a text that looks like a moment becomes a Date, a Map an object."""
    return board.page.evaluate(
        """async ([module, name, given]) => {
          const does = (await import(`/static/time/${module}.js`))[name];
          const found = does(...given.map((one) => (/^\\d{4}-/.test(one) ? new Date(one) : one)));
          return found instanceof Map ? Object.fromEntries(found) : found;
        }""",
        [module, name, arguments],
    )


@pytest.mark.parametrize(
    ("states", "where"),
    [
        (["idle", "idle", "idle"], "p0"),
        (["done", "idle", "idle"], "p1"),
        (["done", "running", "idle"], "p1"),
        (["running", "paused", "idle"], "p0"),
        (["done", "idle", "done"], "p2"),
        (["done", "paused", "idle"], "p1"),
    ],
)
def test_where_a_group_is(board: Board, states: list[str], where: str) -> None:
    """At the clock that runs, else the one that waits, else after the last one that is done."""
    stops = [stop(f"p{number}", state) for number, state in enumerate(states)]
    assert call(board, "agenda", "whereabouts", stops) == where


def test_nobody_is_nowhere(board: Board) -> None:
    """A notebook without phases has no place."""
    assert call(board, "agenda", "whereabouts", []) is None


def test_moving_on_finishes_one_clock_and_starts_the_next(board: Board) -> None:
    """What is left for a later phase is done; at most one clock runs."""
    stops = [stop("a", "running"), stop("b"), stop("c", "running")]
    moved = call(board, "agenda", "clocksOnMove", stops, "a", "b", TEN)
    assert {phase: timing["state"] for phase, timing in moved.items()} == {"a": "done", "b": "running", "c": "paused"}
    assert (moved["a"]["elapsed_seconds"], moved["a"]["started_at"]) == (600, "")


def test_moving_back_lets_the_later_phase_wait(board: Board) -> None:
    """A phase that is left for an earlier one is not done; it goes on when the group is back."""
    stops = [stop("a", "done", elapsed_seconds=60), stop("b", "running")]
    moved = call(board, "agenda", "clocksOnMove", stops, "b", "a", TEN)
    assert (moved["b"]["state"], moved["a"]["state"], moved["a"]["elapsed_seconds"]) == ("paused", "running", 60)


def test_looking_ahead_before_the_start_runs_no_clock(board: Board) -> None:
    """Without a clock there is nothing to take along."""
    assert call(board, "agenda", "clocksOnMove", [stop("a"), stop("b")], "a", "b", TEN) == {}


def test_what_is_left_is_held_against_the_plan(board: Board) -> None:
    """The rest of this phase and the breaks are taken off what was booked."""
    stops = [stop("a", "done", elapsed_seconds=2400), stop("b", "running"), stop("c"), stop("d", minutes=20)]
    time = call(board, "agenda", "sessionTime", stops, "b", {"length": 60, "breakSeconds": 300}, TEN)
    assert (time["used"], time["left"], time["planned"], time["forRest"]) == (55, 5, 30, 5)
    assert (time["isShort"], time["toCome"]) == (True, ["c", "d"])


def test_a_minute_short_is_no_news(board: Board) -> None:
    """Nobody plans to the minute."""
    stops = [stop("a", "done", elapsed_seconds=660), stop("b", "running", started_at=TEN), stop("c")]
    time = call(board, "agenda", "sessionTime", stops, "b", {"length": 30, "breakSeconds": 0}, TEN)
    assert (time["forRest"], time["planned"], time["isShort"]) == (9, 10, False)


@pytest.mark.parametrize(
    ("planned", "minutes", "shares"),
    [
        ([12, 6, 20], 19, [6, 3, 10]),
        ([5, 4, 4], 7, [3, 2, 2]),
        ([5, 4, 4], 1, [1, 1, 1]),
        ([1, 1, 1], 6, [2, 2, 2]),
        ([5, 4, 4], 13, [5, 4, 4]),
    ],
)
def test_time_is_divided_in_whole_minutes(board: Board, planned: list[int], minutes: int, shares: list[int]) -> None:
    """In proportion to the plan, each at least one, together what is left."""
    stops = [stop(f"p{number}", minutes=count) for number, count in enumerate(planned)]
    changes = call(board, "agenda", "divide", stops, minutes)
    extra = [changes.get(f"p{number}", {"extra_minutes": 0})["extra_minutes"] for number in range(len(planned))]
    assert [count + more for count, more in zip(planned, extra, strict=True)] == shares


@pytest.mark.parametrize(("seconds", "minutes"), [(250, 9), (29, 5), (3 * 3600, 185), (3 * 3600 + 1, 5)])
def test_break_grows_with_whole_minutes(board: Board, seconds: int, minutes: int) -> None:
    """A break that was forgotten is none."""
    assert call(board, "breaks", "withBreak", 5, seconds) == minutes


def test_breaks_stay_within_what_a_header_holds(board: Board) -> None:
    """Four hours of breaks are the most there are."""
    assert call(board, "breaks", "withBreak", 100, 170 * 60) == 240


@pytest.mark.parametrize(
    ("minutes_ago", "state", "seconds"),
    [(3, "running", 0), (6, "running", 360), (6, "paused", 0), (600, "running", 3600)],
)
def test_only_a_long_sleep_is_doubtful(board: Board, minutes_ago: int, state: str, seconds: int) -> None:
    """Not a short gap, not a clock that stands; and never more than the clock counted."""
    now = "2026-11-22T10:50:00Z"
    timing = stop("a", state)["timing"]
    last = board.page.evaluate("([now, ago]) => Date.parse(now) - ago * 60000", [now, minutes_ago])
    assert call(board, "breaks", "doubtful", timing, 10, last, now) == seconds


def test_clock_put_back_goes_on(board: Board) -> None:
    """Nothing is lost and nothing is below zero: the phase's clock goes on from what it stood at."""
    timing = stop("a", "running")["timing"]
    last = board.page.evaluate("now => Date.parse(now)", TEN)
    mended = call(board, "breaks", "afterJumpBack", timing, last, "2026-11-22T09:00:00Z")
    assert (mended["elapsed_seconds"], mended["started_at"]) == (600, "2026-11-22T09:00:00.000Z")
    assert call(board, "breaks", "afterJumpBack", timing, last, TEN) is None


def test_another_computers_clock_that_runs_ahead_is_left_alone(board: Board) -> None:
    """A page goes by what its own clock said before: two computers must not put each other right all the time."""
    ahead = stop("a", "running", started_at="2026-11-22T10:02:00Z")["timing"]
    last = board.page.evaluate("now => Date.parse(now) - 1000", TEN)
    for known in (last, None):
        assert call(board, "breaks", "afterJumpBack", ahead, known, TEN) is None


def test_two_clocks_that_run_become_one(board: Board) -> None:
    """Two windows went on at the same moment: the time until the second began counts for the first, and no more."""
    stops = [stop("a", "done"), stop("b", "running"), stop("c", "running", started_at="2026-11-22T09:54:00Z")]
    clash = call(board, "agenda", "clocksOnClash", stops)
    assert set(clash) == {"b"}
    assert (clash["b"]["state"], clash["b"]["elapsed_seconds"]) == ("done", 240)
    back = [stop("b", "running", started_at="2026-11-22T09:54:00Z"), stop("c", "running")]
    assert call(board, "agenda", "clocksOnClash", back)["c"]["state"] == "paused"
    assert call(board, "agenda", "clocksOnClash", stops[:2]) == {}


def test_time_that_does_not_count_is_taken_off(board: Board) -> None:
    """Also of a clock that stands by now, and never below zero."""
    running = call(board, "breaks", "without", stop("a", "running")["timing"], 480, TEN)
    assert (running["elapsed_seconds"], running["state"]) == (120, "running")
    standing = call(board, "breaks", "without", stop("a", "done", elapsed_seconds=60)["timing"], 480, TEN)
    assert (standing["elapsed_seconds"], standing["state"]) == (0, "done")
