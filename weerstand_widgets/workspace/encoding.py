"""In which encoding a text file was saved: editors and shells on Windows know several.

Read where it is sure which one it is; a guess might take letters from somebody's words.
"""

import codecs
import re

UTF_8 = "utf-8"
MARKS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # Before UTF-16, whose mark it begins with.
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ANSI = "Windows-1252 (ANSI)"
LOOKED_AT = 64
LETTER_IN_UTF_8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A whole letter beyond ASCII, as UTF-8 writes it."""
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


class UnsureEncodingError(ValueError):
    """A text whose letters can only be guessed.

    Attributes:
        found: What the encoding seems to be, as people call it.
    """

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def as_utf8(content: bytes) -> bytes:
    r"""Return a text file's content in UTF-8 without a mark; what is UTF-8 but for some damage is left as it is.

    Raises:
        UnsureEncodingError: It is in another encoding, and which one cannot be told for sure.

    Example:
        >>> as_utf8("é".encode("utf-16")) == as_utf8(b"\xef\xbb\xbf\xc3\xa9") == "é".encode()
        True
    """
    content, encoding = unmarked(content)
    if encoding != UTF_8:
        try:
            return content.decode(encoding, "surrogatepass").encode(UTF_8, "surrogatepass")
        except UnicodeDecodeError:
            raise UnsureEncodingError(encoding[: len("utf-16")].upper()) from None
    if _is_utf8(content) or _is_mostly_utf8(content):
        return content
    raise UnsureEncodingError(ANSI)


def unmarked(content: bytes) -> tuple[bytes, str]:
    """Return a text's content without its mark, and the encoding it was saved in as far as that is sure."""
    mark, encoding = next((known for known in MARKS if content.startswith(known[0])), (b"", _encoding(content)))
    return content[len(mark) :], encoding


def _encoding(content: bytes) -> str:
    """Return the encoding of a text without a mark; all of ours begin with signs of ASCII."""
    even, odd = content[:LOOKED_AT:2], content[1:LOOKED_AT:2]
    if len(odd) > 1 and not any(odd) and all(even):
        return "utf-16-le"
    if len(odd) > 1 and not any(even) and all(odd):
        return "utf-16-be"
    return UTF_8


def _is_mostly_utf8(content: bytes) -> bool:
    """Say whether more letters are UTF-8's than not: two of ANSI's side by side look like one of those."""
    rest, letters = LETTER_IN_UTF_8.subn(b"", content)
    return letters > len(BEYOND_ASCII.findall(rest))


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode(UTF_8, "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
