"""One function a button: what happens, in order, when the officer presses it."""
