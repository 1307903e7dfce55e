"""What a group does in a turn, and what it sees of it: knows a question's field, and neither page nor JupyterLab."""

from playwright.sync_api import Locator

NAMES = ("Noor", "Sam", "Fatima", "Joris")
REASONS = ("no_motivation", "importance_unseen", "not_inspiring", "practical_obstacle", "different_expectation")


def open_turn(field: Locator, name: str) -> None:
    """Begin somebody's turn."""
    field.get_by_role("button", name=f"{name} nog niet").click()


def finish(field: Locator) -> None:
    """Press "Klaar"."""
    field.get_by_role("button", name="Klaar", exact=True).click()


def weigh_all(field: Locator, weight: int) -> None:
    """Give every reason the same weight and finish."""
    for group in field.get_by_role("radiogroup").all():
        group.locator(".ws-pill").nth(weight).click()
    finish(field)


def weigh_as(field: Locator, **weights: int) -> None:
    """Take turns, each with one weight for every reason."""
    for name, weight in weights.items():
        open_turn(field, name)
        weigh_all(field, weight)


def show(field: Locator) -> None:
    """Press "Toon samen"; where that is few, say that it is all right."""
    field.get_by_role("button", name="Toon samen", exact=True).click()
    if field.locator(".ws-headline").count() == 0:
        field.get_by_role("button", name="Dat is goed, toon samen").click()


def row_of(field: Locator, title: str) -> Locator:
    """Return one option's line in the picture."""
    return field.locator(".ws-spread-row").filter(has_text=title)


def dots_of(row: Locator) -> list[str]:
    """Return the dots of each weight."""
    return row.locator(".ws-spread-steps .ws-dots").all_text_contents()
