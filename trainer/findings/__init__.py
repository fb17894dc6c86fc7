"""What is wrong with a file, as data: the finding, the catalogue of codes, the printer."""
