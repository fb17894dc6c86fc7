"""The reading of a reply in its state as the person across the table hears it, before anything is heard as an offer in it."""

from trainer.language.reading import Reading
from trainer.negotiation.hearing.figures.figures_of_choice import with_figures_of_choice
from trainer.negotiation.hearing.figures.values_in_words import with_values_in_words
from trainer.negotiation.hearing.naming.as_settled import with_what_is_settled
from trainer.negotiation.hearing.naming.avoided import without_avoided
from trainer.negotiation.hearing.naming.other_rest import without_other_rest
from trainer.negotiation.hearing.putting.listed import with_listed
from trainer.negotiation.hearing.putting.undenied import with_undenied
from trainer.negotiation.hearing.telling.hers_recalled import with_hers_recalled
from trainer.negotiation.hearing.telling.set_in_time import without_times
from trainer.negotiation.hearing.words.both_of_them import with_both
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario


def as_meant(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with each value as it is meant: what is only recalled, avoided or set in time put forward no more, what is agreed
    known by a part of it, figures of her question taken for its own."""
    reading = with_figures_of_choice(scenario, state, with_both(state, reading))
    reading = with_values_in_words(scenario, state, reading)
    reading = without_avoided(with_undenied(with_listed(with_hers_recalled(reading))))
    reading = without_other_rest(scenario, without_times(scenario, reading))
    return with_what_is_settled(scenario, state, reading)
