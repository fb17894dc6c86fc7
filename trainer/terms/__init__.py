"""The language of bargaining: the names of moves and acts, and the values that terms can take."""
