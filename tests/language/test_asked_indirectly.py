"""Questions put in a subordinate clause."""

import pytest

from trainer.language.asked_indirectly import asked_outright
from trainer.language.unmarked import marked


def _direct(reply, language):
    text, places = asked_outright(reply, language)
    assert len(text) == len(reply)
    return " ".join(marked(text, places).split())


@pytest.mark.parametrize(
    ("reply", "language", "direct"),
    [
        (
            "Bonjour Madame. Je vous demandais s'il se préparait quelque chose.",
            "fr",
            "Bonjour Madame. il se préparait quelque chose?",
        ),
        ("J'aimerais savoir ce qui vous gêne.", "fr", "qu’est-ce qui vous gêne?"),
        ("J'aimerais d'abord savoir pourquoi vous changez", "fr", "pourquoi vous changez?"),
        ("Dites-moi ce que vous vendez.", "fr", "qu’est-ce que vous vendez?"),
        ("Je me demande si 45 € par compte vous conviendrait.", "fr", "45 € par compte vous conviendrait?"),
        (
            "Puis-je vous demander qui est votre client, et quelle somme il vous doit ?",
            "fr",
            "qui est votre client, et quelle somme il vous doit ?",
        ),
        (
            "I was wondering whether you already have another supplier.",
            "en",
            "you already have another supplier?",
        ),
        ("Tell me what you sell most.", "en", "what you sell most?"),
        ("So, I'd like to know what keeps you from signing.", "en", "So, what keeps you from signing?"),
        ("Help me understand why you need 5 million.", "en", "why you need 5 million?"),
        ("Could you tell me if three years would do?", "en", "three years would do?"),
    ],
)
def test_an_indirect_question_is_read_as_the_direct_one(reply, language, direct):
    assert _direct(reply, language) == direct


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("Je vous demande si possible un acompte de 30 %.", "fr"),
        ("Je ne vous demande pas si cela vous plaît.", "fr"),
        ("Dites-moi ce qu'il vous faut et je vous ferai un prix.", "fr"),
        ("Dites-moi si je me trompe.", "fr"),
        ("Je vous demande 45 jours.", "fr"),
        ("Nous verrons ce qui vous arrange.", "fr"),
        ("Let me know if you need anything.", "en"),
        ("Tell me if I'm wrong.", "en"),
        ("Tell me what you need and I'll see what I can do.", "en"),
        ("I want to know you better.", "en"),
    ],
)
def test_what_asks_nothing_stays_as_it_is(reply, language):
    assert asked_outright(reply, language) == (reply, ())
