"""A new scenario: what its author wants, and the skeleton of the right contract family that comes of it.

`families` holds what is usual in each family, `skeletons` the commented file with its blanks, one per language; both are
data. `skeleton` fills the blanks, `first_talk` finds the talk that the skeleton carries as its test, `place` writes it.
"""
