"""The legal check of the agreed terms."""

from dataclasses import replace
from datetime import date

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric, scenario
from trainer.assessment.legal import _rules, legal_check
from trainer.assessment.played import fold
from trainer.law.entries import law_ids
from trainer.scenario.scenario import Option
from trainer.terms.value import TermValue

LIMITS = rubric().reading


def checked(talk: Talk):
    return [(line.law, line.finding) for line in legal_check(fold(talk.scenario, talk.events, LIMITS))]


def agreed(option: str, case=None) -> Talk:
    talk = Talk(case or scenario())
    talk.reply("D'accord.", offers={"payment": option}, settles=("payment",), ends="agreement")
    return talk


def test_a_term_beyond_the_limit_is_broken_and_comes_first():
    assert checked(agreed("d90"))[0] == ("fr-payment-terms-60-days", "broken")


def test_a_term_within_the_limit_is_kept_and_what_comes_with_it_is_named():
    assert checked(agreed("d60")) == [
        ("fr-payment-terms-60-days", "kept"),
        ("fr-late-penalty-floor", "bears"),
        ("fr-recovery-indemnity-40", "bears"),
    ]


def test_without_a_deal_there_is_nothing_to_check():
    assert checked(talks.nonsense()) == []


def with_option(*terms: TermValue, **changes):
    case = scenario(market="international", **changes)
    payment = case.issues["payment"]
    options = (*payment.options[:1], Option("d60", "choix", (), terms), payment.options[2])
    return replace(case, issues={**case.issues, "payment": replace(payment, options=options, illegal={})})


def test_terms_bring_the_rules_of_trade_of_their_codes():
    case = with_option(TermValue("incoterm", code="CIP"), TermValue("forum", code="arbitration"))
    assert checked(agreed("d60", case)) == [
        ("incoterms-2020-cip-risk", "bears"),
        ("new-york-convention-1958", "bears"),
    ]
    assert checked(agreed("d60", with_option(TermValue("incoterm", code="FCA")))) == [
        ("incoterms-2020-fca-on-board", "bears")
    ]


def of_laws(*codes: str, label: str = "choix"):
    """An international sale where the governing law is one of these; the first one is the one agreed."""
    case = scenario(market="international", contract="sale")
    payment = case.issues["payment"]
    first, *others = ((TermValue("law", code=code),) for code in codes)
    options = (
        Option("d60", label, (), () if label != "choix" else first),
        *(Option(f"other-{place}", "autre", (), terms) for place, terms in enumerate(others)),
    )
    return replace(case, issues={**case.issues, "payment": replace(payment, options=options, illegal={})})


def test_each_law_that_brings_the_vienna_convention_says_so_for_the_countries_of_the_sale():
    to_morocco, to_chicago = ("MA",), ("US", "GB")
    for code in ("FR", "CH"):
        assert checked(agreed("d60", of_laws(code, *to_morocco))) == [
            ("cisg-scope", "bears"),
            ("rome-1-choice-of-law", "bears"),
        ]
    for code in ("FR", "US"):
        assert checked(agreed("d60", of_laws(code, *to_chicago))) == [
            ("cisg-france-united-states", "bears"),
            ("rome-1-choice-of-law", "bears"),
        ]
    assert checked(agreed("d60", of_laws("GB", *to_chicago))) == [("rome-1-choice-of-law", "bears")]
    assert checked(agreed("d60", of_laws("MA", "FR"))) == [("rome-1-choice-of-law", "bears")]


def test_a_law_that_only_the_label_names_counts():
    case = of_laws("US", "GB", label="droit du Delaware, tribunaux du Delaware")
    assert [law for law, _ in checked(agreed("d60", case))] == [
        "cisg-france-united-states",
        "rome-1-choice-of-law",
    ]


def test_an_entry_that_was_not_yet_in_force_does_not_bear():
    case = with_option(TermValue("incoterm", code="CIP"), as_of=date(2019, 5, 1))
    assert checked(agreed("d60", case)) == []


def test_every_rule_names_an_entry_that_exists_and_asks_for_something():
    for rule in _rules():
        assert rule.law in law_ids()
        assert rule.beside or rule.kind or rule.words
        assert not rule.beside or rule.beside in law_ids()
