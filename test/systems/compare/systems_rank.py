"""Runs each script of reference/ of its cases in turn, in the world that torchrun started. Its twin in Node is systems_rank.ts."""

import importlib
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "reference"))
import common


def main():
    for case in json.loads(os.environ["CASES"]):
        sys.argv = [case["script"], *case["args"], "--record", case["record"]]
        importlib.import_module(case["script"].removesuffix(".py")).main()


common.run(main)
