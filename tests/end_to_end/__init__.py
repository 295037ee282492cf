"""The whole program, from the first key to the report."""
