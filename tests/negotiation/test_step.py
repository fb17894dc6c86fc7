from collections.abc import Iterable

import pytest

from tests.negotiation.small import payment, price, reading, scenario
from trainer.language.reading import Reading
from trainer.negotiation.step import leave, open_talk, step
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction


def play(readings: Iterable[Reading], **changes: object) -> tuple[State, list[Turn]]:
    case = scenario(**changes)
    state, opening = open_talk(case, seed=1)
    turns = [opening]
    for read in readings:
        state, turn = step(case, state, read, seed=1)
        turns.append(turn)
        if state.outcome is not None:
            break
    return state, turns


def said(turns: list[Turn]) -> list[str]:
    return [line.text for turn in turns for line in turn.lines]


DEAL = [
    reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60))),
    reading("d'accord", yes=True),
    reading("d'accord", yes=True),
    reading("d'accord", yes=True),
    reading("d'accord", yes=True),
]


def test_the_talk_opens_with_the_first_scene():
    state, turns = play([])
    assert said(turns) == ["Bonjour. Je vous écoute."]
    assert state.scene == "opening"


def test_an_open_question_about_a_need_opens_its_first_stage_and_earns_trust():
    state, turns = play([reading("Et septembre ?", "open_question", about=("launch",))])
    assert "Septembre est chargé." in turns[-1].text
    assert dict(state.interests) == {"risk": 1}
    assert state.trust > 50


def test_a_question_about_nothing_of_the_case_opens_no_interest():
    state, _ = play([reading("Comment allez-vous ?", "open_question")])
    assert state.interests == ()


def test_a_reformulation_opens_the_next_stage_only_after_the_first():
    question = reading("Et septembre ?", "open_question", about=("launch",))
    back = reading("Donc septembre est tendu", "reformulation", about=("launch",))
    first, _ = play([back])
    both, _ = play([question, back])
    assert dict(first.interests) == {}
    assert dict(both.interests) == {"risk": 2}


def test_reformulating_again_and_again_buys_trust_only_up_to_its_cap():
    back = [reading(f"Donc {n}", "reformulation") for n in range(6)]
    few, _ = play(back[:2])
    many, _ = play(back)
    assert many.trust == few.trust


def test_an_offer_is_answered_with_a_position_of_hers():
    state, turns = play([reading("0,50 €", "proposal", terms=(price("0.50"),))])
    assert state.yours_on("price") is not None
    assert state.theirs_on("price") is not None
    assert state.settled == ()
    assert turns[-1].trace is not None


def test_a_figure_of_hers_that_the_student_quotes_is_no_offer_of_the_student():
    state, _ = play([reading("vous demandez 0,44", "reformulation", terms=(price("0.44", "theirs"),))])
    assert state.yours == ()


def test_accepting_what_she_never_offered_is_not_an_agreement():
    state, _ = play([reading("va pour 0,50", terms=(price("0.50", "accepted"),))])
    assert state.settled_on("price") is None


def test_a_yes_to_her_offer_agrees_exactly_what_she_said():
    case = scenario()
    state, _ = open_talk(case, 1)
    state, _turn = step(case, state, reading("0,50 €", "proposal", terms=(price("0.50"),)), 1)
    offered = state.theirs_on("price")
    state, _turn = step(case, state, reading("d'accord", yes=True), 1)
    assert state.settled_on("price") == offered
    assert state.settled_on("payment") is None
    assert state.outcome is None


def test_a_yes_to_another_issue_takes_nothing_of_her_offer():
    from dataclasses import replace

    from trainer.language.reading import Mention

    case = scenario()
    state, _ = open_talk(case, 1)
    state, _ = step(case, state, reading("0,50 €", "proposal", terms=(price("0.50"),)), 1)
    other = replace(
        reading("d'accord pour le paiement", yes=True), mentions=(Mention("issue", "payment", 15, 23),)
    )
    state, _ = step(case, state, other, 1)
    assert state.settled == ()


def test_her_figure_quoted_in_anger_is_not_taken():
    angry = reading("Allez vous faire voir avec vos 0,44 !", "hostility", terms=(price("0.44"),))
    state, _ = play([angry])
    assert state.yours == ()


def test_no_deal_closes_before_a_recap_and_a_clear_yes():
    state, turns = play(DEAL)
    assert state.outcome == "agreement"
    recaps = [turn for turn in turns if turn.pending == "recap"]
    assert recaps and recaps[0].outcome is None
    closing = turns[-1]
    assert closing.outcome == "agreement"
    assert turns[-2].pending == "recap"


def up_to_the_recap() -> list[Reading]:
    for count in range(1, len(DEAL)):
        state, _ = play(DEAL[:count])
        if state.pending is not None and state.pending.kind == "recap":
            return DEAL[:count]
    raise AssertionError("no recap came")


def test_a_no_to_the_recap_closes_nothing():
    state, _ = play([*up_to_the_recap(), reading("non", yes=False)])
    assert state.outcome is None


def test_a_question_at_the_recap_does_not_close_the_deal():
    state, _ = play([*up_to_the_recap(), reading("ok, mais quand ?", "closed_question", yes=True)])
    assert state.outcome is None


ANOTHER_PRICE = reading("oui mais à 0,50", yes=True, terms=(price("0.50"),))


def test_another_figure_at_the_recap_signs_nothing_and_she_holds_to_what_was_agreed():
    agreed, _ = play(up_to_the_recap())
    state, turns = play([*up_to_the_recap(), ANOTHER_PRICE])
    assert state.outcome is None
    assert state.settled_on("price") == agreed.settled_on("price")
    assert turns[-1].reopened == ("price",)
    assert turns[-1].trust < turns[-2].trust


def test_insisting_on_another_figure_opens_the_point_again():
    state, _ = play([*up_to_the_recap(), ANOTHER_PRICE, reading("0,50", "proposal", terms=(price("0.50"),))])
    assert state.outcome is None
    assert state.settled_on("price") is None


def test_a_yes_that_does_not_follow_the_recap_at_once_closes_nothing():
    question = reading("Et le transport, comment voyez-vous cela ?", "open_question", about=("launch",))
    state, turns = play([*up_to_the_recap(), question])
    assert state.outcome is None
    assert state.pending is None or "bargain:recap" in turns[-1].lines[-1].source


def test_a_yes_to_one_point_is_no_yes_to_the_whole():
    one = reading("d'accord pour 60 jours", yes=True, terms=(payment(60, "accepted"),))
    state, turns = play([*up_to_the_recap(), one])
    assert state.outcome is None
    assert turns[-1].pending == "recap"
    state, _ = play([*up_to_the_recap(), one, reading("oui, à tout", yes=True)])
    assert state.outcome == "agreement"


def test_ones_own_recap_with_another_figure_is_no_yes():
    own = reading("on a dit 0,50 et 60 jours, d'accord", yes=True, terms=(price("0.50", "fact"),))
    state, _ = play([*up_to_the_recap(), own])
    assert state.outcome is None


def test_an_own_figure_beats_a_taken_one_in_the_same_reply():
    first = reading("0,50", "proposal", terms=(price("0.50"),))
    case = scenario()
    state, _ = open_talk(case, 1)
    state, _ = step(case, state, first, 1)
    hers = state.theirs_on("price")
    assert hers is not None and hers.number is not None
    taken = price(str(hers.number), "accepted")
    both = reading("Va pour le vôtre… non, 0,48", "proposal", terms=(taken, price("0.48")))
    state, _ = step(case, state, both, 1)
    assert state.settled_on("price") is None


def test_a_figure_in_an_open_question_is_no_offer():
    text = "Pourquoi voulez-vous être payée à 60 jours ?"
    state, _ = play([reading(text, "open_question", terms=(payment(60),))])
    assert state.yours == ()
    assert state.settled == ()


def test_a_figure_in_a_reason_is_no_offer():
    state, _ = play([reading("Un confrère paie à 60 jours.", "evidence", terms=(payment(60),))])
    assert state.yours == ()


def test_a_discount_lowers_the_price_on_the_table():
    from dataclasses import replace
    from decimal import Decimal

    from trainer.language.reading import CueSpan, Mention, ReadTerm
    from trainer.terms.value import TermValue

    first = reading("0,50 €", "proposal", terms=(price("0.50"),))
    discount = ReadTerm(TermValue("percent", number=Decimal(4)), "own", 15, 18, role="delta", issue="price")
    less = replace(
        reading("une remise de 4 %", "proposal", terms=(discount,)),
        mentions=(Mention("issue", "price", 4, 10),),
        cues=(CueSpan("lowering", 4, 10),),
    )
    state, _ = play([first, less])
    assert state.yours_on("price").number == Decimal("0.48")


def test_of_several_packages_she_names_the_one_she_would_rather_have_and_none_is_agreed_by_that():
    offer = reading("0,48 ou 0,50", "proposal", terms=(price("0.48"), price("0.50")))
    state, turns = play([offer])
    assert turns[-1].lines[0].source == "bargain:option_preferred"
    assert "0,48" in turns[-1].lines[0].text
    assert state.settled == ()


def test_two_figures_without_a_word_of_choice_are_no_alternatives():
    offer = reading("0,50, non, 0,48", "proposal", terms=(price("0.50"), price("0.48")))
    _, turns = play([offer])
    assert not any(line.source == "bargain:option_preferred" for line in turns[-1].lines)


def test_a_figure_in_a_restatement_is_no_offer():
    said_back = reading("Donc 60 jours sans caisses.", "reformulation", terms=(payment(60),))
    state, _ = play([said_back])
    assert state.yours == ()


def test_what_the_student_denies_having_granted_is_open_again():
    from dataclasses import replace

    from trainer.language.reading import CueSpan

    text = "Je n'ai pas dit oui pour 60 jours."
    denial = replace(reading(text, "refusal", terms=(payment(60),)), cues=(CueSpan("denial", 0, 14),))
    denial = replace(denial, terms=(replace(payment(60), start=24, end=32),))
    state, _ = play([*up_to_the_recap(), denial])
    assert state.settled_on("payment") is None
    assert state.outcome is None


def test_taking_an_offer_back_earns_no_concession():
    first = reading("0,48 €", "proposal", terms=(price("0.48"),))
    back = reading("Je reviens à 0,50 €", "proposal", terms=(price("0.50"),))
    before, _ = play([first])
    after, _ = play([first, back])
    assert after.theirs_on("price") == before.theirs_on("price")


def test_a_greeting_with_a_question_is_answered_on_the_question():
    greeting = Reaction("hello", Does("rapport"), says=("Bonjour.",))
    ask = reading("Bonjour, et septembre ?", "rapport", "closed_question")
    _, turns = play([ask], anytime={"hello": greeting})
    assert turns[-1].reaction is None


def test_tied_terms_are_not_agreed_one_by_one():
    tied = reading(
        "0,44 si vous payez à 30 jours",
        "conditional_exchange",
        "proposal",
        terms=(price("0.44"), payment(30)),
    )
    state, _ = play([tied])
    assert state.settled_on("price") is None or state.settled_on("payment") is not None


def test_a_doubtful_figure_that_she_would_take_is_said_back_before_anything_is_built_on_it():
    state, turns = play([reading("0,4 4", "proposal", terms=(price("0.44", confidence=0.3),))])
    assert turns[-1].pending == "read_back"
    assert state.yours == ()
    assert "0,44" in turns[-1].text


def test_a_doubtful_figure_that_she_would_not_take_is_answered_and_said_back_in_one():
    state, turns = play([reading("0,5 0", "proposal", terms=(price("0.50", confidence=0.3),))])
    assert state.settled == ()
    assert turns[-1].pending == "offer"
    assert "0,50" in turns[-1].lines[0].text


def test_a_question_after_a_clear_yes_does_not_hold_up_the_deal():
    state, _ = play([*up_to_the_recap(), reading("Oui. Et on commence quand ?", "closed_question", yes=True)])
    assert state.outcome == "agreement"


def test_a_yes_beside_another_figure_does_not_take_hers():
    told = (price("0.50", stance="theirs"),)
    first = reading("0,50 €", "proposal", terms=(price("0.50"),))
    state, _ = play([first, reading("Oui. 0,50. Votre chiffre ?", "closed_question", yes=True, terms=told)])
    assert state.settled_on("price") is None


def test_a_yes_to_what_was_said_back_makes_it_an_offer():
    state, _ = play(
        [reading("0,4 4", "proposal", terms=(price("0.44", confidence=0.3),)), reading("oui", yes=True)]
    )
    assert state.yours_on("price") is not None


def test_five_replies_in_a_row_that_are_not_understood_end_the_meeting():
    state, turns = play([reading(f"xqz{n}") for n in range(8)])
    assert state.outcome == "no_agreement"
    assert len(turns) == 6


def test_understanding_again_starts_the_ladder_afresh():
    noise = [reading("xqz") for _ in range(4)]
    state, _ = play([*noise, reading("Et septembre ?", "open_question", about=("launch",)), *noise])
    assert state.outcome is None


def test_replies_that_are_not_understood_do_not_advance_the_talk():
    state, _ = play([reading("xqz"), reading("zqx")])
    assert state.turn == 0
    assert state.replies == 2


def test_hostility_costs_trust_and_ends_with_her_leaving():
    state, turns = play([reading(f"Vous êtes nulle {n}", "hostility") for n in range(6)])
    assert state.outcome == "walked_away"
    assert turns[1].trust < 50


def test_nothing_is_ever_said_twice():
    replies = [
        reading("Bonjour", "rapport"),
        *[reading(f"question {n}", "closed_question") for n in range(5)],
        *[reading(f"nos cartons sont bons {n}", "argument") for n in range(5)],
        *[reading("0,50", "proposal", terms=(price("0.50"),)) for _ in range(5)],
        *[reading("non", "refusal") for _ in range(5)],
    ]
    _, turns = play(replies, turns=40)
    lines = said(turns)
    assert len(lines) == len(set(lines))


def test_a_talk_that_runs_out_of_turns_ends():
    state, _ = play([reading(f"nos cartons {n}", "argument") for n in range(40)])
    assert state.outcome == "no_agreement"


def test_leaving_ends_the_talk_and_keeps_what_was_said():
    case = scenario()
    state, _ = open_talk(case, 1)
    state, turn = leave(case, state, "abandoned")
    assert state.outcome == "abandoned"
    assert turn.text == "Au revoir, donc."


def test_an_ended_talk_takes_no_reply():
    case = scenario()
    state, _ = open_talk(case, 1)
    state, _ = leave(case, state, "abandoned")
    with pytest.raises(ValueError, match="ended"):
        step(case, state, reading("Bonjour", "rapport"), 1)


def test_the_same_replies_and_seed_give_the_same_talk():
    assert play(DEAL) == play(DEAL)


def test_a_false_claim_that_is_challenged_is_admitted():
    from dataclasses import replace

    from trainer.language.reading import LikelyAct
    from trainer.scenario.scenario import Effects

    case = scenario()
    opening = replace(case.scenes["opening"], then=Effects(claims="rival"))
    challenge = replace(
        reading("0,39, vraiment ?", about=("price",)), acts=(LikelyAct("challenge", 0, 5, 0.9),)
    )
    _state, turns = play([challenge], scenes={**case.scenes, "opening": opening})
    assert ("rival", "challenged") in turns[-1].claims
    assert "Bon, 0,39 sans livraison." in turns[-1].text


def test_an_insult_in_the_words_of_a_courtesy_gets_no_courteous_answer():
    fine = Reaction("fine", None, ("Comment allez-vous ?",), ("Très bien, merci.",))
    rude = reading("Allez vous faire voir", "hostility", samples={"reaction:fine": 0.9})
    _, turns = play([rude], anytime={"fine": fine})
    assert "Très bien, merci." not in turns[-1].text
