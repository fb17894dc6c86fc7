"""What is put right, struck out, taken back."""
