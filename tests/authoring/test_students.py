"""Simulated students: what they know, what they say, what comes of it."""

import json
import string
from dataclasses import fields, replace
from functools import cache
from pathlib import Path

import pytest

from trainer.authoring.students import sentence_book as book_module
from trainer.authoring.students.listener import listener, open_listener
from trainer.authoring.students.owing import owed
from trainer.authoring.students.picture import heard, supposed
from trainer.authoring.students.play import Played, play
from trainer.authoring.students.proposing import asks, next_package
from trainer.authoring.students.restating import things_said
from trainer.authoring.students.saying import Saying, was_said, worded
from trainer.authoring.students.seen import Heard, Seen, opened
from trainer.authoring.students.side import allowed, student_side, within_limit
from trainer.authoring.students.table import MARGIN, Row, is_in_order, out_of_order, row_of
from trainer.authoring.students.ways import TRY_TO_AGREE, WAYS
from trainer.language.normalise import fold_text
from trainer.negotiation.deals.deal import analyse
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import points
from trainer.negotiation.step import open_talk
from trainer.scenario.load import load_scenario
from trainer.scenario.people import Batna
from trainer.scenario.scenario import Scenario, Stakes

FOLDER = Path(__file__).parents[2] / "scenarios"
SENTENCES = Path(book_module.__file__).parent / "sentences"
PLAYS = 2


@cache
def shipped(name: str) -> Scenario:
    path = FOLDER / f"{name}.yaml"
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    assert scenario is not None
    return scenario


@cache
def talk(name: str, way: str, seed: int) -> Played:
    return play(shipped(name), WAYS[way], seed)


@cache
def table(name: str) -> tuple[Row, ...]:
    scenario = shipped(name)
    space = analyse(scenario)
    seeds = range(1, PLAYS + 1)
    return tuple(
        row_of(scenario, way, [talk(name, way, seed) for seed in seeds], space) for way in TRY_TO_AGREE
    )


def with_other_secrets(scenario: Scenario) -> Scenario:
    """The same case with everything of hers turned round."""
    issues = {
        name: replace(
            issue,
            them=Stakes(100 - issue.them.weight, tuple(100 - value for value in issue.them.values)),
            opening=issue.options[-1].id,
            must_have=(issue.options[0].id,),
        )
        for name, issue in scenario.issues.items()
    }
    hers = replace(scenario.counterpart, batna=Batna(77), firmness="soft", trust=3, trust_buys="movement")
    return replace(scenario, issues=issues, counterpart=hers, interests={}, scenes={}, anytime={}, claims={})


def at(scenario: Scenario, **options: str):
    return {name: at_option(scenario.issues[name], option) for name, option in options.items()}


def seen(scenario: Scenario, **values) -> Seen:
    return replace(opened(scenario, *open_talk(scenario, 1)), **values)


def said_of(scenario: Scenario, now: Seen) -> tuple[Saying, ...]:
    return owed(student_side(scenario), now)


# What they know


def test_nothing_hidden_reaches_a_student():
    scenario = shipped("emballages")
    assert student_side(scenario) == student_side(with_other_secrets(scenario))


def test_a_students_side_has_none_of_the_scenarios_script():
    side = student_side(shipped("emballages"))
    assert not (side.scenes or side.anytime or side.asks or side.interests or side.objections or side.phrases)
    assert all(issue.them.weight == 0 and not any(issue.them.values) for issue in side.issues.values())


def test_every_field_of_a_scenario_is_known_to_be_open_or_blanked():
    """A new field must be looked at: may a student see it?"""
    open_to_students = {
        "id", "title", "language", "market", "contract", "difficulty", "minutes", "turns", "as_of", "rubric",
        "channel", "reveal", "brief", "you", "facts", "topics", "warm_up",
    }  # fmt: skip
    scenario, side = shipped("emballages"), student_side(shipped("emballages"))
    for field in fields(Scenario):
        shown, own = getattr(side, field.name), getattr(scenario, field.name)
        if field.name not in open_to_students:
            assert shown != own or not own, field.name


# What they say


@pytest.mark.parametrize("way", ["listener", "hard"])
def test_the_same_seed_says_the_same_and_another_seed_something_else(way):
    first, again = talk("premiers-pas", way, 1), play(shipped("premiers-pas"), WAYS[way], 1)
    assert [reply.text for reply in first.replies] == [reply.text for reply in again.replies]
    assert [reply.text for reply in talk("premiers-pas", way, 2).replies] != [r.text for r in first.replies]


def test_no_sentence_is_a_sample_of_the_scenario():
    scenario = shipped("premiers-pas")
    reactions = [
        *scenario.anytime.values(),
        *(r for scene in scenario.scenes.values() for r in scene.reactions),
    ]
    samples = {fold_text(text) for reaction in reactions for text in reaction.like}
    samples |= {fold_text(text) for ask in scenario.asks.values() for text in ask.like}
    said = {fold_text(r.text) for way in TRY_TO_AGREE for r in talk("premiers-pas", way, 1).replies}
    assert not said & samples


def test_a_student_says_a_sentence_again_only_when_all_were_said():
    side = student_side(shipped("premiers-pas"))
    said: list[str] = []
    variants = book_module.sentence_book("fr").sentences["greet"]
    for _ in variants:
        said.append(worded([Saying("greet")], side.language, said, seed=1))
    assert sorted(said) == sorted(variants)
    assert worded([Saying("greet")], side.language, said, seed=1) in variants


def test_both_languages_have_the_same_sentences_with_the_same_placeholders():
    found = {}
    for language in ("fr", "en"):
        data = json.loads((SENTENCES / f"{language}.json").read_text(encoding="utf-8"))
        found[language] = {
            key: {
                frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name) for text in texts
            }
            for key, texts in data["sentences"].items()
        }
    assert found["fr"] == found["en"]
    assert all(len(placeholders) == 1 for placeholders in found["fr"].values())


def test_every_key_of_the_sentences_is_explained():
    explained = (SENTENCES / "README.md").read_text(encoding="utf-8")
    assert all(f"`{key}`" in explained for key in book_module.sentence_book("fr").sentences)


# Listening


def test_a_reformulation_names_her_things_from_the_other_side():
    side = student_side(shipped("emballages"))
    lines = ("Puisque vous avez compris, autant le dire : ma prime porte sur le délai de paiement.",)
    assert things_said(side, lines)[:2] == ("votre prime", "le délai de paiement")


def test_her_terms_and_her_questions_are_nothing_to_say_back():
    side = student_side(shipped("emballages"))
    assert things_said(side, ("Côté prix unitaire, 0,46 €.", "Et mes caisses écrasées ?")) == ()


@pytest.mark.parametrize("name", ["premiers-pas", "emballages"])
def test_reformulations_are_understood_and_pasted_from_nowhere(name):
    scenario = shipped(name)
    replies = [
        reply
        for seed in range(1, PLAYS + 1)
        for reply in talk(name, "listener", seed).replies
        if reply.reading.has("reformulation") and not reply.turn.offered
    ]
    assert len(replies) >= PLAYS
    assert max(reply.reading.echo for reply in replies) < 0.6
    earned = [change.rule for reply in replies for change in reply.turn.trust_changes]
    assert "grounded-reformulation" in earned
    assert scenario.interests.keys() & dict(talk(name, "listener", 1).end.interests).keys()


def test_what_she_was_heard_to_care_about_weighs_more():
    scenario = shipped("emballages")
    side = student_side(scenario)
    before = seen(scenario)
    after = replace(before, heard=(*before.heard, Heard(("Ma prime porte sur le délai.",), ("payment",))))
    assert heard(side, after).weights["payment"] > heard(side, before).weights["payment"]
    assert heard(side, after).weights["price"] == heard(side, before).weights["price"]


def test_the_trader_takes_no_notice_of_what_she_lets_be_seen():
    scenario = shipped("emballages")
    side = student_side(scenario)
    before = seen(scenario)
    after = replace(before, heard=(*before.heard, Heard(("Ma prime porte sur le délai.",), ("payment",))))
    picture = supposed(side)
    assert next_package(side, before, picture) == next_package(side, after, picture)


def test_a_listener_offers_nothing_before_it_has_asked():
    keys = [
        saying.key for saying in listener(student_side(shipped("emballages")), seen(shipped("emballages")))
    ]
    assert keys == ["greet", "ask_needs"]


def test_a_listener_asks_about_each_point_on_which_more_must_be_said():
    scenario = shipped("emballages")
    shut = Heard(("Pas si loin.",), (), (), ("volume", "duration"))
    first = seen(scenario, heard=(shut,), said=("Bonjour.",))
    asked = listener(student_side(scenario), first)[-1]
    assert (asked.key, asked.values) == ("ask_topic", {"topic": "volume annuel"})
    told = Heard(("Autour de 400 000.",), ("volume",))
    then = seen(scenario, heard=(shut, told), said=("Bonjour.", worded([asked], "fr", (), 1)))
    assert listener(student_side(scenario), then)[-1].values == {"topic": "durée du contrat"}
    answered = worded(listener(student_side(scenario), then)[-1:], "fr", (), 1)
    after = seen(scenario, heard=(shut, told, Heard(("Un an.",))), said=(*then.said, answered))
    assert listener(student_side(scenario), after)[-1].values != {"topic": "durée du contrat"}


def test_the_open_listener_says_its_true_priorities_once():
    scenario = shipped("premiers-pas")
    talked = play(scenario, open_listener, 1)
    told = Saying("priority", {"first": "prix", "second": "durée de la location"})
    heavy = sorted(scenario.issues.values(), key=lambda issue: -issue.you.weight)[:2]
    assert [issue.label for issue in heavy] == ["Prix", "Durée de la location"]
    assert sum(was_said(told, "fr", [reply.text]) for reply in talked.replies) == 1


# What a student owes


DEAL = {"price": "p120", "payment": "d60", "duration": "m6"}


def test_a_deal_as_meant_and_better_than_none_gets_a_clear_yes():
    scenario = shipped("premiers-pas")
    deal = at(scenario, **DEAL)
    now = seen(scenario, waits="recap", wanted=tuple(deal.values()), stands=deal)
    assert [saying.key for saying in said_of(scenario, now)] == ["confirm"]


def test_a_deal_with_a_term_that_was_never_taken_is_corrected_in_that_term():
    scenario = shipped("premiers-pas")
    read_out = at(scenario, **DEAL | {"price": "p110"})
    now = seen(scenario, waits="recap", wanted=tuple(read_out.values()), stands=at(scenario, **DEAL))
    (saying,) = said_of(scenario, now)
    assert (saying.key, saying.positions) == ("correct", tuple(at(scenario, price="p120").values()))


def test_a_term_read_out_wrongly_is_corrected_though_it_was_just_offered_and_then_taken_for_the_rest():
    scenario = shipped("premiers-pas")
    meant, read_out = at(scenario, **DEAL), at(scenario, **DEAL | {"price": "p110"})
    now = seen(
        scenario,
        waits="recap",
        wanted=tuple(read_out.values()),
        stands=meant,
        last_said=tuple(meant.values()),
    )
    (first,) = said_of(scenario, now)
    assert first.key == "correct"
    again = replace(now, said=(worded([first], "fr", (), 1),), last_said=first.positions)
    assert [saying.key for saying in said_of(scenario, again)] == ["confirm"]


def test_a_deal_worse_than_none_is_never_confirmed():
    scenario = shipped("premiers-pas")
    deal = at(scenario, price="p100", payment="d60", duration="m3")
    now = seen(scenario, waits="recap", wanted=tuple(deal.values()), stands=deal)
    (first,) = said_of(scenario, now)
    assert first.key == "correct"
    (then,) = said_of(scenario, replace(now, last_said=first.positions))
    assert then.key == "refuse"


def test_an_offer_said_back_is_held_against_what_was_meant():
    scenario = shipped("premiers-pas")
    meant = at(scenario, price="p130", payment="d60")
    now = seen(scenario, waits="read_back", stands=meant, last_said=tuple(meant.values()))
    right = replace(now, wanted=tuple(meant.values()))
    wrong = replace(now, wanted=tuple(at(scenario, price="p130", payment="d15").values()))
    short = replace(now, wanted=tuple(at(scenario, price="p130").values()))
    answers = [said_of(scenario, case)[0] for case in (right, wrong, short)]
    assert [answer.key for answer in answers] == ["read_back_right", "read_back_wrong", "read_back_more"]
    assert answers[1].positions == answers[2].positions == tuple(at(scenario, payment="d60").values())


def test_her_question_is_answered_with_the_fact_it_asks_for():
    scenario = shipped("premiers-pas")
    line = "Si le vent me casse le stand, qu’est-ce que je fais la semaine d’après ?"
    now = seen(scenario, waits="question", heard=(Heard((line,)),))
    (saying,) = said_of(scenario, now)
    assert saying.key == "answer_fact"
    assert saying.values["fact"] in {
        fact.text.rstrip(".") for fact in scenario.facts.values() if "wind" in fact.about
    }


# What they offer


@pytest.mark.parametrize("name", ["premiers-pas", "emballages", "machines-maroc", "first-steps"])
def test_nobody_puts_a_name_to_what_lies_beyond_the_own_limit_or_the_law(name):
    for issue in student_side(shipped(name)).issues.values():
        for position in allowed(issue):
            assert position.option not in issue.illegal
            assert within_limit(issue, position)


def test_a_trader_asks_for_less_as_the_talk_goes_on():
    side = student_side(shipped("emballages"))
    start = seen(shipped("emballages"))
    late = replace(start, said=("…",) * 18)
    picture = supposed(side)
    first, last = (next_package(side, now, picture) for now in (start, late))
    value = {
        when: sum(points(side.issues[name], "you", position) for name, position in deal.items())
        for when, deal in (("first", first), ("last", last))
    }
    assert value["first"] > value["last"] >= 100 * side.you.batna.value


def test_who_has_asked_first_begins_higher_than_who_has_offered_as_long():
    scenario = shipped("premiers-pas")
    side = student_side(scenario)
    offered = seen(scenario, said=("…",) * 6)
    assert asks(side, replace(offered, asked_first=5)) > asks(side, offered)
    assert asks(side, replace(offered, asked_first=5, said=("…",) * side.turns)) == asks(
        side, replace(offered, said=("…",) * side.turns)
    )


def test_what_serves_her_is_offered_once_told_where_it_is_better_for_the_student_than_the_last_offer():
    scenario = shipped("machines-maroc")
    side = student_side(scenario)
    payment = side.issues["paiement"]
    stands = {"paiement": at_option(payment, "acompte-dp")}
    told = Heard(
        ("Un crédit ne me coûte presque rien.",), ("paiement",), wished={"paiement": ("credoc-vue",)}
    )
    before = seen(scenario, stands=stands)
    after = replace(before, heard=(*before.heard, told))
    first = next_package(side, before, heard(side, before))["paiement"]
    assert points(payment, "you", next_package(side, after, heard(side, after))["paiement"]) > points(
        payment, "you", first
    )


# What comes of it


@pytest.mark.parametrize("name", ["premiers-pas", "emballages"])
def test_to_bargain_hard_brings_both_together_least(name):
    assert "hard-not-last" not in out_of_order(table(name))


@pytest.mark.parametrize("name", ["premiers-pas", "emballages"])
def test_to_give_brings_the_student_less_than_to_listen(name):
    assert "giver-above-listener" not in out_of_order(table(name))


@pytest.mark.parametrize("name", ["premiers-pas", "emballages"])
def test_those_who_try_are_understood(name):
    assert max(row.not_understood for row in table(name)) <= 0.1


def test_who_says_next_to_nothing_comes_to_an_end_too():
    assert talk("premiers-pas", "silent", 1).end.outcome is not None


def test_a_lie_about_a_figure_is_noticed():
    facts = [fact for reply in talk("premiers-pas", "liar", 1).replies for fact in reply.reading.facts]
    assert any(fact.verdict == "false" for fact in facts)


# The order


def row(way: str, you: float, them: float) -> Row:
    return Row(way, 5, {"agreement": 5}, you, them, 0.9, 10.0, 60.0, 0.0, 2.0)


def rows_of(**joint: float) -> tuple[Row, ...]:
    usual = {"hard": 0.9, "splitter": 1.2, "giver": 1.2, "listener": 1.3, "trader": 1.2} | joint
    return tuple(row(way, value - 0.6, 0.6) for way, value in usual.items())


def test_the_order_is_listener_first_and_hard_last():
    assert is_in_order(rows_of())


def test_the_margin_itself_is_enough():
    assert is_in_order(rows_of(trader=1.3 - MARGIN))
    assert out_of_order(rows_of(trader=1.3 - MARGIN + 0.001)) == ("listener-not-first",)


def test_a_hard_bargainer_who_is_not_last_is_told():
    assert out_of_order(rows_of(splitter=0.8)) == ("hard-not-last",)


def test_a_giver_who_gains_as_much_as_the_listener_is_told():
    table = [r if r.way != "giver" else row("giver", 0.7, 0.5) for r in rows_of()]
    assert out_of_order(table) == ("giver-above-listener",)


def test_a_talk_without_a_deal_counts_both_alternatives():
    scenario = shipped("premiers-pas")
    silent = talk("premiers-pas", "silent", 1)
    assert silent.end.outcome not in ("agreement", "partial")
    counted = row_of(scenario, "silent", [silent], analyse(scenario))
    assert (counted.you, counted.them, counted.efficiency) == (0.35, 0.35, 0.0)
