"""Corrections and protests are heard: what was misunderstood is taken back or put right, and the talk goes on."""

import pytest

from tests.negotiation.talking import talk

HELLO = "Bonjour Madame, merci de me recevoir."
TWO_WEEKS = "Je vous propose deux semaines de délai."


def settled(state):
    return {position.issue for position in state.settled}


def said(turn):
    return [line.source for line in turn.lines]


@pytest.mark.parametrize(
    "protest",
    [
        "Attendez, je n'ai rien accepté !",
        "Je n'ai pas encore dit que j'acceptais, je voulais comprendre.",
        "Ce n'était pas un accord, juste une question.",
        "j ai rien signé moi",
        "Je n'ai pas donné mon accord là-dessus.",
    ],
)
def test_who_has_accepted_nothing_sees_what_was_just_written_struck_out(protest):
    state, turns = talk("emballages", [HELLO, TWO_WEEKS, protest])
    assert "delay" in {position.issue for position in turns[2].settled}
    assert "bargain:taken_back" in said(turns[3])
    assert "delay" not in settled(state)


def test_the_same_in_english():
    state, turns = talk(
        "usa-framework", ["Good morning.", "I offer you fixed US dollars.", "I never agreed to that."]
    )
    assert "currency" in {position.issue for position in turns[2].settled}
    assert "bargain:taken_back" in said(turns[3])
    assert "currency" not in settled(state)


def test_the_rest_of_a_protest_is_answered_too():
    _, turns = talk(
        "machines-maroc",
        [
            "Bonjour Madame.",
            "Je vous livre en huit semaines.",
            "Je n'ai rien accepté, c'était une question. Qui va s'occuper de la ligne dans l'usine ?",
        ],
    )
    assert said(turns[3])[:2] == ["bargain:taken_back", "reaction:crew-asked"]


@pytest.mark.parametrize(
    ("name", "replies", "issue"),
    [
        (
            "agent-commercial",
            [
                "Bonjour.",
                "Je double le préavis, et 9 %.",
                "Attendez, le préavis doublé, c'était avec les 9 %, l'un ne va pas sans l'autre.",
            ],
            "duree",
        ),
        (
            "impaye",
            [
                "Bonjour.",
                "Je vous livre dès la signature.",
                "La reprise des livraisons, c'était contre une garantie. Sans garantie, je ne débloque rien.",
            ],
            "reprise",
        ),
    ],
)
def test_what_was_only_offered_with_something_else_waits_for_it(name, replies, issue):
    state, turns = talk(name, replies)
    assert issue in {position.issue for position in turns[2].settled}
    assert "bargain:tied_again" in said(turns[3])
    assert issue not in settled(state)


def test_an_offer_called_a_package_opens_nothing_that_was_agreed_long_ago():
    replies = [HELLO, TWO_WEEKS, *["Et vos biscuits, ils se vendent bien ?"] * 3]
    state, turns = talk("emballages", [*replies, "0,47 contre 24 mois, c'est un tout."])
    assert "delay" in settled(state)
    assert "bargain:tied_again" not in said(turns[-1])


@pytest.mark.parametrize(
    ("reply", "figure"),
    [
        ("Non non, je n'ai pas dit 0,42, c'est vous qui le dites ! Moi je suis à 0,48.", "0,48"),
        ("vous avez mal compris, pas 0,42. je suis a 0,48", "0,48"),
    ],
)
def test_a_figure_put_right_is_said_back_before_it_is_answered(reply, figure):
    _, turns = talk("emballages", [HELLO, "Je vous propose 0,49 € la caisse.", reply])
    corrected = next(line for line in turns[-1].lines if line.source == "bargain:corrected")
    assert figure in corrected.text


def test_the_figure_that_follows_the_one_denied_is_the_offer():
    state, _ = talk(
        "emballages",
        [
            HELLO,
            "Je vous propose 500 000 caisses.",
            "Non, je n'ai pas dit 500 000 fermes. Vous vous engagez sur 400 000, c'est tout. On est d'accord ?",
        ],
    )
    assert state.settled_on("volume").option == "v400"


def test_asking_for_a_moment_to_telephone_is_a_pause():
    _, turns = talk(
        "emballages", [HELLO, "J'ai besoin d'un moment, je peux appeler mon directeur cinq minutes ?"]
    )
    assert "adjourn" in {act.act for act in turns[-1].acts}


def test_a_minute_named_in_passing_is_no_pause():
    _, turns = talk("emballages", [HELLO, "Il y a cinq minutes, vous me disiez autre chose sur le prix."])
    assert "adjourn" not in {act.act for act in turns[-1].acts}


@pytest.mark.parametrize(
    ("name", "said", "protest", "tied"),
    [
        (
            "emballages",
            (
                "Bonjour Madame",
                "Je vous propose un contrat de 24 mois.",
                "Je vous garde 30 000 caisses en réserve.",
            ),
            "Attention, les 30 000 c'était avec les 24 mois, je vous l'ai dit, sinon je reste à 15 000.",
            {"stock": "s30", "duration": "m24"},
        ),
        (
            "emballages",
            (
                "Bonjour Madame",
                "Je vous propose un contrat de 24 mois.",
                "Je vous garde 30 000 caisses en réserve.",
            ),
            "c'était avec les 24 mois, je vous l'ai dit",
            {"stock": "s30", "duration": "m24"},
        ),
        (
            "usa-framework",
            ("Hello Denise, how are you?", "I can carry $5 million of insurance."),
            "I said $5 million only if the cap is two times. The two go together. What loss are you afraid of?",
            {"insurance": "i5", "cap": "c2"},
        ),
        (
            "first-steps",
            ("Hello Nuala, how soon do you need the coffee?", "I can do 17 euros."),
            "No no, the 17 was with two months of notice, I told you.",
            {"price": "p17", "notice": "n2"},
        ),
    ],
)
def test_a_reminder_of_what_was_tied_is_owned_and_the_two_are_one_exchange_again(name, said, protest, tied):
    state, turns = talk(name, (*said, protest))
    assert turns[-1].lines[0].source == "bargain:tied_again"
    assert {p.issue: p.option for p in turns[-1].offered} == tied
    assert turns[-1].conditional
    assert not state.settled


def test_what_was_to_come_with_something_else_is_no_gift_any_more():
    said = (
        "Bonjour Madame, comment se passe votre campagne ?",
        "Des pénalités plafonnées à 5 %.",
        "Et je livre en CIP Casablanca.",
    )
    state, turns = talk(
        "machines-maroc", (*said, "Non, Madame : le CIP, c'était si vous acceptiez le plafond.")
    )
    assert turns[-1].lines[0].source == "bargain:tied_again"
    assert state.settled_on("incoterm") is None


@pytest.mark.parametrize(
    ("name", "before", "reply", "gone", "kept"),
    [
        (
            "agent-commercial",
            (
                "Bonjour Monsieur Kermarrec, quelle belle école.",
                "Je vous propose un préavis de six mois et 8,5 %.",
            ),
            "je reprends mes six mois alors, et 9,5 %",
            "duree",
            "commission",
        ),
        (
            "first-steps",
            ("Hello Nuala, how soon do you need the coffee?", "Two months notice and 18 euros."),
            "I take back the two months, but 17 is possible. What do you think?",
            "notice",
            "price",
        ),
    ],
)
def test_a_withdrawal_beside_an_offer_is_noted_and_the_offer_answered(name, before, reply, gone, kept):
    state, turns = talk(name, (*before, reply))
    assert said(turns[-1])[0] == "bargain:withdrawn_beside" and len(said(turns[-1])) > 1
    assert state.yours_on(gone) is None and state.settled_on(gone) is None
    assert kept in {p.issue for p in turns[-1].offered}


def test_what_would_hold_otherwise_is_no_part_of_the_exchange():
    said_before = ("Hi Denise. $98 a unit, $5 million insurance if you cap at 3x.",)
    reply = "I said the insurance goes with the cap, scratch it if there's no cap."
    _, turns = talk("usa-framework", (*said_before, reply))
    assert {p.issue: p.option for p in turns[-1].offered} == {"insurance": "i5", "cap": "c3"}


def test_a_tie_said_with_a_denial_takes_nothing_off():
    offer = "Bonjour Madame, je vous propose 40 € par compte, 3 ans et un paiement annuel d'avance"
    reply = "C'est pas ce que j'ai dit, l'annuel d'avance c'est contre les 40 €"
    _, turns = talk("saas-visio", (offer, reply))
    assert {p.issue for p in turns[-1].offered} == {"prix", "paiement"} and turns[-1].conditional


def test_what_went_with_a_point_still_open_is_untied_and_that_point_answered():
    state, turns = talk(
        "agent-commercial",
        [
            "Bonjour Monsieur.",
            "Je retire vos deux clients de la liste, il ne reste que les trois enseignes. Et 9,5 % de commission.",
            "Attendez, les 9,5 allaient avec le secteur : c'était à la condition de rester sur le Finistère et le Morbihan. "
            "Vous êtes d'accord là-dessus aussi, ou je reprends mon demi-point ?",
        ],
    )
    if "commission" in {p.issue for p in turns[2].settled}:
        assert said(turns[3])[:2] == ["bargain:tied_again", "bargain:her_position"]
        assert "commission" not in settled(state)
    assert "phrase:pressure_back" not in said(turns[3])
