"""Digits that people wrote, MNIST's test images, as the way of a pen: so that they can be written anew with any pen on any paper."""
import gzip
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

from .writer import Trace, smooth

DATA = Path(__file__).resolve().parents[2] / "src" / "MnistHelpers" / "Data"
DETAIL = 6  # pixels in which one of MNIST's is looked at
SMOOTH = 2.5  # of the way, in those pixels

# The eight neighbours, clockwise from above, as (row, column).
_AROUND = [(-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1)]


class Person:
    """Writes each digit as somebody did: a test image of MNIST, drawn from those of odd or of even number."""

    def __init__(self, odd):
        self.odd = odd

    def write(self, digit, rng):
        """The traces of a digit, its top left at (0, 0), one unit high."""
        _, labels = _mnist()
        choice = np.flatnonzero((labels == digit) & (np.arange(len(labels)) % 2 == self.odd))
        return _traces(int(choice[rng.integers(len(choice))]))


@cache
def _mnist():
    def read(name, header):
        with gzip.open(DATA / name) as file:
            return np.frombuffer(file.read(), np.uint8)[header:]
    return read("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28), read("t10k-labels-idx1-ubyte.gz", 8)


@cache
def _traces(index):
    pixels = np.pad(_mnist()[0][index], 1)
    large = Image.fromarray(pixels).resize((30 * DETAIL, 30 * DETAIL), Image.Resampling.BICUBIC)
    shape = np.asarray(large, np.float32) > 110
    line = _thinned(shape)
    radii = _depth(shape, line)
    ways = _ways(line, radii)
    typical = float(np.median(radii[line]))
    every = np.concatenate(ways)
    low, height = every.min(0), max(np.ptp(every[:, 0]), 1.0)
    traces = []
    for way in ways:
        width = smooth(radii[way[:, 0], way[:, 1]] / typical, SMOOTH)
        points = smooth((way - low)[:, ::-1].astype(float), SMOOTH, ends_stay=True) / height
        traces.append(Trace(points, np.clip(width, 0.35, 1.6), np.full(len(way), 0.9)))
    return traces


def _thinned(shape):
    """The middle line of a shape, a pixel wide.

    Zhang, Suen, "A fast parallel algorithm for thinning digital patterns", 1984, with the limit of Lü, Wang, "A comment on 'A fast
    parallel algorithm for thinning digital patterns'", 1986, without which slanting lines fall to pieces.
    """
    line = shape.copy()
    while True:
        before = line
        for first in (True, False):
            around = [np.roll(line, (-row, -column), (0, 1)) for row, column in _AROUND]
            count = sum(neighbour.astype(int) for neighbour in around)
            rises = sum((~a & b).astype(int) for a, b in zip(around, around[1:] + around[:1]))
            up, right, down, left = around[0], around[2], around[4], around[6]
            spared = (up & right & down) | (right & down & left) if first else (up & right & left) | (up & down & left)
            line = line & ~((count >= 3) & (count <= 6) & (rises == 1) & ~spared)
        if (line == before).all():
            return line


def _depth(shape, line):
    """How far the pixels of a line lie from the edge of the shape."""
    outside = np.argwhere(~shape & np.any([np.roll(shape, step, (0, 1)) for step in _AROUND], 0))
    at = np.argwhere(line)
    depth = np.zeros(shape.shape)
    depth[tuple(at.T)] = np.sqrt(((at[:, None] - outside[None]) ** 2).sum(2).min(1))
    return depth


def _ways(line, radii):
    """The line as ways from end to end or from fork to fork, as points (row, column); without spurs that are shorter than the line is wide."""
    pixels = {tuple(point) for point in np.argwhere(line).tolist()}
    near = {at: _near(at, pixels) for at in pixels}
    ways, used = [], set()
    starts = sorted(at for at in pixels if len(near[at]) != 2)
    for start in starts + sorted(pixels):  # closed rings have no end to start from
        if len(near[start]) == 2 and start in used:
            continue
        ways += [way for step in near[start] if len(way := _walk(start, step, near, used)) > 1]
    kept = [way for way in ways if not _is_spur(way, near, radii)]
    return [np.array(way) for way in kept or ways] or [np.array([min(pixels), max(pixels)])]


def _near(at, pixels):
    """The pixels of the line that the pen may go to next: at a corner only where there is no way around it."""
    row, column = at
    beside = [(row + down, column + right) for down, right in _AROUND[::2] if (row + down, column + right) in pixels]
    across = [(row + down, column + right) for down, right in _AROUND[1::2]
              if (row + down, column + right) in pixels and (row + down, column) not in pixels and (row, column + right) not in pixels]
    return beside + across


def _is_spur(way, near, radii):
    ends = sorted((len(near[at]), at) for at in (way[0], way[-1]))
    return ends[0][0] == 1 and ends[1][0] > 2 and len(way) < 1.3 * radii[ends[1][1]]


def _walk(start, step, near, used):
    way = [start]
    while (way[-1], step) not in used:
        used |= {(way[-1], step), (step, way[-1])}
        way.append(step)
        used.add(step)
        if len(near[step]) != 2 or step == start:
            break
        step = next(at for at in near[step] if at != way[-2])
    return way
