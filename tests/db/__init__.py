"""The store keeps what it was given."""
