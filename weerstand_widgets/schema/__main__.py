"""Write the schema's file anew: `python -m weerstand_widgets.schema`."""

from pathlib import Path

from weerstand_widgets import schema

Path(schema.__file__).with_name(schema.FILE).write_text(schema.text(), encoding="utf-8")
