"""How this installation is set up. Nothing imports it: Django is told its name."""
