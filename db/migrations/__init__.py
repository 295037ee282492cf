"""The steps by which a store grew, each one once."""
