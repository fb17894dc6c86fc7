"""Wishes of an author who takes what is usual."""

from datetime import date

from trainer.authoring.new.families import family
from trainer.authoring.new.wishes import Wishes, usual_parties


def wanted(contract="sale", language="fr", issues=None, **changes) -> Wishes:
    usual = family(contract, language)
    you, them = usual_parties(usual)
    values = {
        "id": "essai", "title": usual.text("title"), "market": "france", "difficulty": "medium", "you": you, "them": them,
        "issues": usual.usual if issues is None else issues, "as_of": date(2026, 9, 1), **changes,
    }  # fmt: skip
    return Wishes(language=language, contract=contract, **values)
