"""Receipts and forms: one description, drawn on every kind of paper."""
