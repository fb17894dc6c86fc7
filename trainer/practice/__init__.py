"""One practice as a whole: read, step, append; draft, clock and resume."""
