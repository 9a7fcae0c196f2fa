"""What a camera or scanner makes of a page: perspective, lens, sensor."""
import numpy as np
from PIL import Image, ImageFilter

from . import light

MARGIN = 0.14  # how much larger than the picture a page is on every side, so that a turned camera sees no end of it
_LINEAR = ((np.arange(256) / 255.0) ** 2.2).astype(np.float32)


def to_image(page):
    return Image.fromarray((np.clip(page, 0, 1) * 255 + 0.5).astype(np.uint8))


def page_size(frame):
    """The size of the page behind a picture of (width, height), and where the picture's corner lies on it."""
    pad = int(MARGIN * max(frame))
    return (frame[0] + 2 * pad, frame[1] + 2 * pad), pad


def view(picture, rng, frame, pad, tilt=0.035, turn=3.0):
    """Cuts the frame out of a page as a hand-held camera sees it: turned (degrees) and tilted (part of the frame)."""
    width, height = frame
    angle = np.radians(np.clip(rng.normal(0, turn), -2.2 * turn, 2.2 * turn))
    square = np.array([[0, 0], [0, height], [width, height], [width, 0]], float) - [width / 2, height / 2]
    rotation = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    quad = square @ rotation.T + rng.uniform(-tilt, tilt, (4, 2)) * max(frame) + [width / 2 + pad, height / 2 + pad]
    target = square + [width / 2, height / 2]
    return picture.transform(frame, Image.Transform.PERSPECTIVE, _perspective(target, quad), Image.Resampling.BICUBIC)


def lay(sheet, corners, places, size):
    """Lays a sheet [height, width, 3] on a table of `size`, its corners in these places: what is seen of it, and how much it covers."""
    back = _perspective(places, corners)
    parts = [sheet[:, :, channel] for channel in range(3)] + [np.ones(sheet.shape[:2], np.float32)]
    parts = [np.asarray(Image.fromarray(np.ascontiguousarray(part, np.float32)).transform(size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BILINEAR))
             for part in parts]
    return np.stack(parts[:3], 2), parts[3]


def _perspective(target, source):
    """The eight coefficients with which Pillow looks up, for a point between four target points, its place between the source's."""
    rows, values = [], []
    for (x, y), (u, v) in zip(target, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return np.linalg.solve(np.array(rows), np.array(values)).tolist()


def photograph(picture, rng, fall=None, depth=None, blur=None, grain=None, shine=0.0, exposure=None, folds=True):
    """Lights a flat RGB picture and takes its photo: gradient, shadow, vignette, lens blur, sensor noise, tone.

    fall: how much the light falls off; depth: of the shadow; blur: sigma in pixels; grain: noise at white;
    exposure: of white; folds: whether it may have been folded.
    """
    size = picture.size
    fall = rng.uniform(0.15, 0.6) if fall is None else fall
    depth = rng.uniform(0, 0.5) if depth is None else depth
    blur = rng.uniform(0.3, 1.1) if blur is None else blur
    grain = rng.uniform(0.004, 0.014) if grain is None else grain
    exposure = rng.uniform(0.62, 0.98) if exposure is None else exposure
    level = light.gradient(rng, size, fall) * light.shadow(rng, size, depth) * light.vignette(size, rng.uniform(0, 0.35))
    level = level * light.curl(rng, size, rng.uniform(0, 0.05))
    if folds and rng.random() < 0.15:
        level = level * light.crease(rng, size, rng.uniform(0.05, 0.13))
    level = np.maximum(level, 0.06) * (exposure / np.percentile(level[::8, ::8], 90))
    seen = _LINEAR[np.asarray(picture.filter(ImageFilter.GaussianBlur(blur)))]
    seen *= level[:, :, None].astype(np.float32) * light.tint(rng)
    if shine:
        seen += light.glare(rng, size, shine)[:, :, None].astype(np.float32)
    return develop(seen, rng, grain)


def develop(seen, rng, grain):
    """From linear light to an sRGB picture with the noise of a sensor: shot and read noise, a little of it in colour."""
    height, width = seen.shape[:2]
    tone = np.clip(seen, 0, 1) ** np.float32(1 / 2.2)
    strength = grain * (0.5 + 0.9 * (1 - tone[:, :, 1:2]))  # gamma lifts the noise of the shadows
    luma = rng.standard_normal((height, width, 1), dtype=np.float32)
    small = rng.standard_normal(((height + 2) // 3, (width + 2) // 3, 3), dtype=np.float32)
    chroma = np.repeat(np.repeat(small, 3, 0), 3, 1)[:height, :width]
    return to_image(tone + strength * (luma + 0.35 * chroma))
