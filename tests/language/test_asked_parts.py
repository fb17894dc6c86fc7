"""The questions of a longer reply are read by themselves."""

from trainer.language.context import Line, ReadingContext, SampleSet, TopicCue
from trainer.language.read import read

CONTEXT = ReadingContext(
    language="fr",
    lines=(Line("counterpart", "Je vous écoute."),),
    topics=(TopicCue("topic", "tea", ("thé",)), TopicCue("topic", "date", ("tourner", "quand"))),
    samples=(
        SampleSet("reaction:tea", ("Merci pour le thé.",)),
        SampleSet("reaction:date", ("Quand doit-elle tourner ?",)),
    ),
)


def asked(reply):
    return [reply[part.start : part.end] for part in read(reply, CONTEXT).questions]


def test_each_question_beside_something_else_is_a_part():
    assert asked("Merci pour le thé. Elle doit tourner quand ? Et chez qui, au juste ?") == [
        "Elle doit tourner quand ?",
        "Et chez qui, au juste ?",
    ]


def test_a_reply_that_is_one_question_has_no_parts():
    assert asked("Elle doit tourner quand, cette ligne ?") == []


def test_a_figure_with_a_question_mark_is_no_part():
    assert asked("Je reste à ce prix. 98 000 ?") == []


def test_a_part_names_and_is_like_only_what_stands_in_it():
    (part,) = read("Merci pour le thé. Elle doit tourner quand ?", CONTEXT).questions
    assert {mention.name for mention in part.mentions} == {"date"}
    assert {sample.name for sample in part.samples} == {"reaction:date"}
