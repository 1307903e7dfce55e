"""Names and texts that something went wrong with somewhere: each must go through everything of ours.

Invented or common property; more of each kind may be added at any time.
"""

PATHS = {
    "question mark": "Hoe ga je om met weerstand?",
    "number sign": "nr #1",
    "percent": "100% samen",
    "percent at the end": "100%",
    "escaped letter": "%41%2e%2e%2f",
    "spaces": "  twee  spaties ",
    "é in one sign": "caf\u00e9",
    "é in two signs": "cafe\u0301",
    "emoji": "team \U0001f469\u200d\U0001f467 \U0001f600",
    "right to left": "\u0641\u0631\u064a\u0642 \u05e6\u05d5\u05d5\u05ea",
    "quotes": '\'t "Hoekje" `\u2019',
    "newline": "een\ntwee",
    "control": "rood\x1b[31m\x07\x9b2J",
    "direction": "\u202efdp.\u2066txt",
    "dash": "-rf --help",
    "tilde": "~root",
    "dot": ".verborgen",
    "dollar": "$HOME ${x} $(id)",
    "braces": "{0} {{x}} [a-z]* !(b)",
    "address": "sqlite:; file:x&y=1;z@h",
    "markup": "<b>&amp;<script>",
    "long": "\u00e9" * 100,
    "Windows' devices": "CON",
    "Windows' printer": "aux.lpt1",
    "Windows' end": "punt. ",
    "backslash": "a\\b",
}
"""Folder and file names that this system allows; some of them no other does."""

TEXTS = {
    "two spaces": "Casus  verhuizing",
    "space at the end": "Casus verhuizing ",
    "space before": " Casus",
    "tab and line": "Casus\tmet\nregel\r\neinde\u2028en\u2029verder",
    "no-break": "Casus\u00a0\u3000verhuizing",
    "control": "rood\x1b[31m\x07\x08\x7f\x9b2J",
    "NUL": "voor\0na",
    "half an emoji": "voor\ud83dna\ude00",
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f3fd \U0001f1f3\U0001f1f1 \u2764\ufe0f",
    "direction": "\u202eomgekeerd \u2066los \u200fmerk",
    "zero width": "on\u200bzicht\u200cbaar\u2060\ufeff\u00ad",
    "nothing to see": "\u200b\u3164\u2800",
    "zalgo": "Z" + "\u0310\u0322\u0489\u20dd\u0363" * 39 + "algo",
    "right to left": "\u0641\u0631\u064a\u0642 \u05e6\u05d5\u05d5\u05ea 123",
    "é in two signs": "Een e\u0301e\u0301n",
    "markup": "<img src=x onerror=alert(1)></title><script>alert(1)</script>&amp;",
    "template": "{{7*7}} {% raw %} ${x} {team} %s %(x)s",
    "a word of 200": "w" * 200,
    "names of objects": "__proto__",
    "formula": "=1+1;+2;@x",
    "only spaces": "   ",
}
"""For a title, a team, a person, a place, an option: what fits their limit."""

TOO_LONG = "lang " * 4000
"""20,000 characters."""
