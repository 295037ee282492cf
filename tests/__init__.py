"""What Beranda promises, each promise as a test."""
