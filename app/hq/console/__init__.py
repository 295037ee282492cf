"""Headquarters' review console: pages a reviewer (pemeriksa) reads and decides on in a browser."""
