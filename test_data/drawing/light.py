"""Light that falls on a page: linear factors [height, width, 3] or [height, width, 1]."""
import numpy as np


def _grid(size):
    width, height = size
    unit = max(size)
    return (np.arange(width, dtype=np.float32)[None, :] - width / 2) / unit, (np.arange(height, dtype=np.float32)[:, None] - height / 2) / unit


def gradient(rng, size, fall):
    """A window or lamp at one side: brightness falls to about 1 - fall across the picture."""
    x, y = _grid(size)
    turn = rng.uniform(0, 2 * np.pi)
    along = x * np.cos(turn) + y * np.sin(turn)
    lamp = (x - 0.6 * np.cos(turn)) ** 2 + (y - 0.6 * np.sin(turn)) ** 2
    mix = rng.uniform(0, 1)
    return 1 + fall * (mix * (along - 0.4) - (1 - mix) * 0.65 * np.minimum(lamp, 1.3))


def shadow(rng, size, depth):
    """The soft shadow of a hand, a head or a phone: an edge, or a round blob, somewhere in the picture."""
    x, y = _grid(size)
    turn, softness = rng.uniform(0, 2 * np.pi), rng.uniform(0.018, 0.13)
    across = x * np.cos(turn) + y * np.sin(turn)
    along = -x * np.sin(turn) + y * np.cos(turn)
    if rng.random() < 0.6:
        distance = across - rng.uniform(-0.15, 0.4) + rng.uniform(-0.5, 0.5) * along ** 2
    else:
        distance = rng.uniform(0.2, 0.45) - np.hypot(across - rng.uniform(-0.5, 0.5), (along - rng.uniform(-0.5, 0.5)) * rng.uniform(0.5, 1))
    return 1 - depth / (1 + np.exp(-np.clip(distance / softness, -40, 40)))


def vignette(size, strength):
    """Lenses darken the corners with the fourth power of the cosine."""
    x, y = _grid(size)
    return 1 / (1 + strength * (x * x + y * y)) ** 2


def curl(rng, size, strength):
    """Paper that does not lie flat."""
    x, y = _grid(size)
    turn = rng.uniform(0, np.pi)
    return 1 + strength * np.sin(rng.uniform(2, 5) * (x * np.cos(turn) + y * np.sin(turn)) + rng.uniform(0, 6))


def crease(rng, size, strength):
    """A fold that was flattened: bright on one side, dark on the other."""
    x, y = _grid(size)
    turn = rng.choice([0, np.pi / 2]) + rng.normal(0, 0.05)
    across = (x * np.cos(turn) + y * np.sin(turn) - rng.uniform(-0.4, 0.4)) / rng.uniform(0.006, 0.015)
    return 1 + strength * across * np.exp(-0.5 * np.minimum(across * across, 80))


def glare(rng, size, strength):
    """The reflection of a lamp on a glossy board, to be added to the light that comes back."""
    x, y = _grid(size)
    return strength * np.exp(-((x - rng.uniform(-0.5, 0.5)) ** 2 + (y - rng.uniform(-0.5, 0.5)) ** 2) / rng.uniform(0.01, 0.04))


def tint(rng):
    """The colour of the light: daylight to lamp, with what white balance leaves of it."""
    warm = rng.normal(0.25, 0.5)
    return np.array([1 + 0.07 * warm, 1 + 0.01 * warm, 1 - 0.1 * warm], np.float32)
