"""Terms brought to their targets, figures and law brought to the table, concessions costed, a commitment in writing."""

from decimal import Decimal

from tests.assessment.factories import Talk, rubric, scenario
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.indicators.result import IndicatorResult
from trainer.assessment.played import fold
from trainer.scenario.scenario import Fact
from trainer.terms.value import TermValue

FACTS = {
    "margin": Fact("margin", "Marge de 11 %.", TermValue("percent", number=Decimal(11)), ("price",), "gestion"),
    "credit": Fact(
        "credit", "Un mois de crédit coûte 420 €.", TermValue("money", number=Decimal(420), unit="EUR"),
        ("payment",), "comptabilité",
    ),
    "reminder": Fact(
        "reminder", "Les pénalités sont dues sans rappel, dès le lendemain de l’échéance.", None, ("payment",),
        "article L441-10 du code de commerce",
    ),
}  # fmt: skip


def talk() -> Talk:
    return Talk(scenario(facts=FACTS, claims={}, asks={}, objections={}))


def result(name: str, played: Talk, **parameters: float) -> IndicatorResult:
    kind = INDICATORS[name]
    folded = fold(played.scenario, played.events, rubric().reading)
    return kind.compute(folded, {**kind.parameters, **parameters})


def deal(price: str, payment: str = "d30") -> Talk:
    made = talk()
    made.reply(
        "Je vous propose le prix et le paiement.", "proposal", about=("price", "payment"),
        offers={"price": price, "payment": payment}, settles=("price", "payment"), ends="agreement",
    )  # fmt: skip
    return made


def test_a_term_at_its_target_earns_all_and_one_at_its_limit_a_part() -> None:
    only = {"words": 0.0}
    assert result("terms_reached", deal("p048"), **only).share == 1
    assert result("terms_reached", deal("p050"), **only).share == 1
    assert result("terms_reached", deal("p046"), limit=0.4, **only).share == 0.4
    assert result("terms_reached", deal("p044"), **only).share == 0


def test_only_the_kinds_that_the_rubric_chose_are_looked_at() -> None:
    assert result("terms_reached", deal("p044", "d30"), money=0).share == 1
    assert result("terms_reached", deal("p048", "d90"), words=0).share == 1
    assert result("terms_reached", deal("p048"), money=0, words=0).share is None


def test_a_term_left_open_earns_nothing_and_an_early_end_forgoes_it() -> None:
    left = talk().reply("Bonjour, parlons du prix.", about=("price",)).leave()
    found = result("terms_reached", left)
    assert found.share == 0
    assert found.forgone == found.offered == 2
    assert found.advice is not None and found.advice.values["issue"] == "Prix"


def test_figures_count_by_what_they_are_measured_in() -> None:
    made = talk().reply(
        "Nous gardons 11 % de marge.", "argument", about=("price",), facts=(("margin", "exact"),)
    )
    assert result("facts_of_kind", made, enough=1, money=0).share == 1
    assert result("facts_of_kind", made, enough=1, percent=0).share == 0
    assert result("facts_of_kind", made, money=0, percent=0, quantity=0, duration=0).share is None


def test_the_law_is_cited_by_its_article_or_told_in_words() -> None:
    article = talk().reply("C'est l'article L. 441-10, tout simplement.", "argument", about=("payment",))
    words = talk().reply(
        "Elles sont dues sans rappel, dès le lendemain de l'échéance.", "argument", about=("payment",)
    )
    neither = talk().reply("La loi est de mon côté, vous savez.", "argument", about=("payment",))
    assert result("law_cited", article).share == 1
    assert result("law_cited", words).share == 1
    assert result("law_cited", neither).share == 0


def test_a_bare_number_is_no_article() -> None:
    made = talk()
    number = made.reply("Nous parlons de 441 caisses et de 10 palettes.", "argument", about=("payment",))
    assert result("law_cited", number).share == 0


def test_without_law_in_the_case_nothing_is_asked_of_the_law() -> None:
    assert result("law_cited", Talk(scenario()).reply("Bonjour.")).share is None


def test_ground_given_after_its_cost_was_said_is_worth_more() -> None:
    told = talk().reply(
        "Un mois de crédit nous coûte 420 €.", "argument", about=("payment",), facts=(("credit", "exact"),)
    )
    told.reply(
        "Je vous laisse 60 jours.",
        "proposal",
        about=("payment",),
        offers={"payment": "d60"},
        conceded=("payment",),
    )
    silent = talk().reply(
        "Je vous laisse 60 jours.",
        "proposal",
        about=("payment",),
        offers={"payment": "d60"},
        conceded=("payment",),
    )
    assert result("concessions_costed", told).share == 1
    found = result("concessions_costed", silent)
    assert found.share == 0
    assert found.advice is not None and "420" in found.advice.values["fact"]
    assert result("concessions_costed", talk().reply("Bonjour.")).share is None


def test_a_commitment_needs_a_text_and_a_date() -> None:
    dated = talk().reply("Je vous envoie le protocole écrit.", "next_step", about=("price",))
    bare = talk().reply("On se rappelle bientôt pour la suite.", "next_step", about=("price",))
    none = talk().reply("Bonjour à vous, madame.")
    assert result("written_commitment", bare).share == 0
    assert 0 < (result("written_commitment", dated).share or 0) < 1
    assert result("written_commitment", none).share == 0
