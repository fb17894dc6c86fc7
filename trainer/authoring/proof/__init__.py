"""What can happen in a scenario's talk, proved over its states: what can never be, and how the rest is brought about."""
