"""Values as Kolada gives them."""
