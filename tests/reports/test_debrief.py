"""The debrief in words."""

from tests.reports.worlds import played
from trainer.assessment.debrief import DealSheet
from trainer.messages.catalogue import messages
from trainer.practice.beginning import rewind
from trainer.reports.debrief import debrief_sections, money_lines

TEXT = messages("fr")


def lines(practice) -> list[str]:
    return [
        line.replace("\u00a0", " ").replace("\u202f", " ")
        for section in debrief_sections(practice, TEXT)
        for line in (section.heading, *section.lines)
    ]


def test_the_mode_is_said_and_that_a_guided_attempt_does_not_count():
    assert "Mode : entraînement" in lines(played())
    assert "Mode : guidé ; cette tentative ne compte pas dans les résultats" in lines(played("guided"))


def test_extra_time_is_said_where_it_was_granted():
    assert "Temps supplémentaire : 50 % accordés, soit 22:30 en tout" in lines(played("jury", extra=50))
    assert not any("supplémentaire" in line for line in lines(played("jury")))


def test_a_branch_says_of_which_attempt():
    first = played()
    assert f"Reprise de la tentative : {first.attempt}" in lines(rewind(first, 2))
    assert not any("Reprise" in line for line in lines(first))


def test_hints_and_contested_readings_come_last_and_only_where_there_are_any():
    headings = [section.heading for section in debrief_sections(played(), TEXT)]
    assert headings[-2:] == ["Les indices demandés", "Les lectures contestées"]
    practice = played("jury")
    assert [event.n for event in practice.contested] == [2]
    assert debrief_sections(practice, TEXT)[-1].heading == "Les lectures contestées"
    assert "Les indices demandés" not in lines(practice)


def test_free_hints_are_said_to_change_nothing():
    found = lines(played("guided"))
    assert "1 indice, sans effet sur la note." in found


def test_a_disputed_level_stands_under_its_criterion():
    section = debrief_sections(played(), TEXT)[1]
    assert section.heading.startswith("Qualité des supports présentés")
    assert "Niveau contesté\u00a0: «\u00a0Ma fiche était complète.\u00a0»" in section.lines


def test_taking_a_dispute_back_leaves_nothing_of_it():
    practice = played()
    practice.dispute("supports", "")
    assert not any("contesté :" in line for line in lines(practice))


def test_only_the_first_quotations_are_read_out():
    practice = played()
    most = max(len(result.evidence) for result in practice.assessment().criteria)
    assert most > 4
    quoted = [
        sum(line.startswith(("En plus,", "En moins,", "À noter,")) for line in section.lines)
        for section in debrief_sections(practice, TEXT)
    ]
    assert max(quoted) == 4


def test_nothing_is_said_to_be_left_only_of_a_deal_that_beats_the_alternative():
    def said(value: int) -> str:
        sheet = DealSheet((), value, 4500, "ailleurs", worth=0, left=0, currency="EUR", verdict=None)
        return money_lines(sheet, TEXT)[0]

    assert "Rien n’a été laissé" in said(5200)
    assert "Rien n’a été laissé" not in said(3700)
