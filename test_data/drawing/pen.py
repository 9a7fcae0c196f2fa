"""Ink: what a pen of some kind leaves of a trace, as coverage [height, width] in 0..1."""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from .paper import noise


def coverage(traces, thickness, size, least=0.0):
    """The traces (in pixels) drawn with a round tip `thickness` pixels wide, anti-aliased, on (width, height) pixels.

    Pressure below `least` counts as that much: wet and broad tips leave ink however lightly they touch.
    """
    total = np.zeros((size[1], size[0]), np.float32)
    for trace in traces:
        reach = thickness + 2
        left, top = np.maximum(np.floor(trace.points.min(0) - reach).astype(int), 0)
        right, bottom = np.minimum(np.ceil(trace.points.max(0) + reach).astype(int), size)
        if right <= left or bottom <= top:
            continue
        scale = 4 if max(right - left, bottom - top) < 700 else 2
        tile = Image.new("L", ((right - left) * scale, (bottom - top) * scale))
        draw = ImageDraw.Draw(tile)
        for (x, y), radius, pressure in _stamps(trace, thickness):
            x, y, radius = (x - left) * scale, (y - top) * scale, radius * scale
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=int(255 * max(least, pressure)))
        part = total[top:bottom, left:right]
        part += (1 - part) * (np.asarray(tile.reduce(scale), np.float32) / 255)
    return total


def _stamps(trace, thickness):
    step = max(0.25, thickness * 0.12)
    lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(trace.points, axis=0), axis=1))])
    at = np.linspace(0, lengths[-1], max(2, int(lengths[-1] / step)))
    x, y = (np.interp(at, lengths, trace.points[:, axis]) for axis in (0, 1))
    radius = np.maximum(np.interp(at, lengths, trace.width) * thickness / 2, 0.3)
    pressure = np.interp(at, lengths, trace.pressure)
    return zip(zip(x.tolist(), y.tolist()), radius.tolist(), pressure.tolist())


def ballpoint(ink, thickness, rng):
    """Paste that skips here and there and lies a little unevenly."""
    fine = noise(rng, ink.shape, max(1.0, thickness * 0.1))
    broad = noise(rng, ink.shape, max(2.0, thickness * 0.8))
    return np.clip(ink * (1.02 - 0.1 * np.abs(fine) + 0.05 * broad), 0, 1)


def fineliner(ink, thickness, rng):
    """Wet ink: even, its edge drawn a little into the paper."""
    return np.clip(1.15 * soften(ink, thickness * 0.05) + 0.03 * ink * noise(rng, ink.shape, thickness), 0, 1)


def pencil(ink, thickness, rng):
    """Graphite: only the teeth of the paper take it."""
    tooth = 0.6 * noise(rng, ink.shape, max(0.9, thickness * 0.09)) + 0.4 * noise(rng, ink.shape, max(1.6, thickness * 0.22))
    soft = soften(ink, thickness * 0.1)
    return np.clip(soft * (0.78 + 0.55 * tooth * (1.15 - soft)), 0, 1) * (0.94 + 0.06 * noise(rng, ink.shape, 30))


def marker(ink, thickness, rng):
    """A broad felt tip: nearly opaque, edges that run along the fibres."""
    run = soften(ink, thickness * 0.04)
    run = np.clip((run - 0.5 + 0.06 * noise(rng, ink.shape, max(1.0, thickness * 0.06))) * 3.2 + 0.5, 0, 1)
    return np.clip(run * (0.95 + 0.04 * noise(rng, ink.shape, thickness * 0.7)), 0, 1)


def chalk(ink, thickness, rng):
    """Chalk: the roughness of the board stays dark, and dust lies around."""
    tooth = 0.65 * noise(rng, ink.shape, max(0.9, thickness * 0.07)) + 0.35 * noise(rng, ink.shape, max(1.5, thickness * 0.25))
    rough = soften(ink, thickness * 0.07)
    body = np.clip((rough * 1.35 - 0.4 + 0.36 * tooth) * 1.2, 0, 1) * np.minimum(1, rough * 2.5)
    return np.clip(0.93 * body + 0.07 * soften(ink, thickness * 0.8), 0, 1)


def soften(values, sigma):
    """A Gaussian blur of an array in 0..1."""
    if sigma < 0.2:
        return values
    picture = Image.fromarray((np.clip(values, 0, 1) * 255 + 0.5).astype(np.uint8))
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(sigma)), np.float32) / 255
