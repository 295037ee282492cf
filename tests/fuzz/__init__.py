"""What a device can send, tried with bytes that nobody would write."""
