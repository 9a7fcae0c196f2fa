"""A writer of Central Europe: a 1 has a long flag and no foot, a 7 has a bar across."""
from dataclasses import dataclass

import numpy as np

from .strokes import corner
from .writer import Writer


@dataclass
class European(Writer):
    """Writes the 1 and the 7 as they are taught in Germany, France or Poland, each a little differently; the other digits as everybody does."""

    def strokes(self, digit, rng):
        return {1: _one, 7: _seven}[digit](rng) if digit in (1, 7) else super().strokes(digit, rng)


def _one(rng):
    rise, long = np.radians(rng.uniform(38, 66)), rng.uniform(0.22, 0.62)
    across, down = min(long * np.cos(rise), 0.4), min(long * np.sin(rise), 0.62)
    bow, lean = rng.normal(0, 0.02), rng.normal(0, 0.025)
    flag = [(0.0, down), (0.5 * across + bow, 0.5 * down + bow), corner(across, 0.0)]
    stem = [(across + 0.5 * lean, 0.5), (across + lean, 1.0)]
    if rng.random() < 0.15:  # two strokes that need not meet
        gap = rng.uniform(-0.02, 0.04)
        return [flag[:2] + [(across - gap, gap)], [(across, 0.0)] + stem]
    return [flag + stem]


def _seven(rng):
    wide, slope, end = rng.uniform(0.42, 0.62), rng.normal(0, 0.03), rng.uniform(0.1, 0.28)
    top = [(0.0, 0.04 + slope), (0.5 * wide, 0.03 + rng.normal(0, 0.015)), corner(wide, 0.02 - slope)]
    if rng.random() < 0.3:
        top = [(-0.01, rng.uniform(0.12, 0.22)), corner(0.01, 0.04 + slope)] + top[1:]
    high = rng.uniform(0.42, 0.6)
    x = wide + (end - wide) * (high - 0.02) / 0.98
    reach, tilt = rng.uniform(0.12, 0.26), rng.normal(-0.02, 0.04)
    down = [(0.55 * wide + 0.45 * end + rng.normal(0, 0.015), 0.45), (end, 1.0)]
    return [top + down, [(x - reach, high - tilt), (x, high), (x + reach * rng.uniform(0.7, 1.2), high + tilt)]]
