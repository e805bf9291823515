"""The JSON readers under fuzzing: tables or a refusal, whatever the bytes.

python -m fuzzing.fuzz_json -max_total_time=600 [CORPUS]
"""

import json
import sys

import atheris

with atheris.instrument_imports(include=["lagesbild.sources"]):
    from lagesbild.sources.json.reader import read
    from lagesbild.sources.refusal import FileIsRefused

DATASET = {
    "version": "2.0",
    "class": "dataset",
    "id": ["a", "b"],
    "size": [2, 2],
    "role": {"time": ["b"]},
    "dimension": {
        "a": {"category": {"index": ["x", "y"], "child": {"x": ["y"]}, "unit": {"x": {}}}},
        "b": {"category": {"index": {"1": 0, "2": 1}, "label": {"1": "one", "2": "two"}}},
    },
    "value": [1, 2.5, None, 4],
    "status": {"0": "e"},
}
KOLADA = {"values": [{"kpi": "N1", "municipality": "0180", "period": 1, "values": [{"value": 1}]}]}
SEEDS = [json.dumps(each).encode() for each in (DATASET, {"d": DATASET}, KOLADA)]


def target(data: bytes) -> None:
    """Half of the time a well-formed document with a stretch of it replaced by the bytes."""
    if len(data) > 3 and data[0] < 128:
        seed = SEEDS[data[0] % len(SEEDS)]
        start = data[1] * 2 % len(seed)
        data = seed[:start] + data[3:] + seed[start + data[2] % 16 :]
    try:
        tables = read(data, "fuzz.json")
    except FileIsRefused:
        return
    for table in tables:
        table.tidy(labels=True)


if __name__ == "__main__":
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
