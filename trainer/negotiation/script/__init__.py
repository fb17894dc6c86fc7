"""What an author has written: scenes, reactions, needs, objections."""
