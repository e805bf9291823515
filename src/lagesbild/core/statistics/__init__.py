"""The statistics: periods, areas, observations, series, and what may be computed from them."""
