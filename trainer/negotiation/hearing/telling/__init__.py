"""Values that are only told, weighed, quoted or suffered."""
