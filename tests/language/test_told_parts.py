"""What a longer reply tells is read clause by clause."""

from trainer.language.context import Line, ReadingContext, SampleSet, TopicCue
from trainer.language.read import read

CONTEXT = ReadingContext(
    language="fr",
    lines=(Line("counterpart", "Je vous écoute."),),
    topics=(TopicCue("topic", "tea", ("thé",)),),
    samples=(
        SampleSet("reaction:tea", ("Votre thé est très bon.",)),
        SampleSet("reaction:sorry", ("Je suis désolé pour ce retard.",)),
    ),
)


def told(reply: str) -> list[str]:
    return [reply[part.start : part.end] for part in read(reply, CONTEXT).told]


def test_each_clause_that_asks_nothing_is_a_part() -> None:
    reply = "Votre thé est très bon. Je suis désolé pour ce retard. Quand doit-elle tourner ?"
    assert told(reply) == ["Votre thé est très bon", "Je suis désolé pour ce retard"]


def test_a_clause_before_the_question_of_its_sentence_is_none() -> None:
    assert told("Nous sommes en retard, mais quand doit-elle tourner ? Merci beaucoup pour le thé.") == [
        "Merci beaucoup pour le thé"
    ]


def test_a_reply_of_one_clause_or_of_few_words_has_no_parts() -> None:
    assert told("Votre thé est très bon.") == []
    assert told("Bon. D'accord. Oui.") == []


def test_each_part_knows_what_it_names_and_is_like() -> None:
    first, second = read("Votre thé est très bon. Je suis désolé pour ce retard.", CONTEXT).told
    assert [mention.name for mention in first.mentions] == ["tea"]
    assert max(first.samples, key=lambda one: one.score).name == "reaction:tea"
    assert max(second.samples, key=lambda one: one.score).name == "reaction:sorry"
