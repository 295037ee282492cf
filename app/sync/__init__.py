"""How a post and headquarters come to hold the same journal."""
