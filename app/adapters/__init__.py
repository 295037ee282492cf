"""Disk, network, keys and printers: where the rules meet the machine."""
