"""What a value that was named comes to: offered, idle, or of another point."""
