"""What Lägesbild knows: pure values and functions. No files, network, clock or randomness."""
