"""What a reply sets aside is not what it is about."""

import pytest

from trainer.language.context import ReadingContext, TopicCue
from trainer.language.read import read

FRENCH = (
    TopicCue("topic", "rate", ("taux", "commission")),
    TopicCue("topic", "limits", ("limite",)),
    TopicCue("topic", "signing", ("signe",)),
    TopicCue("topic", "rival", ("ailleurs",)),
    TopicCue("topic", "paying", ("payer",)),
)
ENGLISH = (
    TopicCue("topic", "price", ("price",)),
    TopicCue("topic", "signing", ("signs",)),
    TopicCue("topic", "dates", ("dates", "date")),
)


def named(reply, topics=FRENCH, language="fr"):
    return {mention.name for mention in read(reply, ReadingContext(language, topics=topics)).mentions}


@pytest.mark.parametrize(
    ("reply", "names"),
    [
        ("Qu'est-ce qui compte pour vous, en dehors du taux ?", set()),
        ("je vous parle pas de limite, je demande quand vous pouvez payer", {"paying"}),
        ("Je ne vous demande pas qui signe. Je demande le taux.", {"rate"}),
        ("Je ne parlais pas du taux, mais de la limite.", {"limits"}),
        ("J'ai dit 45, d'ailleurs vous l'aviez noté.", set()),
    ],
)
def test_what_is_set_aside_is_not_named(reply, names):
    assert named(reply) == names


@pytest.mark.parametrize(
    ("reply", "names"),
    [
        ("Apart from the price, what matters to you?", set()),
        ("I'm not asking who signs, I'm asking about the dates.", {"dates"}),
        ("I wasn't talking about the price, but the date.", {"dates"}),
    ],
)
def test_the_same_in_english(reply, names):
    assert named(reply, ENGLISH, "en") == names


def test_a_subject_named_elsewhere_in_the_reply_is_still_named():
    assert named("Parlons de la commission. Et en dehors du taux, qui signe ?") == {"rate", "signing"}
    assert named("Vous trouvez moins cher ailleurs ?") == {"rival"}
