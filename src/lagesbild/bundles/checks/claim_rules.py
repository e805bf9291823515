"""What strategy.toml says of words of size can be meant."""

from dataclasses import fields

from lagesbild.bundles.layout import STRATEGY
from lagesbild.bundles.parts import Parts
from lagesbild.core.strategy.claim_rules import ClaimRules

SHARES = frozenset({"half_within", "nearly_all_from", "most_from"})
SCALES = ("points", "percent", "mean")


def check_claim_rules(parts: Parts) -> None:
    """Note a problem for each size that no change or share can have, and for words out of order."""
    file = parts.files.get(STRATEGY)
    if file is None or "claims" not in file.data:
        return
    rules = parts.claim_rules
    for each in fields(ClaimRules):
        value = getattr(rules, each.name)
        if value < 0:
            file.wrong_value(("claims", each.name), "A size is not less than 0. Correct it.")
        elif each.name in SHARES and value > 100:
            file.wrong_value(("claims", each.name), "A share is not more than 100. Correct it.")
    for scale in SCALES:
        marginal = getattr(rules, f"marginal_{scale}")
        slight = getattr(rules, f"slight_{scale}")
        if marginal > slight:
            file.wrong_value(
                ("claims", f"marginal_{scale}"),
                f"What is marginal ({marginal:g}) is not more than what is slight ({slight:g}). "
                f"Lower it, or raise slight_{scale}.",
            )
