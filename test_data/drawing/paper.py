"""What is written on: paper, its ruling, boards. Pages are float arrays [height, width, 3] of sRGB in 0..1."""
import numpy as np
from PIL import Image


def noise(rng, shape, grain):
    """Smooth noise of variance about 1 whose spots are about `grain` pixels wide."""
    height, width = shape[:2]
    if grain <= 1:
        return rng.standard_normal((height, width), dtype=np.float32)
    rows, columns = int(height / grain) + 3, int(width / grain) + 3
    coarse = Image.fromarray(rng.standard_normal((rows, columns), dtype=np.float32))
    return 1.2 * np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC, (1, 1, columns - 1, rows - 1)))


def sheet(rng, size, colour, roughness=1.0):
    """Paper of a colour with fibres and faint stains; size is (width, height)."""
    shape = (size[1], size[0])
    texture = 0.007 * noise(rng, shape, 1.5) + 0.007 * noise(rng, shape, 4) + 0.005 * noise(rng, shape, max(size) / 6)
    return np.asarray(colour, np.float32) * (1 + roughness * texture)[:, :, None]


def ink(page, cover, colour):
    """Lays ink of a colour on a page, in place."""
    page += cover[:, :, None] * (np.asarray(colour, np.float32) - page)
    return page


def rule(page, rng, spacing, colour, strength, thickness, squares=False, at=None):
    """Prints lines `spacing` pixels apart, or squares; `at` is where a line runs, a random place if None."""
    height, width = page.shape[:2]
    cover = _lines(height, spacing, thickness, rng.uniform(0, spacing) if at is None else at)[:, None] * np.ones((1, width), np.float32)
    if squares:
        cover = np.maximum(cover, _lines(width, spacing, thickness, rng.uniform(0, spacing))[None, :])
    cover = cover * strength * np.clip(1 + 0.12 * noise(rng, page.shape, 3), 0.5, 1.2)
    return ink(page, np.clip(cover, 0, 1), colour)


def margin(page, at, thickness, colour=(0.86, 0.4, 0.42), strength=0.6):
    """Prints the upright line of a margin at a column."""
    columns = np.arange(page.shape[1], dtype=np.float32)
    cover = strength * np.clip(thickness / 2 + 0.5 - np.abs(columns - at), 0, 1)
    return ink(page, np.broadcast_to(cover[None, :], page.shape[:2]), colour)


def _lines(count, spacing, thickness, at):
    distance = np.abs((np.arange(count, dtype=np.float32) - at + spacing / 2) % spacing - spacing / 2)
    return np.clip(thickness / 2 + 0.5 - distance, 0, min(1.0, thickness))


def blackboard(rng, size):
    """A school board, green, grey or black, with the smears of a sponge."""
    shape = (size[1], size[0])
    colour = [(0.16, 0.27, 0.22), (0.17, 0.19, 0.2), (0.12, 0.13, 0.13), (0.18, 0.3, 0.28)][rng.integers(4)]
    page = sheet(rng, size, colour, 2.5)
    reach = int(1.5 * max(size))  # room to turn without showing an end
    bands, wipes = (Image.fromarray(rng.standard_normal((rows, 7), dtype=np.float32)).resize((reach, reach), Image.Resampling.BICUBIC)
                    for rows in (18, max(8, reach // 4)))
    turned = Image.fromarray(np.clip(0.5 + 0.2 * np.asarray(bands) + 0.09 * np.asarray(wipes), 0, 1))
    left, top = (reach - size[0]) // 2, (reach - size[1]) // 2
    turned = turned.rotate(rng.uniform(-35, 35), Image.Resampling.BILINEAR)
    smear = np.asarray(turned.crop((left, top, left + size[0], top + size[1])))
    return ink(page, np.clip(0.16 * smear + 0.012 * noise(rng, shape, 1.5), 0, 1), (0.85, 0.87, 0.86))
