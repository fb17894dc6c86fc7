"""Supports and the prepared half of proactivité: the sheet, and what of it came to the table."""

from collections.abc import Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.played import Played
from trainer.assessment.wording import content_words

# An entry shorter than this many content words says nothing that could be used ("prix").
_USABLE = 2


def sheet_complete(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Parts of the preparation sheet that were filled in (targets, limits, alternative, needs, arguments…), up to `enough`;
    not observed without a sheet.

    Targets for seven issues are one part: a sheet of figures alone prepares no talk.
    """
    if played.sheet is None:
        return IndicatorResult()
    language = played.scenario.language
    filled = {name.split(".")[0] for name, text in played.sheet.items() if content_words(text, language)}
    chances = best_of(
        [Chance(1.0) for _ in filled], int(parameters["enough"]), Chance(0.0, missing(1, "sheet-gaps"))
    )
    short = len(filled) < parameters["enough"]
    return IndicatorResult(chances, advice=Advice("assessment.advice.sheet") if short else None)


def sheet_used(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Prepared entries that came to the table, over `enough` (a share, 0–1) of those filled in, `least` entries at least:
    a sheet of one entry is not used "several times".

    An entry came to the table when a reply shares two content words with it.
    """
    if played.sheet is None:
        return IndicatorResult()
    language = played.scenario.language
    entries = [content_words(text, language) for text in played.sheet.values()]
    usable = [words for words in entries if len(words) >= _USABLE]
    if not usable:
        return IndicatorResult(
            (Chance(0.0, missing(1, "sheet-gaps")),), advice=Advice("assessment.advice.sheet")
        )
    offered = max(1, round(parameters["enough"] * max(len(usable), int(parameters["least"]))))
    used = [Chance(1.0, note) for words in usable if (note := _used(played, words, language)) is not None]
    lost = Chance(0.0, missing(played.last_number, "sheet-unused"), forgone=played.early)
    advice = Advice("assessment.advice.use-sheet") if len(used) < offered else None
    return IndicatorResult(best_of(used, offered, lost), advice=advice)


def _used(played: Played, words: frozenset[str], language: str) -> Evidence | None:
    for exchange in played.exchanges:
        if exchange.genuine and len(words & content_words(exchange.text, language)) >= _USABLE:
            return evidence(exchange, "sheet-used", "+")
    return None
