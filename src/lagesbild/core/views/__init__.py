"""What is shown of an edition: the rules applied once, for chart, table, page and report."""
