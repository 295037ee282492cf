"""Power cuts, kills, full disks, leaks and tampering: what must never cost an officer's work."""
