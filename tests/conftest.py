"""What all tests share."""

from hypothesis import settings

# How long an example takes is the machine's affair: a loaded one must not fail a law that holds.
settings.register_profile("trainer", deadline=None)
settings.load_profile("trainer")
