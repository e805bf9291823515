"""Figures in the store: deliveries, publications, observations and corrections."""
