"""Every part of a reply gets its answer: what is told, and each question, in the order of the reply."""

from tests.negotiation.talking import answer, sources, talk

BISCUITS = (
    "Bonjour madame Vasseur, merci de me recevoir.",
    "Qu'est-ce qui ne va pas avec vos caisses actuelles ?",
)
SENSORS = (
    "Good morning Ms Carter, thank you for seeing me.",
    "What is most important for you in this contract?",
)
OFFERED = (*SENSORS, "We propose $98 a sensor, DAP Chicago, and a cap of two times the yearly fees.")


def test_two_questions_that_each_ask_for_a_need_open_both_in_their_order() -> None:
    asked = "What made you look outside, and when do you need the first sensors?"
    assert sources("usa-framework", *SENSORS, asked) == ["interest:second-source:1", "interest:q3-slot:1"]


def test_one_reply_opens_one_stage_of_a_need() -> None:
    asked = "Trois ans, c'est trop long pour vous ? Qu'est-ce qui pourrait changer d'ici là à la clinique ?"
    offer = "Je vous propose 43 € par compte et trois ans ferme."
    said = sources("saas-visio", "Bonjour madame Ferrand.", offer, asked)
    assert sum(source.startswith("interest:takeover") for source in said) == 1


def test_answers_come_in_the_order_of_the_questions() -> None:
    asked = "How many sites will you equip first? And who signs on your side?"
    assert sources("usa-framework", *SENSORS, asked)[-1] == "reaction:decider-asked"


def test_two_questions_after_a_fact_get_two_answers_and_the_fact_a_word() -> None:
    asked = (
        "Notre disponibilité est de 99,93 % sur un an. Quand est-ce qu'une panne vous gênerait le plus ? "
        "Et vous avez une procédure papier ?"
    )
    said = sources("saas-visio", "Bonjour madame Ferrand, merci de me recevoir.", asked)
    assert said[0] == "reaction:sla-told"
    assert "reaction:crash-backup" in said
    assert len(said) == 3


def test_a_fact_told_before_a_question_is_heard() -> None:
    asked = "Chez Kerlaz on est passé de 1,8 % à 0,4 % de casse avec la double cannelure. Et vous, vous en perdez combien ?"
    assert len(sources("emballages", *BISCUITS, asked)) == 2


def test_what_is_told_is_heard_where_only_an_ordinary_answer_follows() -> None:
    asked = "Quels sont les départements que vous ne voulez pas lâcher, et pourquoi ceux-là ? Moi je cherche d'autres agents pour le reste de l'Ouest."
    offer = "Je vous propose 8 %, quatre départements, et les cinq clients réservés."
    assert "reaction:other-agents-told" in sources("agent-commercial", "Bonjour monsieur.", offer, asked)


def test_a_question_beside_one_for_her_figure_is_answered() -> None:
    asked = "Les Halles Guével, c'est un gros client pour vous ? Et si je vous les laissais, vous descendriez à combien sur la commission ?"
    offer = "Je vous propose 8 %, quatre départements, et les cinq clients réservés."
    said = sources("agent-commercial", "Bonjour monsieur.", offer, asked)
    assert said[0].startswith(("interest:old-accounts", "reaction:"))
    assert said[1] == "bargain:her_position"


def test_a_question_that_only_counts_is_answered_beside_an_offer() -> None:
    asked = "You said price is fourth. So what are the first three? And can you live with $98?"
    said = sources("usa-framework", *OFFERED, asked)
    assert said[0] == "reaction:first-three"
    assert said[1].startswith("bargain:")


def test_how_much_after_a_rate_of_waste_asks_for_no_price() -> None:
    asked = "Nous avons une ligne à Agadir, le client est à 0,8 % de rebut. Vous êtes à combien vous ? On peut vous la faire visiter."
    start = (
        "Bonjour madame Bennis, merci de votre accueil.",
        "Parlons de la machine. Pourquoi changez-vous de ligne ?",
    )
    assert "92 000" not in answer("machines-maroc", *start, asked).replace("\u202f", " ")


def test_an_answer_is_never_longer_than_four_lines() -> None:
    asked = (
        "Vous ouvrez quand vos magasins ? Vous avez besoin de combien de sachets par minute ? Qui décide chez vous ? "
        "Votre banque suit ? Vous comparez avec qui ? Votre frère est d'accord ?"
    )
    _, turns = talk("machines-maroc", ["Bonjour madame Bennis.", asked])
    assert 3 <= len(turns[-1].lines) <= 4


def test_a_question_that_nothing_answers_is_not_passed_over_after_a_greeting() -> None:
    asked = "Bonjour monsieur, merci pour le café. Qu'est-ce qu'on voit de la fenêtre du grenier de votre voisin ?"
    assert len(sources("agent-commercial", asked)) > 1


def test_a_complaint_that_names_its_subject_gets_where_she_stands_and_no_remark() -> None:
    talked = (
        "Good morning. What's your volume?",
        "We propose 98 dollars.",
        "I wasn't talking about the date, I was talking about the price.",
    )
    owned, answer = sources("usa-framework", *talked)
    assert owned == "phrase:owned" and answer in ("bargain:her_position", "bargain:asked_verdict_no")


def test_a_question_that_tells_a_figure_is_answered_beside_an_offer() -> None:
    asked = "I can go to $97. And is the volume of 12,000 guaranteed?"
    said = sources("usa-framework", *OFFERED, asked)
    assert "reaction:commit-asked" in said
    assert any(source.startswith("bargain:") for source in said)


def test_one_word_is_enough_for_what_is_told() -> None:
    asked = "Our battery lasts five years at minus 25. How often do you change yours now? And who does it?"
    start = ("Hello Ms Carter, Camille Roche from Valfroid.", "How do you monitor your warehouses today?")
    said = sources("usa-framework", *start, asked)
    assert sum(source.startswith("reaction:") for source in said) == 1


MACHINE = ("Bonjour madame.", "Comment va la famille ?")


def test_what_is_asked_beside_a_choice_is_answered_before_it() -> None:
    asked = "Qui décharge la machine ? Et vous préférez DAP Casablanca ou CIP ?"
    assert sources("machines-maroc", *MACHINE, asked)[:2] == [
        "reaction:unloading-asked",
        "bargain:her_position",
    ]


def test_a_why_of_two_words_after_a_refusal_is_answered() -> None:
    assert "reaction:price-why" in sources("machines-maroc", *MACHINE, "94 c pas assez. pq 94 ?")


def test_a_word_that_asks_goes_on_with_the_sentence_before_it() -> None:
    asked = "deux gros chantiers, d'accord. Lesquels ? et qui doit payer, et quand ?"
    assert "reaction:which-sites" in sources("impaye", "Bonjour monsieur.", asked)


def test_a_value_asked_about_in_the_next_question_is_given_for_nothing() -> None:
    asked = "Et si jamais on était en retard, vous feriez quoi ? C'est quoi ces pénalités sans plafond ?"
    said = sources("machines-maroc", *MACHINE, asked)
    assert "reaction:penalty-why" in said
    assert "bargain:return_open" not in said


def test_a_bare_how_much_keeps_to_the_point_just_spoken_of() -> None:
    assert "pénalités" in answer("emballages", *BISCUITS, "Pourquoi des pénalités ?", "combien ?")


def test_tell_me_about_it_is_no_question_to_keep_silent_on() -> None:
    assert sources("usa-framework", *SENSORS, "Tell me about it.")[0] != "phrase:answer_open_question"


def test_questions_listed_after_a_colon_are_all_about_what_stands_before_it() -> None:
    asked = "Et ce client qui ne vous paie pas : qui est-ce, combien, et qu'est-ce qui bloque ?"
    said = sources(
        "impaye",
        "Bonjour.",
        "Je m'excuse pour la lettre, elle était dure.",
        "Vous attendez l'argent d'un client ?",
        asked,
    )
    assert said[:2] == ["interest:public-payment:2", "reaction:owes-sum-early"]
    assert "bargain:standing_nothing" not in said


def test_what_blocks_something_else_is_no_question_of_where_the_deal_stands() -> None:
    asked = "Je voulais dire Nolwenn, mais bon à savoir ! Vous l'avez relu, qu'est-ce qui coince ?"
    assert "bargain:standing_nothing" not in sources("agent-commercial", "Bonjour monsieur.", asked)
