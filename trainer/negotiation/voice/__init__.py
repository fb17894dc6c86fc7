"""How things are said: phrase books, articles, the words of an option, what was really spoken."""
