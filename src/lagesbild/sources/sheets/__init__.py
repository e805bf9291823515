"""Tables as people lay them out in sheets: titles, headings, groups, notes, symbols."""
