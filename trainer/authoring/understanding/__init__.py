"""Whether what an instructor writes is understood as it was meant: samples, words of names, options in words."""
