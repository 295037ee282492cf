"""Pictures of Beranda, all drawn in code: house, weaving, porch, pouch and route."""
