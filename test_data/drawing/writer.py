"""A writer: the habits which turn letter forms into one person's strokes."""
from dataclasses import dataclass, field

import numpy as np

from .strokes import FORMS

STEP = 0.006  # the distance between points of a trace, in heights of a digit


@dataclass
class Trace:
    """What the pen did in one stroke: points [n, 2], its width [n] about 1 and its pressure [n] in 0..1."""
    points: np.ndarray
    width: np.ndarray
    pressure: np.ndarray

    def broken(self, rng, gap, apart):
        """The pieces that are left where ink fails for lengths of about `gap`, about `apart` from one another."""
        steps = np.linalg.norm(np.diff(self.points, axis=0), axis=1)
        along, at, inked = np.concatenate([[0], np.cumsum(steps)]), apart * rng.uniform(0.3, 1), np.ones(len(self.points), bool)
        while at < along[-1]:
            wide = gap * rng.uniform(0.6, 1.4)
            inked &= (along < at) | (along > at + wide)
            at += wide + apart * rng.uniform(0.5, 1.5)
        runs = np.split(np.arange(len(inked)), np.flatnonzero(np.diff(inked)) + 1)
        return [Trace(self.points[run], self.width[run], self.pressure[run]) for run in runs if inked[run[0]] and len(run) > 2]


@dataclass
class Writer:
    """One person's hand; lengths are in heights of a digit."""
    slant: float  # degrees; to the right is positive
    aspect: float
    middle: float  # how far bowls move up or down
    bow: float  # how far straight strokes bend
    looseness: float  # how far the pen misses the form
    tremor: float
    rounding: float  # how far corners are cut
    overshoot: float
    modulation: float  # how much slow parts are thicker
    forms: dict = field(default_factory=dict)  # digit: the index of the form that the person uses

    @classmethod
    def sample(cls, rng):
        return cls(
            slant=float(np.clip(rng.normal(7, 10), -15, 30)),
            aspect=float(np.clip(rng.normal(1.05, 0.14), 0.75, 1.45)),
            middle=float(rng.normal(0, 0.025)),
            bow=float(rng.normal(0, 0.02)),
            looseness=float(rng.uniform(0.006, 0.022)),
            tremor=float(min(0.003, rng.gamma(1.5, 0.0006))),
            rounding=float(rng.uniform(0.01, 0.032)),
            overshoot=float(max(0, rng.normal(0.01, 0.03))),
            modulation=float(rng.uniform(0.1, 0.35)),
            forms={digit: int(rng.choice(len(forms), p=_shares(forms))) for digit, forms in FORMS.items()},
        )

    def write(self, digit, rng):
        """The traces of a digit, its top left about (0, 0), one unit high."""
        strokes = self.strokes(digit, rng)
        slant, turn = np.tan(np.radians(self.slant + rng.normal(0, 2))), np.radians(rng.normal(0, 2))
        size, aspect = rng.normal(1, 0.03), self.aspect * rng.normal(1, 0.05)
        return [self._trace(self._place(stroke, slant, turn, size, aspect, rng), rng) for stroke in strokes]

    def strokes(self, digit, rng):
        """The form in which this person writes a digit."""
        return FORMS[digit][self.forms[digit]][1]

    def scribble(self, points, rng):
        """The trace of any line through points, which need not be a digit."""
        return self._trace(_pieces(np.asarray(points, float), [False] * len(points)), rng)

    def _place(self, stroke, slant, turn, size, aspect, rng):
        points = np.array([point[:2] for point in stroke])
        points = points + self.looseness * _smooth_noise(rng, points.shape, 1.1)
        points = _pieces(points, [len(point) > 2 for point in stroke])
        placed = []
        for piece in points:
            x, y = piece[:, 0].copy(), piece[:, 1].copy()
            y += self.middle * np.sin(np.pi * np.clip(y, 0, 1))
            x += self.bow * np.sin(np.pi * np.clip(y, 0, 1))
            x = x * aspect + slant * (1 - y)
            x, y = size * (x * np.cos(turn) - y * np.sin(turn)), size * (x * np.sin(turn) + y * np.cos(turn))
            placed.append(np.stack([x, y], 1))
        return placed

    def _trace(self, pieces, rng):
        points = _even(np.concatenate([_spline(piece) for piece in pieces if len(piece) > 1]))
        points = self._extend(points, rng)
        points = smooth(points, self.rounding / STEP, ends_stay=True)
        points += self.tremor * _smooth_noise(rng, points.shape, 6) + 0.4 * self.looseness * _smooth_noise(rng, points.shape, 30)
        count = len(points)
        way = np.diff(points, axis=0, prepend=points[:1] - (points[1] - points[0]))
        turns = np.abs(np.diff(np.unwrap(np.arctan2(way[:, 1], way[:, 0])), prepend=0))
        turns[0] = 0
        slow = smooth(turns / STEP, 6)
        slow = slow / (slow + 7)
        from_ends = np.minimum(np.arange(count), np.arange(count)[::-1]) * STEP
        lift = 1 - rng.uniform(0, 0.45) * np.exp(-np.arange(count)[::-1] * STEP / 0.04)
        width = (1 + self.modulation * (slow - 0.35) + 0.04 * _smooth_noise(rng, count, 20)) * lift
        pressure = 0.86 + 0.3 * self.modulation * (slow - 0.3) + 0.06 * _smooth_noise(rng, count, 18)
        pressure += 0.06 * np.exp(-from_ends / 0.02)
        return Trace(points, np.clip(width, 0.35, 1.6), np.clip(pressure * (0.6 + 0.4 * lift), 0.3, 1))

    def _extend(self, points, rng):
        tail = points[-1] - points[max(0, len(points) - 8)]
        length = np.linalg.norm(tail)
        reach = self.overshoot * rng.uniform(0.2, 1.4)
        if length == 0 or reach < STEP:
            return points
        steps = np.arange(STEP, reach, STEP)[:, None]
        return np.concatenate([points, points[-1] + steps * tail / length])


def _shares(forms):
    weights = np.array([weight for weight, _ in forms], float)
    return weights / weights.sum()


def _pieces(points, corners):
    cuts = [0] + [i for i, sharp in enumerate(corners) if sharp and 0 < i < len(points) - 1] + [len(points) - 1]
    return [points[a:b + 1] for a, b in zip(cuts, cuts[1:])]


def _spline(points):
    """A centripetal Catmull-Rom curve through points (Yuksel et al., 2011)."""
    padded = np.concatenate([[2 * points[0] - points[1]], points, [2 * points[-1] - points[-2]]])
    knots = np.concatenate([[0], np.cumsum(np.sqrt(np.linalg.norm(np.diff(padded, axis=0), axis=1)) + 1e-6)])
    curve = []
    for i in range(1, len(padded) - 2):
        t = np.linspace(knots[i], knots[i + 1], 40, endpoint=False)[:, None]
        p, k = padded[i - 1:i + 3], knots[i - 1:i + 3]
        a = [((k[j + 1] - t) * p[j] + (t - k[j]) * p[j + 1]) / (k[j + 1] - k[j]) for j in range(3)]
        b = [((k[j + 2] - t) * a[j] + (t - k[j]) * a[j + 1]) / (k[j + 2] - k[j]) for j in range(2)]
        curve.append(((k[2] - t) * b[0] + (t - k[1]) * b[1]) / (k[2] - k[1]))
    return np.concatenate(curve + [points[-1:]])


def _even(points):
    lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.linspace(0, lengths[-1], max(8, int(lengths[-1] / STEP)))
    return np.stack([np.interp(at, lengths, points[:, 0]), np.interp(at, lengths, points[:, 1])], 1)


def smooth(values, sigma, ends_stay=False):
    """Values along a way, blurred over sigma of its points."""
    reach = max(1, int(3 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-3)) ** 2)
    columns = values.reshape(len(values), -1)
    if ends_stay:  # mirrored about the end points, so that the curve still runs through them
        head = 2 * columns[:1] - _beyond(columns, reach)[::-1]
        tail = 2 * columns[-1:] - _beyond(columns[::-1], reach)
    else:
        head, tail = np.repeat(columns[:1], reach, 0), np.repeat(columns[-1:], reach, 0)
    padded = np.concatenate([head, columns, tail])
    return np.stack([np.convolve(c, kernel / kernel.sum(), "valid") for c in padded.T], 1).reshape(values.shape)


def _beyond(columns, reach):
    return columns[np.minimum(np.arange(1, reach + 1), len(columns) - 1)]


def _smooth_noise(rng, shape, sigma):
    """Gaussian noise along the first axis, smooth over sigma points, of variance about 1."""
    noise = rng.standard_normal(shape)
    if noise.shape[0] < 2:
        return noise
    return smooth(noise, sigma) * np.sqrt(2 * np.sqrt(np.pi) * max(sigma, 0.3))
