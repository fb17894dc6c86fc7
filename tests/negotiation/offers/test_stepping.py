"""A figure of hers that she leaves by the last yes has a word before the deal is read out."""

from tests.negotiation.talking import sources, talk

ALL_BUT_ONE = "0.46 dernier prix. 400000, 60j, 5%, 3 semaines, stock 15000, 12 mois"


def test_the_price_that_she_gives_is_spoken_of_before_the_recap() -> None:
    last = "ok 2 semaines si vos prévisions arrivent un mois avant, penalité 5% et 0.45"
    _, turns = talk("emballages", [ALL_BUT_ONE, last])
    said = [line.source for line in turns[-1].lines]
    assert said[-2:] == ["bargain:ground_given", "bargain:recap"]
    assert "0,45" in turns[-1].lines[-2].text


def test_a_yes_that_names_it_needs_no_second_word() -> None:
    said = sources(
        "emballages",
        "400 000 caisses, 60 jours, 2 semaines, 5 %, 30 000 en stock et 12 mois. Quel prix vous faut-il ?",
        "0,45 € ?",
    )
    assert "bargain:ground_given" not in said


def test_what_the_student_comes_to_is_no_ground_of_hers() -> None:
    whole = (
        "Je vous propose 0,40 € la caisse, 400 000 caisses, 60 jours, 2 semaines, 10 % de pénalités, 30 000 "
        "caisses en réserve et 12 mois."
    )
    assert "bargain:ground_given" not in sources("emballages", "Quel prix vous faut-il ?", whole)
