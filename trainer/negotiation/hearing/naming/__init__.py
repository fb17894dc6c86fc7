"""Options named in words, whole or in part, granted, denied or left to her."""
