"""Numbers, phrases and translations as people write them, in Swedish and English."""
