"""PX files (PC-Axis), as PxWeb and the Nordic statistical offices write them."""
