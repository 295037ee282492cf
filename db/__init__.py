"""The encrypted store: one journal, and tables that are always made from it."""
