"""The trader: whole packages from the start, something given for something wanted, as if what matters to itself mattered
to her."""

from trainer.authoring.students.owing import owed
from trainer.authoring.students.picture import HEARD, Picture, supposed
from trainer.authoring.students.proposing import (
    acceptable,
    asks,
    given_and_wanted,
    her_package,
    is_said,
    next_package,
)
from trainer.authoring.students.saying import Saying, of_terms, terms_said
from trainer.authoring.students.seen import Seen
from trainer.negotiation.deals.position import Package
from trainer.negotiation.voice.wording import listed, spoken_name
from trainer.scenario.scenario import Scenario


def trader(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """A greeting, then packages."""
    opening = (Saying("greet"),) if not seen.said else ()
    return (*opening, *trade(side, seen, supposed(side)))


def trade(
    side: Scenario, seen: Seen, picture: Picture, meanwhile: Saying | None = None
) -> tuple[Saying, ...]:
    """What is owed, her package where it is good enough, else the next package.

    Args:
        picture: what the student takes her to want.
        meanwhile: what to say while it has nothing new to offer; None repeats the offer.
    """
    due = owed(side, seen)
    if due:
        return due
    still = seen.still_open(side)
    if not still:
        return (Saying("conclude"),)
    meant = next_package(side, seen, picture)
    hers = her_package(side, seen)
    if hers is not None and acceptable(side, hers, asks(side, seen)):
        return (of_terms(side, "accept", (hers[name] for name in still)),)
    if meanwhile is not None and is_said(side, seen, meant):
        return (meanwhile,)
    return (_offered(side, seen, meant, picture),)


def _offered(side: Scenario, seen: Seen, deal: Package, picture: Picture) -> Saying:
    gives, wants = given_and_wanted(side, seen, picture, deal)
    if not wants:
        return of_terms(side, "offer", gives)
    values = {"give": terms_said(side, gives), "want": terms_said(side, wants)}
    least = min(picture.weights.values())
    heard = [
        side.issues[p.issue] for p in gives if picture.ends and picture.weights[p.issue] >= least + HEARD
    ]
    if heard and len(seen.said) % 2 == 0:
        names = listed([spoken_name(issue) for issue in heard[:2]], side.language)
        return Saying("package_heard", {**values, "heard": names}, (*gives, *wants))
    return Saying("package", values, (*gives, *wants))
