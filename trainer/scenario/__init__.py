"""What an instructor writes: the scenario file, its checks, and the scenario the rest of the program works with."""
