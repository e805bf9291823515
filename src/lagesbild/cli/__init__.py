"""The command `lagesbild`: the house's composition root, one module for each subcommand."""
