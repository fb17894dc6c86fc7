"""A worry about one point gets her reason; whether it is a problem gets no reason."""

from tests.negotiation.talking import talk


def test_a_worry_about_a_point_is_told_with_its_reason() -> None:
    replies = ("Très belle ville, merci.", "Quelle est votre crainte sur les pénalités ?")
    _, turns = talk("machines-maroc", replies)
    assert turns[-1].lines[0].source == "because:penalites"


def test_a_worry_that_opens_a_need_is_told_by_it() -> None:
    _, turns = talk("machines-maroc", ("Très belle ville, merci.", "que craignez-vous sur les pénalités"))
    assert turns[-1].lines[0].source == "interest:own-penalty:1"


def test_whether_a_point_is_a_problem_gets_no_reason() -> None:
    _, turns = talk("machines-maroc", ("Très belle ville, merci.", "Les pénalités, ça vous pose problème ?"))
    assert all(line.source != "because:penalites" for line in turns[-1].lines)
