"""The end of a talk: the deal read out, the yes to it, the signature, the clock."""
