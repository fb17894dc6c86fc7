"""What the words of a reply put on the table, take off it, or only speak of."""
