"""Formulas that irritate, looked for word by word."""

import re
import tomllib
from functools import lru_cache
from importlib import resources

from trainer.terms.fold import fold_text

# What stands in quotation marks is somebody else's.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def irritators_in(text: str, language: str) -> tuple[str, ...]:
    """The irritating formulas of a reply, folded, in order, each as often as it is said."""
    return tuple(found[0] for found in _formulas(language).finditer(fold_text(_QUOTED.sub(" ", text))))


@lru_cache(maxsize=2)
def _formulas(language: str) -> re.Pattern[str]:
    source = resources.files("trainer.assessment") / "irritators.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))
    formulas = sorted({fold_text(formula) for formula in lists[language]}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, formulas))})(?!\w)")
