"""Reading one reply: what it does, which terms it names, what it is about. Pure: no clock, disk or state."""
