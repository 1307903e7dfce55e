"""`python -m weerstand_widgets` is `weerstand`."""

from weerstand_widgets.cli import main

if __name__ == "__main__":
    main()
