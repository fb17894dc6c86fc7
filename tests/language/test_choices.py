"""Options named in words or stated as bundles of terms."""

from dataclasses import replace
from decimal import Decimal

import pytest

from trainer.language.choices import read_choices
from trainer.language.context import IssueCue, Line, OptionCue, ReadingContext
from trainer.language.reading import ReadTerm
from trainer.language.term_reading import read_terms
from trainer.terms.value import TermValue

FRENCH_LAW = TermValue("law", code="FR")
PARIS = TermValue("forum", code="arbitration", place="Paris")
RENNES = TermValue("forum", code="court", place="Rennes")
LAW = IssueCue(
    "law",
    "Droit et juge",
    ("droit", "juge"),
    options=(
        OptionCue("fr", "droit français", terms=(FRENCH_LAW,)),
        OptionCue("fr-icc", "droit français, arbitrage à Paris", terms=(FRENCH_LAW, PARIS)),
        OptionCue("fr-court", "droit français, tribunal de Rennes", terms=(FRENCH_LAW, RENNES)),
    ),
)
EXCLUSIVITY = IssueCue(
    "exclusivity",
    "Exclusivité",
    ("exclusivité",),
    options=(
        OptionCue("full", "Exclusivité totale", ("exclusivité totale", "exclusivité sur toute la France")),
        OptionCue("region", "Exclusivité régionale", ("exclusivité en Bretagne", "exclusivité régionale")),
        OptionCue("none", "Pas d'exclusivité", ("pas d'exclusivité", "sans exclusivité")),
    ),
)
ONLY_YES = IssueCue(
    "exclusivity", "Exclusivité", options=(OptionCue("yes", "Exclusivité", ("exclusivité",)),)
)


def read(reply: str, *issues: IssueCue, line: str = "", **context: object) -> list[tuple[str, str]]:
    lines = (Line("counterpart", line),) if line else ()
    seen = ReadingContext("fr", lines=lines, issues=issues or (LAW, EXCLUSIVITY), **context)
    return [(one.option, one.stance) for one in read_choices(reply, seen, read_terms(reply, seen))]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Je vous donne l'exclusivité en Bretagne.", [("region", "own")]),
        ("exclusivite regionnale", [("region", "own")]),
        ("une exclusivité, mais régionale", [("region", "own")]),
        ("Pas d'exclusivité.", [("none", "own")]),
        ("Et l'exclusivité totale, vous y tenez ?", [("full", "asked")]),
        ("Parlons de la Bretagne.", []),
        ("exclusivement par mail", []),
    ],
)
def test_an_option_is_named_by_all_its_words(reply: str, expected: list[tuple[str, str]]):
    assert read(reply) == expected


def test_a_denied_option_is_refused():
    assert read("pas d'exclusivité", ONLY_YES) == [("yes", "refused")]
    assert read("l'exclusivité, c'est non", ONLY_YES) == [("yes", "refused")]


def test_their_option_is_accepted_and_another_put_in_its_place():
    line = "Je veux l'exclusivité totale."
    assert read("D'accord pour l'exclusivité totale.", line=line) == [("full", "accepted")]
    assert read("Exclusivité totale : non. Exclusivité régionale, oui.", line=line) == [
        ("full", "refused"),
        ("region", "own"),
    ]


def test_accepting_the_issue_by_name_takes_the_option_they_stand_on():
    assert read("Ok sur l'exclusivité.", EXCLUSIVITY, their_options={"exclusivity": "full"}) == [
        ("full", "accepted")
    ]
    assert read("Ok sur l'exclusivité ?", EXCLUSIVITY, their_options={"exclusivity": "full"}) == []


def test_the_largest_bundle_fully_stated_wins():
    assert read("droit français et arbitrage à Paris") == [("fr-icc", "own")]
    assert read("droit français") == [("fr", "own")]
    assert read("arbitrage à Paris") == [("fr-icc", "own")]


def test_what_stands_on_the_table_completes_a_bundle():
    assert read("droit français", theirs={"law": (RENNES,)}) == [("fr-court", "own")]
    assert read("droit français et arbitrage à Londres", theirs={"law": (RENNES,)}) == [("fr", "own")]


def test_a_bundle_with_a_refused_part_is_refused():
    assert read("droit français oui, arbitrage à Paris non", line="Droit français, arbitrage à Paris.") == [
        ("fr-icc", "refused")
    ]


def test_a_numeric_issue_is_left_to_its_terms():
    days = IssueCue("pay", "Paiement", kind="duration", unit="day", options=(OptionCue("d30", "30 jours", terms=(TermValue("duration", Decimal(30), unit="day"),)),))  # fmt: skip
    assert read("30 jours", days) == []


@pytest.mark.parametrize("reply", ["Je vous propose un plafond à 150 %.", "plafond à 150 %"])
def test_a_percentage_of_the_wording_counts_what_the_wording_counts(reply):
    issue = IssueCue(
        "cap", "plafond", ("plafond",), options=(OptionCue("c150", "150 %", like=("plafond à 150 %",)),)
    )
    where = ReadingContext("fr", issues=(issue,))
    found = read_choices(reply, where, read_terms(reply, where))
    assert [choice.option for choice in found] == ["c150"]


RESUMED = IssueCue(
    "reprise",
    "Reprise",
    ("reprise",),
    options=(OptionCue("signature", "dès la signature"), OptionCue("solde", "après le solde")),
)


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        ("Je débloque dès la signature.", True),
        ("des la signature, ça vous va ?", True),
        ("On reprend à la signature.", True),
        ("La signature.", True),
        ("Il faut que je reparte avec une signature.", False),
        ("Votre signature ne vaut plus rien.", False),
        ("Il me manque des signatures.", False),
    ],
)
def test_a_moment_named_by_one_word_is_an_option_only_where_it_is_said_as_one(reply: str, named: bool):
    assert any(option == "signature" for option, _ in read(reply, RESUMED)) == named


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        ("Va pour votre droit et votre tribunal.", True),
        ("Droit français et tribunal de Nantes.", False),
        ("Le droit et le tribunal, on en parle quand ?", False),
    ],
)
def test_an_option_told_by_whose_it_is_alone_wants_to_be_called_hers(reply: str, named: bool):
    hers = OptionCue("hers", "droit marocain, tribunal de Casablanca", ("votre droit et votre tribunal",))
    issue = IssueCue(
        "droit", "Droit et juge", ("droit", "juge"), options=(hers, OptionCue("fr", "droit français"))
    )
    assert any(option == "hers" for option, _ in read(reply, issue)) == named


def test_a_clause_that_only_names_its_point_goes_on_after_its_comma():
    assert read("Pour l'exclusivité, je vous propose : régionale.") == [("region", "own")]


def test_a_choice_is_put_forward_as_a_surer_term_in_the_same_words_is():
    reply = "Jamais d'exclusivité régionale."
    seen = ReadingContext("fr", issues=(EXCLUSIVITY,))
    (choice,) = read_choices(reply, seen, ())
    assert choice.stance == "refused"
    value = TermValue("payment_method", code="region")
    term = ReadTerm(value, "own", choice.start, choice.end, "absolute", "exclusivity", 0.99)
    assert [
        (one.option, one.stance) for one in read_choices(reply, seen, (replace(term, confidence=0.1),))
    ] == [("region", "refused")]
    assert [(one.option, one.stance) for one in read_choices(reply, seen, (term,))] == [("region", "own")]
