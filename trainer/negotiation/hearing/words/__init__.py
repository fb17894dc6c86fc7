"""The words of a reply that offers are heard in: its sentences, its bare numbers, its shorthand."""
