"""What an instructor does with what a class hands in: receiving, the class, reviewing, agreement, giving back."""
