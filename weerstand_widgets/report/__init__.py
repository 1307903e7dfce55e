"""The report: a session's answers as one self-contained HTML file, made without kernel, network or script."""
