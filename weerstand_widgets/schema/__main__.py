"""Write the schemas and their page anew: `python -m weerstand_widgets.schema`."""

from pathlib import Path

from weerstand_widgets import schema
from weerstand_widgets.schema import page

here = Path(schema.__file__)
here.with_name(schema.FILE).write_text(schema.text(schema.describe()), encoding="utf-8")
here.with_name(schema.PROGRAMME_FILE).write_text(schema.text(schema.describe_programme()), encoding="utf-8")
(here.parents[2] / "docs" / page.FILE).write_text(page.text(schema.describe_programme()), encoding="utf-8")
