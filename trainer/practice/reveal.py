"""Whether the counterpart's hidden side may be shown to the student."""

from trainer.practice.practice import Practice


def may_reveal(practice: Practice) -> bool:
    """As the scenario's `reveal` says: at once, from the second try on, or only after a review."""
    reveal = practice.scenario.reveal
    return reveal == "full" or (reveal == "after_retry" and practice.number > 1)
