"""Papers the post hands out, drawn in memory and never kept as a file."""
