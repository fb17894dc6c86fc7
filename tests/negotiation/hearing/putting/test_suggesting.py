"""Proposals in the form of a question, of an order, or of what the other side is to do."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken

DEBT, CLINIC, AGENT, SENSORS = "impaye", "saas-visio", "agent-commercial", "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (CARTONS, "90 jours c'est trop long pour nous. On peut pas faire 45 ?", {"payment": "d45"}),
        (
            DEBT,
            "Que diriez-vous de six mois, avec un petit versement de 10 % pour démarrer ?",
            {"echeances": "e6", "acompte": "a10"},
        ),
        (
            CLINIC,
            "Si je vous fais un export d'essai chaque année, relu par vos équipes, est-ce que ça règle la question ?",
            {"reversibilite": "essai"},
        ),
        (
            SENSORS,
            "If I understand correctly, nobody knew who the importer was. Suppose we deliver DAP Chicago and your own broker "
            "clears: would that settle it for you?",
            {"delivery": "dap"},
        ),
        (
            SENSORS,
            "Let me be concrete then. DAP Chicago, cleared by your broker, and on liability we stand behind the product with a "
            "cap of two times the yearly fees, backed by our insurer. Does that work, and what else would your risk people want?",
            {"delivery": "dap", "cap": "c2"},
        ),
    ],
)
def test_a_question_whether_it_would_do_offers_what_it_asks_about(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            DEBT,
            "La mairie vous doit de l'argent, cédez-nous cette créance en garantie, et payez en six mois.",
            {"garantie": "cession", "echeances": "e6"},
        ),
        (
            DEBT,
            "Vous me signez un gage sur la grue. Tant que la dette n'est pas soldée, elle répond pour vous.",
            {"garantie": "materiel"},
        ),
        (
            CARTONS,
            "Vous nous réglez à quarante-cinq jours date de facture. Passé ce délai, on en parle entre nous.",
            {"payment": "d45"},
        ),
        (
            DEBT,
            "Prenez 15 % d'acompte, et en échange je vous garde votre remise fidélité.",
            {"acompte": "a15", "remise": "fidelite"},
        ),
        (DEBT, "Mettez 20 % maintenant, ça fait 16 800 €, et je leur montre le relevé.", {"acompte": "a20"}),
    ],
)
def test_what_she_is_told_to_do_is_asked_of_her(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


def test_what_happens_usually_is_no_order():
    assert not taken(CARTONS, "Vous nous réglez déjà à quarante-cinq jours date de facture.")[0].own


def test_what_is_turned_down_in_a_question_stays_so():
    assert not own(taken(CARTONS, "Vous ne pouvez pas faire mieux que 0,44 ?")[0])


def test_a_denial_of_the_verb_is_no_option_of_having_none():
    offers, _ = taken(DEBT, "Cette créance de la mairie, on ne pourrait pas nous la passer en garantie ?")
    assert "garantie" not in own(offers)


def test_a_return_told_without_a_question_mark_is_not_asked_for():
    reply = "Moyennant quoi vous signez la cession, et nous renonçons aux pénalités. Est-ce un accord de principe ?"
    offers, _ = taken(DEBT, reply)
    assert own(offers) == {"garantie": "cession", "penalites": "abandon"}
    assert offers.conditional


def test_what_a_yes_follows_at_once_is_taken_whatever_is_asked_after_it():
    reply = "Le préavis de six mois, ça me va très bien, je suis d'accord, et pour la commission vous pensiez à combien ?"
    offers, _ = taken(AGENT, reply)
    assert own(offers) == {"duree": "six"}
    assert not offers.asked


def test_a_yes_that_waits_for_something_takes_nothing_yet():
    offers, _ = taken(AGENT, "Le préavis de six mois, ça me va si vous me laissez mes clients ?")
    assert not offers.accepted


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            DEBT,
            "Le reste se règle en six échéances égales. La première tombe le 10 juillet.",
            {"echeances": "e6"},
        ),
        (
            CARTONS,
            "Le contrat court sur vingt-quatre mois. Il se renouvelle si aucune des deux n'écrit avant.",
            {"duration": "m24"},
        ),
    ],
)
def test_what_the_contract_is_to_say_is_asked_for(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


def test_hers_taken_in_the_next_sentence_is_taken():
    offers, _ = taken(
        "usa-framework", "You came to three times on liability. I'll take that.", theirs={"cap": "c3"}
    )
    assert [(p.issue, p.option) for p in offers.accepted] == [("cap", "c3")]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Et pourquoi pas 36 mois ?", {"duration": "m36"}),
        ("J'aimerais qu'on parte sur deux ans.", {"duration": "m24"}),
    ],
)
def test_what_one_would_engage_in_is_offered(reply, expected):
    assert own(taken(CARTONS, reply)[0]) == expected


def test_how_orders_are_paid_from_now_on_is_asked_of_her():
    offers, _ = taken("impaye", "les prochaines commandes sont payées d'avance")
    assert [position.option for position in offers.own] == ["commande"]


@pytest.mark.parametrize(
    ("name", "reply", "issues"),
    [
        (CARTONS, "Qu'est-ce que vous pensez de 0,47 avec un contrat de 24 mois ?", {"price", "duration"}),
        (SENSORS, "The cap first: three times the yearly fees, is that something you'd sign?", {"cap"}),
        (CARTONS, "Dernier pas de ma part : 0,46 €, tout le reste inchangé.", {"price"}),
        ("machines-maroc", "Convenons d'un crédit documentaire à vue.", {"paiement"}),
    ],
)
def test_what_a_view_is_asked_of_or_a_last_step_puts_forward_is_offered(name, reply, issues):
    offers, _ = taken(name, reply)
    assert {position.issue for position in offers.own} == issues
