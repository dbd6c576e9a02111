"""Writes engine/core/rings/fixtures/gates-oracle.json: tails of the binomial and the hypergeometric distribution in exact
fractions, and bounds as scipy has them. Shares nothing with the engine but the meaning of the numbers.

Run by hand with a Python that has scipy: python3 scripts/oracles/gates.py
Bounds are in millionths, the upper one rounded up and the lower one down. Cases whose answer hangs on less than a part in a
million of a millionth are left out.
"""

import json
import math
import pathlib
import platform
import random
from fractions import Fraction

import scipy
from scipy.stats import beta

SEED = 20261122
TARGET = pathlib.Path(__file__).parents[2] / "engine/core/rings/fixtures/gates-oracle.json"
SIZES = [1, 2, 3, 10, 30, 59, 80, 100, 203, 299, 300, 408, 500, 1000, 1455, 2000, 5000]
LARGE = [20_000, 250_000, 1_000_000]
LIMITS = [1, 1_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 990_000]


def lower_tail(failures, trials, ppm):
    """P(X <= failures) as a fraction."""
    fail, live = ppm, 1_000_000 - ppm
    term, total = live**trials, 0
    for x in range(failures + 1):
        total += term
        term = term * (trials - x) * fail // ((x + 1) * live)
    return Fraction(total, 1_000_000**trials)


def hypergeometric_tail(k, drawn, failures, everyone):
    """P(X >= k) as a fraction."""
    ways = sum(
        math.comb(failures, x) * math.comb(everyone - failures, drawn - x)
        for x in range(k, min(drawn, failures) + 1)
    )
    return Fraction(ways, math.comb(everyone, drawn))


def bounds(failures, trials, confidence_ppm, looks):
    alpha = (1_000_000 - confidence_ppm) / 1_000_000 / looks
    upper = 1.0 if failures == trials else beta.ppf(1 - alpha, failures + 1, trials - failures)
    lower = 0.0 if failures == 0 else beta.ppf(alpha, failures, trials - failures + 1)
    scaled = [upper * 1e6, lower * 1e6]
    if any(abs(one - round(one)) < 1e-4 and 0 < one < 1e6 for one in scaled):
        return None
    return {
        "failures": failures,
        "trials": trials,
        "confidence": confidence_ppm,
        "looks": looks,
        "upper": math.ceil(scaled[0]),
        "lower": math.floor(scaled[1]),
    }


def main():
    dice = random.Random(SEED)
    bound_cases = []
    for trials in SIZES + LARGE:
        for rate in [0, 0, 0.002, 0.01, 0.05, 0.2, 0.5, 0.97, 1]:
            near = min(trials, round(trials * rate) + (dice.randrange(3) if rate not in (0, 1) else 0))
            confidence = dice.choice([900_000, 950_000, 990_000])
            one = bounds(near, trials, confidence, dice.choice([1, 2, 3, 5]))
            if one is not None and one not in bound_cases:
                bound_cases.append(one)
    tails = []
    for _ in range(250):
        trials, limit = dice.choice(SIZES), dice.choice(LIMITS)
        mean = trials * limit / 1_000_000
        failures = max(0, min(trials, round(dice.gauss(mean, 2 * math.sqrt(mean) + 1))))
        exact = lower_tail(failures, trials, limit)
        above = 1 - (lower_tail(failures - 1, trials, limit) if failures > 0 else 0)
        tails.append([failures, trials, limit, float(exact), float(above)])
    groups = []
    for _ in range(250):
        drawn, rest = dice.choice(SIZES), dice.choice(SIZES)
        bad = min(drawn, dice.choice([0, 1, 2, 3, 4, 8, 30, drawn]))
        rest_bad = min(rest, dice.choice([0, 0, 1, 2, 5, 20, 300, rest]))
        p = hypergeometric_tail(bad, drawn, bad + rest_bad, drawn + rest)
        groups.append([bad, drawn, rest_bad, rest, float(p)])
    groups.append([4, 45, 0, 1455, float(hypergeometric_tail(4, 45, 4, 1500))])
    header = {"python": platform.python_version(), "scipy": scipy.__version__, "seed": SEED}
    lines = lambda rows: ",\n".join("    " + json.dumps(row) for row in rows)
    TARGET.write_text(
        "{\n"
        f'  "made": {json.dumps(header)},\n'
        f'  "bounds": [\n{lines(bound_cases)}\n  ],\n'
        f'  "tails": [\n{lines(tails)}\n  ],\n'
        f'  "groups": [\n{lines(groups)}\n  ]\n'
        "}\n"
    )
    print(len(bound_cases), "bounds,", len(tails), "tails,", len(groups), "groups")


main()
