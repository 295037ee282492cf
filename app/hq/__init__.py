"""Headquarters (Kanim): what it takes from posts, what it decides, and how it answers."""
