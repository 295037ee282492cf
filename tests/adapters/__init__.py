"""The machine's side: disk, keys and seals keep what they promise."""
