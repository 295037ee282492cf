"""The steps of headquarters' own tables, oldest first."""
