"""Beranda: what an officer does at a remote immigration post, and how it reaches headquarters."""
