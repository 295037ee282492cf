"""What is true at the counter: pure rules, no disk, no network, no screen."""
