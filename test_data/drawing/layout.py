"""Sets digits on a page: one, a line of them, or several lines."""
import numpy as np

from .writer import Trace


LEADING = 1.5  # between lines, in heights of a digit


def place(lines, writer, rng, box, gap=0.24):
    """Writes lines of digits as large as the box (left, top, right, bottom) allows, in its middle.

    Returns the traces in pixels and the height of a digit in pixels. The gap between digits is in heights
    of a digit; a negative one makes them touch.
    """
    traces, top = [], 0.0
    for line in lines:
        x, last = rng.normal(0, 0.08) if len(lines) > 1 else 0.0, None
        for digit in line:
            written = writer.write(int(digit), rng)
            every = np.concatenate([t.points for t in written])
            shift = np.array([x - every[:, 0].min(), top + (rng.normal(0, 0.03) if len(line) > 1 else 0)])
            if gap < 0 and last is not None:
                shift[0] = _touching(last, every + [0, shift[1]]) + gap
            last = every + shift
            traces += [Trace(t.points + shift, t.width, t.pressure) for t in written]
            x += np.ptp(every[:, 0]) + max(0, gap) * rng.uniform(0.8, 1.2)
        top += LEADING
    return fit(traces, box)


def _touching(left, right):
    """How far right's points move so that they come up to left's in the row where the two are closest."""
    rows = np.arange(-0.3, 1.4, 0.04)
    ends = [left[np.abs(left[:, 1] - row) < 0.04, 0].max(initial=-9) for row in rows]
    starts = [right[np.abs(right[:, 1] - row) < 0.04, 0].min(initial=9) for row in rows]
    return float(np.max(np.subtract(ends, starts)))


def fit(traces, box):
    """Scales and moves traces into the middle of a box; returns them and the scale."""
    every = np.concatenate([t.points for t in traces])
    low, high = every.min(0), every.max(0)
    left, above, right, below = box
    scale = min((right - left) / max(high[0] - low[0], 1e-3), (below - above) / max(high[1] - low[1], 1e-3))
    shift = np.array([(left + right) / 2, (above + below) / 2]) - scale * (low + high) / 2
    return [Trace(scale * t.points + shift, t.width, t.pressure) for t in traces], scale
