"""Posts, headquarters, and everything between them that can go wrong, played from a seed."""
