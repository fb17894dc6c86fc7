"""A yes or a no in words, and what it is to."""
