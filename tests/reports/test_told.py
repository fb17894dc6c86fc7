"""How a reply was read, in words: everything that was read is said, with the words behind it, in both languages."""

from dataclasses import replace
from typing import get_args

import pytest

from tests.negotiation.small import price, reading, scenario
from trainer.language.reading import Assent, ReadFact, Reading, ReadMove
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.events import Replied
from trainer.negotiation.talk.trust import RULES
from trainer.negotiation.talk.turn import TrustChange
from trainer.reports.told import told
from trainer.scenario.scenario import Fact
from trainer.terms.moves import ACTS, MOVES
from trainer.terms.value import Stance

CASE = scenario(facts={"list": Fact("list", "Tarif 2026 : 0,50 €.", about=("price",))})
FRENCH = messages("fr")


def answered(read: Reading) -> Replied:
    state, _ = open_talk(CASE, 1)
    state, turn = step(CASE, state, read, 1)
    return Replied(0.0, read.reply, read, turn, state)


def lines(read: Reading) -> tuple[str, ...]:
    return told(answered(read), CASE, FRENCH)


def test_a_move_is_told_with_its_words_and_how_surely_it_was_read():
    read = Reading("Et septembre ? Bonjour.", (ReadMove("open_question", 0, 14, 0.9),), words=3)
    assert "Question ouverte, lecture nette\u00a0: «\u00a0Et septembre ?\u00a0»" in lines(read)


def test_a_doubtful_reading_says_that_it_is_never_held_against_one():
    assert any("ne compte pas contre vous" in line for line in lines(reading("Bof", "hostility", sure=0.4)))


def test_an_offer_is_told_with_its_issue_and_what_became_of_it():
    said = lines(reading("0,46 € la caisse", "proposal", terms=(price("0.46"),)))
    assert "«\u00a00,46\u00a0»\u00a0: Prix, votre offre" in said
    assert any(line.startswith("Mis sur la table par vous") for line in said)


def test_a_figure_is_told_against_the_file():
    read = replace(reading("0,50 €", "evidence"), facts=(ReadFact("list", "exact", 0, 6),))
    assert "«\u00a00,50 €\u00a0»\u00a0: conforme au dossier (Tarif 2026 : 0,50 €)" in lines(read)


def test_nothing_read_is_said_to_be_nothing():
    said = lines(reading("zxq"))
    assert said[0].startswith("Je n’y ai reconnu ni")


def test_a_yes_is_told():
    read = replace(reading("oui"), assent=Assent("yes", 0, 3, 0.9))
    assert "Un oui\u00a0: «\u00a0oui\u00a0»" in lines(read)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_move_act_stance_and_reason_of_trust_has_its_words(language):
    text = messages(language)
    stances: tuple[str, ...] = get_args(Stance)
    for family, names in (("move", MOVES), ("act", ACTS), ("stance", stances), ("trust", tuple(RULES))):
        missing = [name for name in names if not text.has(f"told.{family}.{name}")]
        assert missing == [], family


def test_a_rule_of_the_scenarios_own_is_told_without_its_name():
    reply = answered(reading("Et septembre ?"))
    reply = replace(reply, turn=replace(reply.turn, trust_changes=(TrustChange("reaction:x-y", -4),)))
    said = told(reply, CASE, FRENCH)
    assert any(line.startswith("Claire se ferme") for line in said)
    assert not any("x-y" in line for line in said)
