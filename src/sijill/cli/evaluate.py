"""``sijill evaluate``."""
