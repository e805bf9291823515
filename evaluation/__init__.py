"""How well claims are checked, measured on the annotated texts of `evaluation/corpus`."""
