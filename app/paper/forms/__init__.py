"""The letters and the form of an application, on A4."""
