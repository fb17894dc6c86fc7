"""She is shown something: she looks at it, it counts as evidence, and it commits nobody."""

from dataclasses import replace

from tests.negotiation.small import price, reading, scenario
from trainer.language.reading import Mention, ReadFact
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.exhibit import Exhibit, Shown
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Fact, Reaction

CASE = scenario(facts={"list": Fact("list", "Tarif 2026 : 0,50 €", about=("price",))})
WORDS = reading("Regardez ceci")


def shown(title: str = "Tarif", verdict: str | None = None, facts: tuple[str, ...] = (), **values) -> Shown:
    read = replace(reading(title), **values)
    if verdict is not None:
        read = replace(read, facts=(ReadFact("list", verdict, 0, 4),))
    return Shown(Exhibit(title, ("0,50 €",), facts), read)


def show(*exhibits: Shown, case=CASE, words=WORDS):
    state, _ = open_talk(case, 1)
    turns = []
    for exhibit in exhibits:
        state, turn = step(case, state, words, 1, exhibit)
        turns.append(turn)
    return state, turns


def test_an_exhibit_is_evidence_about_what_it_states():
    state, _ = open_talk(CASE, 1)
    situation = Situation(CASE, state, WORDS, (), shown(facts=("list",)))
    assert holds(Does("evidence", "price"), situation)
    assert holds(Does("exhibit", "price"), situation)
    assert not holds(Does("evidence", "payment"), situation)
    assert not holds(Does("exhibit"), replace(situation, shown=None))


def test_words_on_the_exhibit_tell_what_it_is_about():
    state, _ = open_talk(CASE, 1)
    exhibit = shown(mentions=(Mention("topic", "launch", 0, 3),))
    assert Situation(CASE, state, WORDS, (), exhibit).about("launch")


def test_a_reaction_can_wait_for_an_exhibit():
    moved = Reaction("moved", Does("exhibit", "price"), says=("Ce tarif change tout.",))
    _, turns = show(shown(facts=("list",)), case=replace(CASE, anytime={"moved": moved}))
    assert turns[0].reaction == "moved"
    assert turns[0].text == "Ce tarif change tout."


def test_facts_she_can_check_earn_trust_once():
    state, turns = show(shown(facts=("list",)), shown(facts=("list",)))
    assert [change.rule for turn in turns for change in turn.trust_changes] == ["exhibit"]
    assert state.shown == ("Tarif",)


def test_a_false_figure_in_writing_costs_what_it_costs_aloud():
    _, turns = show(shown(verdict="false"))
    assert [change.rule for change in turns[0].trust_changes] == ["false-figure"]
    assert "Tarif" in turns[0].text


def test_she_says_whether_there_is_something_to_check_and_when_she_has_seen_it_before():
    sources = [
        line.source
        for exhibits in ((shown(verdict="exact"),), (shown(),), (shown(), shown()))
        for line in show(*exhibits)[1][-1].lines
    ]
    assert sources == ["phrase:exhibit_seen", "phrase:exhibit_vague", "phrase:exhibit_again"]


def test_a_figure_on_the_exhibit_is_no_offer():
    on_it = replace(reading("0,44 €", "proposal", terms=(price("0.44"),)))
    state, turns = show(Shown(Exhibit("Tarif", ("0,44 €",)), on_it))
    assert state.yours == ()
    assert turns[0].offered == ()


def test_an_offer_made_with_an_exhibit_is_still_an_offer():
    offer = reading("Je propose 0,48 €", "proposal", terms=(price("0.48"),))
    state, turns = show(shown(facts=("list",)), words=offer)
    assert [position.issue for position in turns[0].offered] == ["price"]
    assert state.shown == ("Tarif",)


def test_an_exhibit_without_a_word_of_the_case_is_answered_all_the_same():
    _, turns = show(shown(), words=reading("🙂", "off_topic"))
    assert turns[0].matched
