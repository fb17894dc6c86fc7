"""The lint of the learning: what a scenario gives a student the chance to show, and how it reads aloud."""
