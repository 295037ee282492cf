"""What an officer can do, and what must never happen when they do."""
