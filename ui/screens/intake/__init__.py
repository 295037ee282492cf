"""The eight pages of an intake, each one group of questions."""
