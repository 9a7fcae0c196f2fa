"""What a picture shows: digits, nothing, or something that is not a digit. A subject fills a box with traces."""
import numpy as np

from .layout import fit, place
from .strokes import arc
from .writer import Trace, Writer


class Digits:
    """One digit, or lines of digits, by one writer; `hand` makes the writer."""

    def __init__(self, rng, *lines, gap=0.24, hand=Writer.sample):
        self.lines, self.gap, self.rng = lines, gap, rng
        self.writer = hand(rng)
        self.single = sum(map(len, lines)) == 1
        self.fill = (0.42, 0.74) if self.single else (0.78, 0.86)

    def traces(self, box):
        """Traces in pixels and the height of one digit in pixels."""
        return place(self.lines, self.writer, self.rng, box, self.gap)


class Nothing:
    """An empty page."""
    fill, single = (0.5, 0.6), True

    def traces(self, box):
        return [], box[3] - box[1]


class Drawing:
    """Lines that are no digit; each is a list of points."""
    fill, single = (0.7, 0.8), False

    def __init__(self, rng, lines):
        writer = Writer.sample(rng)
        self._traces = [writer.scribble(line, rng) for line in lines]

    def traces(self, box):
        return fit(self._traces, box)


def scribble(rng):
    """A pen being tried: a zigzag that wanders over itself."""
    count = 34
    across = np.linspace(0, 1.3, count) + rng.normal(0, 0.06, count)
    down = 0.5 + np.where(np.arange(count) % 2, 0.34, -0.34) * rng.uniform(0.6, 1.1, count)
    return Drawing(rng, [list(zip(across, down))])


def flower(rng):
    """Six petals, a stem and two leaves."""
    petals = []
    for turn in np.radians(np.arange(0, 360, 60) + rng.uniform(0, 60)):
        x, y = 0.5 + 0.24 * np.cos(turn), 0.3 + 0.24 * np.sin(turn)
        start = np.degrees(turn) + 180
        petals.append(arc(x, y, 0.13, 0.13, start, start + 345))
    stem = [(0.5, 0.57), (0.52, 0.8), (0.47, 1.1), (0.5, 1.35)]
    leaves = [[(0.49, 1.05), (0.7, 0.86), (0.84, 0.9), (0.7, 1.03), (0.49, 1.06)],
              [(0.48, 1.2), (0.3, 1.02), (0.16, 1.06), (0.3, 1.19), (0.48, 1.21)]]
    return Drawing(rng, petals + [arc(0.5, 0.3, 0.1, 0.1, 0, 370), stem] + leaves)


def letter(rng):
    """Lines of joined writing that nobody can read, as it shines through from the back of a page."""
    lines = []
    for row in range(rng.integers(7, 11)):
        x = 0.0
        while x < 6:
            count = int(rng.integers(4, 12))
            across = x + 0.11 * np.arange(count) + rng.normal(0, 0.03, count)
            tall = np.where(rng.random(count) < 0.2, 0.5, 0.22) * rng.uniform(0.7, 1.2, count)
            lines.append(list(zip(across, 0.9 * row - tall * (np.arange(count) % 2))))
            x += 0.11 * count + rng.uniform(0.15, 0.35)
    return Drawing(rng, lines)
