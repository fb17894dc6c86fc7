"""Records in, readings out: the shape that `trainer read` promises."""

import json
from decimal import Decimal

from trainer.language.reading import ReadTerm
from trainer.language.records import read_record, term_json
from trainer.terms.value import TermValue


def record(**more):
    told = {
        "id": "a",
        "lang": "fr",
        "context": [{"speaker": "counterpart", "text": "Entrez."}],
        "reply": "Bonjour.",
    }
    return {**told, **more}


def test_a_record_yields_its_moves_with_the_words_that_carry_them():
    out = read_record(record(reply="Bonjour Madame. Combien de palettes par mois ?"))
    assert out["id"] == "a"
    told = {move["move"]: move for move in out["moves"]}
    assert told["closed_question"]["text"] == "Combien de palettes par mois ?"
    assert "why" not in told["closed_question"]
    assert set(out) == {"id", "moves", "terms", "choices"}
    json.dumps(out)


def test_an_explained_record_says_why():
    out = read_record(record(reply="Combien de palettes par mois ?"), explain=True)
    assert all(move["why"] for move in out["moves"])


def test_a_bad_record_yields_its_id_and_an_error():
    assert read_record(record(lang="de")) == {"id": "a", "error": "unknown-language"}
    assert read_record(record(reply=None)) == {"id": "a", "error": "reply-is-no-text"}
    assert read_record(record(context=[{"speaker": "robot", "text": ""}]))["error"] == "unknown-speaker"
    assert read_record("Bonjour") == {"id": None, "error": "not-an-object"}


def test_facts_given_as_prose_are_ignored():
    assert read_record(record(facts=["Limite secrète : 0,485 €."])) == read_record(record())


def test_a_term_is_told_with_the_fields_of_its_kind():
    text = "45 jours fin de mois, 10 à 12 €"
    days = TermValue("duration", number=Decimal(45), unit="day", end_of_month=True)
    told = term_json(ReadTerm(days, "own", 0, 20), text)
    assert told == {
        "kind": "duration", "value": 45, "unit": "day", "end_of_month": True,
        "stance": "own", "role": "absolute", "text": "45 jours fin de mois", "start": 0, "end": 20,
    }  # fmt: skip
    price = TermValue("money", low=Decimal("10"), high=Decimal("12.5"), unit="EUR")
    told = term_json(ReadTerm(price, "own", 22, 31), text)
    assert (told["min"], told["max"], told["currency"], told["per"]) == (10, 12.5, "EUR", None)
    deposit = TermValue("deposit", number=Decimal(5000), unit="EUR")
    assert term_json(ReadTerm(deposit, "own", 0, 2), text)["amount"] == 5000
    share = TermValue("deposit", number=Decimal(30))
    assert term_json(ReadTerm(share, "own", 0, 2), text)["value"] == 30
