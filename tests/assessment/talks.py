"""Talks of several qualities on the tiny case."""

from tests.assessment.factories import Talk


def strong() -> Talk:
    """Listens, digs, argues with proof, trades, recaps, dates the next step."""
    talk = Talk()
    talk.reply(
        "Merci de me recevoir. Je vous propose de voir le prix puis le paiement.",
        "rapport",
        acts=("framing",),
    )
    talk.reply(
        "Qu'est-ce qui vous fait dire que c'est trop cher ?", "open_question", about=("price",),
        objections=(("too-dear", "dug"),), says="On me propose moins.", trust=2,
    )  # fmt: skip
    talk.reply(
        "Ce confrère à 0,39, pour quelles quantités ?", "closed_question", about=("rival",), acts=("challenge",),
        claims=(("rival", "challenged"),), says="Pour un camion complet, c'est vrai.",
    )  # fmt: skip
    talk.reply(
        "Comment se présente votre rentrée ?", "open_question", about=("launch",), opens=(("launch-risk", 1),),
        trust=4,
    )  # fmt: skip
    talk.reply(
        "Donc votre mois de septembre est chargé, et vos lignes ne peuvent pas s'arrêter ?", "reformulation",
        about=("launch",), opens=(("launch-risk", 2),), trust=5,
    )  # fmt: skip
    talk.reply(
        "Une rupture vous ferait perdre la tête de gondole : le double cannelé évite la casse, 0,4 % en 2025, "
        "donc vos lignes ne s'arrêtent pas.", "reformulation", "argument", "evidence", "benefit_link",
        about=("quality", "price"), facts=(("breakage", "exact"),),
        objections=(("too-dear", "restated"), ("too-dear", "answered")), says="C'est un bon point.",
    )  # fmt: skip
    talk.reply("Cela répond-il à votre question sur le prix ?", "closed_question", about=("price",),
               objections=(("too-dear", "checked"),), says="Oui.")  # fmt: skip
    talk.reply(
        "Si vous prenez 30 jours, je tiens 0,48 et je livre en 5 jours.", "conditional_exchange", "proposal",
        about=("price", "payment"), offers={"price": "p050", "payment": "d30"}, conditional=True,
        used=("launch-risk",), hers={"price": "p044", "payment": "d60"}, rule="counter",
        facts=(("delay", "exact"),), says="60 jours, et 0,44.",
    )  # fmt: skip
    talk.reply(
        "Notre délai de 5 jours vous protège ; contre 60 jours je reste à 0,48.", "conditional_exchange", "proposal",
        "argument", about=("price", "payment"), offers={"price": "p048", "payment": "d60"}, conditional=True,
        conceded=("payment",), hers={"price": "p048"}, rule="accept", settles=("price", "payment"), trust=3,
    )  # fmt: skip
    talk.reply(
        "Récapitulons : 0,48 et 60 jours. Je vous envoie le contrat demain.", "summary", "next_step",
        about=("price", "payment"), ends="agreement",
    )  # fmt: skip
    return talk


def average() -> Talk:
    """Some questions and reasons, gives ground, concludes without a recap."""
    talk = Talk()
    talk.reply("Bonjour, merci de me recevoir.", "rapport")
    talk.reply("Nos étuis évitent la casse, c'est pour cela qu'ils coûtent plus.", "argument", about=("quality", "price"),
               objections=(("too-dear", "answered"),))  # fmt: skip
    talk.reply(
        "Comment se présente septembre ?",
        "open_question",
        about=("launch",),
        opens=(("launch-risk", 1),),
        trust=4,
    )
    talk.reply("Je vous propose 0,50 à 30 jours.", "proposal", about=("price", "payment"),
               offers={"price": "p050", "payment": "d30"}, hers={"price": "p044"}, rule="hold", says="Trop cher.")  # fmt: skip
    talk.reply("Bon, d'accord pour 0,48.", "unilateral_concession", about=("price",), offers={"price": "p048"},
               conceded=("price",), hers={"price": "p046"}, rule="counter", says="0,46 alors.")  # fmt: skip
    talk.reply("Si vous prenez 0,48, j'accepte 60 jours.", "conditional_exchange", about=("price", "payment"),
               offers={"price": "p048", "payment": "d60"}, conditional=True, hers={"price": "p048"},
               settles=("price", "payment"), rule="accept")  # fmt: skip
    talk.reply("C'est entendu, je vous envoie le contrat.", "next_step", ends="agreement")
    return talk


def weak() -> Talk:
    """Gives everything away without asking anything."""
    talk = Talk()
    talk.reply("Bonjour.", "rapport")
    talk.reply("Notre qualité est excellente.", about=("quality",))
    talk.reply("D'accord pour 0,46.", "unilateral_concession", about=("price",), offers={"price": "p046"},
               conceded=("price",), hers={"price": "p044"}, rule="hold", says="0,44.")  # fmt: skip
    talk.reply("Bon, va pour 0,44.", "unilateral_concession", about=("price",), offers={"price": "p044"},
               conceded=("price",), settles=("price",), hers={"payment": "d90"}, says="Et 90 jours.")  # fmt: skip
    talk.reply("Allez, 60 jours.", "unilateral_concession", about=("payment",), offers={"payment": "d60"},
               conceded=("payment",), settles=("payment",))  # fmt: skip
    talk.reply("Oui, d'accord.", ends="agreement")
    return talk


def rude() -> Talk:
    """Attacks until she leaves."""
    talk = Talk()
    for text in (
        "Vous vous moquez de moi ?",
        "C'est ridicule, vous ne connaissez rien.",
        "Signez ou je pars.",
        "Incapable.",
    ):
        talk.reply(text, "hostility", about=("price",), trust=-8, says="Je vous en prie.")
    talk.reply("Nul.", "hostility", trust=-8, ends="walked_away")
    return talk


def nonsense() -> Talk:
    """Types anything, then goes."""
    talk = Talk()
    for text in ("azerty", "lol", "qsdfg", "banane"):
        talk.reply(text, "off_topic", says="Pardon ?")
    return talk.leave()
