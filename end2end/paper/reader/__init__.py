"""What the checks of the papers share; nothing in here is a check."""
