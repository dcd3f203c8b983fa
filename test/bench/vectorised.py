# The ascending DP as one writes it with numpy: one whole-array expression a member. Reads a game on standard input.
import json
import sys
import time

import numpy

game = json.load(sys.stdin)
members = sorted(zip(game["weights"], game["p"]))
quota = game["quota"]


def below():
    law = numpy.zeros(quota)
    law[0] = 1.0
    top = 0
    for weight, chance in members:
        before, top = top, min(quota - 1, top + weight)
        joined = law[: top - weight + 1] * chance
        law[: before + 1] *= 1 - chance
        law[weight : top + 1] += joined
    return law.sum()


milliseconds = []
for _ in range(game["runs"]):
    start = time.perf_counter()
    value = 1 - below()
    milliseconds.append(1000 * (time.perf_counter() - start))
json.dump({"value": value, "milliseconds": milliseconds}, sys.stdout)
