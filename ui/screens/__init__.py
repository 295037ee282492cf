"""The screens an officer works on: they show and ask, and decide nothing."""
