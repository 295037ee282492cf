"""How fast the counter is, measured on this machine and held against what was promised."""
