"""What is checked in a delivery before anybody accepts it."""
