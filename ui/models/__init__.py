"""Lists that the screens look at, one page at a time."""
