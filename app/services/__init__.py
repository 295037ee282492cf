"""What an officer can do, one function an action."""
