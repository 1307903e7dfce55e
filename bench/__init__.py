"""Measurements against the peers: plain ipywidgets, nbconvert's own HTML, a bare Jinja page.

`python -m bench` prints one table; each row is measured side by side in the same run, so that a busy machine
slows both. Read the ratios: seconds differ from machine to machine, ratios hardly.
"""
