"""A no in so few words that it names nothing: "ça non", "nn pas ça" offers no option, whatever its words are like."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading

_NO = re.compile(
    r"\W*(?:(?:ca|cela|ah|oh|et|mais|that|but|well)\W+)*(?:non|nn|nan|jamais|pas question|no|nope|never|no way)"
    r"(?:\W+(?:merci|pas ca|ca|cela|jamais|thanks|not that|that))*\W*"
)


def without_options_of_a_no(reading: Reading) -> Reading:
    """The reading without the options that such a no seems to name."""
    if not reading.choices or _NO.fullmatch(fold_text(reading.reply)) is None:
        return reading
    return replace(reading, choices=())
