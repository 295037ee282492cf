"""Machines that speak to the counter as if they were a keyboard."""
