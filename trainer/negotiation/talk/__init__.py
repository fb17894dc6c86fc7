"""Where a talk stands and what its turns were: the state, the turn, the log of events."""
