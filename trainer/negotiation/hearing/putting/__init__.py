"""What puts a value forward."""
