"""The same reply earns different answers from different people."""

from dataclasses import replace

import pytest

from tests.negotiation.small import PAYMENT, PRICE, payment, price, reading, scenario
from trainer.language.reading import LikelyAct, Mention, ReadFact
from trainer.negotiation.step import open_talk, step
from trainer.scenario.people import Persona, Sequencing, Tendency
from trainer.scenario.scenario import Fact

SILENCE = replace(reading("…"), words=0)
QUESTION = reading("Et septembre ?", "open_question", about=("launch",))
OFFER = reading("0,46 €", "proposal", terms=(price("0.46"),))


def case(**persona):
    made = scenario(facts={"list": Fact("list", "Tarif : 0,50 €", about=("price",))})
    habits = replace(Persona(), **persona)
    return replace(made, counterpart=replace(made.counterpart, persona=habits))


def play(person, *readings):
    state, opening = open_talk(person, 1)
    turns = [opening]
    for read in readings:
        state, turn = step(person, state, read, 1)
        turns.append(turn)
    return state, turns


def keys(turn):
    return [line.source.rsplit(":", 1)[-1] for line in turn.lines]


def rules(turn):
    return [change.rule for change in turn.trust_changes]


def doing(act):
    return replace(reading("…"), acts=(LikelyAct(act, 0, 1, 0.9),), words=3)


@pytest.mark.parametrize(("silence", "key"), [(3, "silence_patient"), (0, "silence_uneasy")])
def test_silence_is_borne_or_not(silence, key):
    _, turns = play(case(silence=silence), SILENCE)
    assert key in keys(turns[1])
    assert turns[1].matched


def test_nothing_is_given_for_silence():
    person = case(silence=0)
    state, _ = play(person, OFFER)
    after, turn = step(person, state, SILENCE, 1)
    assert turn.answered == ()
    assert (after.theirs, after.settled, after.pending) == (state.theirs, state.settled, state.pending)


def test_silence_without_end_is_not_understood():
    _, turns = play(case(), *[SILENCE] * 4)
    assert [turn.matched for turn in turns[1:]] == [True, True, False, False]


def test_words_end_a_silence():
    state, turns = play(case(), SILENCE, QUESTION, SILENCE, SILENCE)
    assert state.silences == 2
    assert all(turn.matched for turn in turns)


def test_a_patient_person_grants_one_pause():
    _, turns = play(case(patience=3), doing("adjourn"), doing("adjourn"))
    assert [keys(turn)[0] for turn in turns[1:]] == ["adjourn_granted", "adjourn_again"]


def test_a_hurried_person_grants_none():
    _, turns = play(case(patience=1), doing("adjourn"))
    assert keys(turns[1])[0] == "adjourn_refused"


def test_who_minds_ranks_understands_once_that_a_superior_must_be_asked():
    _, turns = play(case(hierarchy=3), doing("authority"), doing("authority"))
    assert [keys(turn)[0] for turn in turns[1:]] == ["authority_respected", "authority_again"]
    assert rules(turns[2]) == ["authority-again"]


def test_figures_before_a_greeting_cost_trust_with_who_puts_the_relationship_first():
    _, turns = play(case(relationship_first=3), OFFER)
    assert "relationship-skipped" in rules(turns[1])
    assert "relationship_first" in keys(turns[1])


@pytest.mark.parametrize("move", ["rapport", "open_question"])
def test_a_greeting_or_a_question_first_is_enough(move):
    polite = reading("Bonjour", move, "proposal", terms=(price("0.46"),))
    _, turns = play(case(relationship_first=3), polite)
    assert "relationship-skipped" not in rules(turns[1])


def test_others_do_not_mind_haste():
    _, turns = play(case(relationship_first=1), OFFER)
    assert "relationship-skipped" not in rules(turns[1])


FALSE = replace(reading("Notre tarif est de 0,30 €", "evidence"), facts=(ReadFact("list", "false", 19, 25),))


@pytest.mark.parametrize(
    ("vigilance", "costs", "said"), [(0, False, False), (1, True, False), (3, True, True)]
)
def test_a_false_figure_is_noticed_as_closely_as_she_checks(vigilance, costs, said):
    _, turns = play(case(vigilance=vigilance), FALSE)
    assert ("false-figure" in rules(turns[1])) is costs
    assert ("false_figure_caught" in keys(turns[1])) is said
    if said:
        assert "0,30 €" in turns[1].text


def many(sequencing: Sequencing):
    """Four points to agree on."""
    person = case(sequencing=sequencing)
    issues = {
        "price": PRICE,
        "payment": PAYMENT,
        "other": replace(PRICE, id="other", label="Volume"),
        "last": replace(PAYMENT, id="last", label="Durée"),
    }
    return replace(person, issues=issues)


def test_who_thinks_in_packages_asks_for_the_rest_once():
    person = many("package")
    state, turns = play(person, OFFER)
    assert keys(turns[1])[0] == "package_wanted"
    assert state.yours_on("price") is not None
    _, again = step(person, state, reading("60 jours", "proposal", terms=(payment(60),)), 1)
    assert "package_wanted" not in keys(again)


def test_who_goes_point_by_point_says_so_once():
    three = reading(
        "0,46 €, 60 jours et 0,48 €",
        "proposal",
        terms=(price("0.46"), payment(60), replace(price("0.48"), issue="other", start=20, end=24)),
    )
    _, turns = play(many("issue"), three, three)
    assert "point_wanted" in keys(turns[1])
    assert "point_wanted" not in keys(turns[2])


def test_what_she_confided_and_nobody_took_up_comes_back_once():
    off = reading("Bon.", "rapport")
    _, turns = play(case(), QUESTION, off, off, off, off, off)
    brought = [n for n, turn in enumerate(turns) if "topic_back" in keys(turn)]
    assert len(brought) == 1
    assert "Septembre est chargé." in turns[brought[0]].text


def test_what_was_taken_up_does_not_come_back():
    back = reading("Donc septembre est chargé", "reformulation", about=("launch",))
    off = reading("Bon.", "rapport")
    _, turns = play(case(), QUESTION, back, reading("Je comprends", "acknowledgement"), off, off, off, off)
    assert not any("topic_back" in keys(turn) for turn in turns)


DOUBT = replace(
    reading("C’est faux.", "refusal"),
    acts=(LikelyAct("challenge", 0, 10, 0.9),),
    mentions=(Mention("claim", "rival", 0, 3), Mention("issue", "price", 0, 3)),
)


@pytest.mark.parametrize(("read", "costs"), [(DOUBT, True), (replace(DOUBT, moves=QUESTION.moves), False)])
def test_a_challenge_without_tact_costs_face(read, costs):
    person = case(face=3)
    state, _ = open_talk(person, 1)
    state = replace(state, claims=(("rival", "made"),))
    _, turn = step(person, state, read, 1)
    assert ("rival", "challenged") in turn.claims
    assert ("face" in rules(turn)) is costs


def test_an_agreement_that_needs_a_signature_says_whose():
    person = case(sign_off="M. Alami")
    both = reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60)))
    state, _ = play(person, both)
    yes = reading("oui", yes=True)
    said = []
    for _ in range(5):
        if state.outcome is not None:
            break
        state, turn = step(person, state, yes, 1)
        said += [line.text for line in turn.lines]
    assert state.outcome == "agreement"
    assert any("M. Alami" in line for line in said)


def test_a_written_recap_is_expected_after_a_video_call():
    person = replace(case(), channel="video")
    state, _ = play(person, reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60))))
    yes, found = reading("oui", yes=True), []
    while state.outcome is None:
        state, turn = step(person, state, yes, 1)
        found += keys(turn)
    assert "written_recap" in found


@pytest.mark.parametrize(("tendency", "moves"), [("competing", -1), ("collaborating", 1)])
def test_a_tendency_makes_an_exchange_bring_more_or_less(tendency: Tendency, moves):
    offers = [
        reading("0,50 € et 30 jours", "proposal", terms=(price("0.50"), payment(30))),
        reading("0,48 € si 45 jours", "conditional_exchange", terms=(price("0.48"), payment(45))),
    ]
    asks = {}
    for name in (None, tendency):
        _, turns = play(case(tendency=name), *offers)
        assert turns[-1].trace is not None
        asks[name] = turns[-1].trace.adjusted
    assert (asks[None] - asks[tendency]) * moves > 0
