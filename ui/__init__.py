"""What the officer sees and touches."""
