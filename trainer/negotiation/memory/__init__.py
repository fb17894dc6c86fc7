"""What was said before: recalled, missed, held against her."""
