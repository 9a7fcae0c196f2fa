"""The kinds of picture that no camera sees: scans and drawings on a screen."""
import numpy as np
from PIL import Image, ImageDraw

from . import camera, paper, pen, subjects
from .scenes import box, frame_size, write


def scan(rng, subject):
    """A grey scan; the other side of the paper shows through."""
    frame = frame_size(rng, 360, 560)
    page = paper.sheet(rng, frame, (0.93, 0.93, 0.93), 0.9)
    behind, _ = subjects.letter(rng).traces((-0.1 * frame[0], -0.05 * frame[1], 1.1 * frame[0], 1.05 * frame[1]))
    through = pen.soften(pen.coverage(behind, 0.007 * max(frame), frame), 1.6)
    paper.ink(page, rng.uniform(0.08, 0.2) * through, (0.3, 0.3, 0.3))
    tip = (pen.ballpoint, rng.uniform(0.04, 0.08)) if rng.random() < 0.7 else (pen.marker, rng.uniform(0.08, 0.13))
    write(page, rng, subject.traces(box(rng, frame, 0, subject)), *tip, (0.16, 0.16, 0.16))
    page += 0.008 * paper.noise(rng, page.shape, 1)[:, :, None]
    return camera.to_image(page).convert("L")


def border(rng, subject):
    """A scan cut so tightly that the digit nearly touches its edge."""
    frame = frame_size(rng, 300, 480)
    page = paper.sheet(rng, frame, (0.96, 0.96, 0.95), 0.8)
    gap = max(4, 0.025 * min(frame))
    box_of = (gap + 2, gap + 2, frame[0] - gap - 2, frame[1] - gap - 2)
    weight = rng.uniform(0.035, 0.06)
    spare = 0.6 * weight * frame[1]
    box_of = (box_of[0] + spare, box_of[1] + spare, box_of[2] - spare, box_of[3] - spare)
    write(page, rng, subject.traces(box_of), pen.fineliner, weight, (0.12, 0.14, 0.3))
    page += 0.008 * paper.noise(rng, page.shape, 1)[:, :, None]
    return camera.to_image(page)


def pad(rng, subject, colour=None):
    """A drawing pad's export: strokes on nothing, the transparency kept in an alpha channel."""
    frame = frame_size(rng, 280, 640)
    traces, height = subject.traces(box(rng, frame, 0, subject))
    drawn = pen.coverage(_even(traces), max(3, rng.uniform(0.05, 0.14) * height), frame)
    if colour is None:
        colour = [(0, 0, 0), (0, 0, 0), (26, 44, 140), (40, 40, 40)][rng.integers(4)]
    rgba = np.empty((frame[1], frame[0], 4), np.uint8)
    rgba[:, :, :3] = colour
    rgba[:, :, 3] = np.clip(drawn, 0, 1) * 255 + 0.5
    rgba[rgba[:, :, 3] == 0] = 0  # as canvases write what was never touched
    return Image.fromarray(rgba)


def pad_white(rng, subject):
    """A drawing pad with white ink on a transparent ground."""
    return pad(rng, subject, (255, 255, 255))


def tiny(rng, subject):
    """28×28 pixels, dark on light, as an icon editor or a mouse drawing gives them."""
    return _shrunk(rng, subject, (28, 28), rng.uniform(0.09, 0.14))


def tiny_inverse(rng, subject):
    """28×28 pixels, light on dark."""
    return Image.eval(tiny(rng, subject), lambda value: 255 - value)


def small(rng, subject):
    """A thumbnail cut out of something larger."""
    return _shrunk(rng, subject, [(40, 60), (48, 48), (60, 80), (36, 50)][rng.integers(4)], rng.uniform(0.07, 0.13))


def paint(rng, subject):
    """A small bitmap drawn with a line of one pixel, as Paint leaves it: no grey between black and white."""
    frame = [(28, 28), (28, 28), (32, 32), (48, 48), (64, 64), (60, 100), (150, 150), (240, 320)][rng.integers(8)]
    traces, _ = subject.traces(box(rng, frame, 0, subject, fill=(0.64, 0.88), wander=0.3))
    dark = rng.random() < 0.7
    image = Image.new("L", frame, 255 if dark else 0)
    for trace in traces:
        ImageDraw.Draw(image).line([tuple(point) for point in trace.points.tolist()], fill=0 if dark else 255, width=1)
    return image


def animation(rng, subject):
    """Frames of a digit that is being written, the first of them blank."""
    frame = frame_size(rng, 200, 420)
    traces, height = subject.traces(box(rng, frame, 0, subject))
    thickness = max(3, rng.uniform(0.05, 0.14) * height)
    frames = []
    for share in (0, 0.5, 1):
        written = [type(t)(*(part[:max(2, int(share * len(part)))] for part in (t.points, t.width, t.pressure))) for t in _even(traces)] if share else []
        page = np.ones((frame[1], frame[0], 3), np.float32)
        frames.append(camera.to_image(paper.ink(page, pen.coverage(written, thickness, frame), (0, 0, 0))))
    return frames


def cropped(rng, subject, most=1):
    """A drawing cut to the box of its ink, with a margin of at most `most` pixels: any size, any pen, ink dark or light."""
    page, drawn = _sheet(rng, subject)
    return _cut(rng, camera.to_image(page).convert("L"), drawn, most)


def cropped_photo(rng, subject):
    """A photo cut to the box of its ink, with a margin of a pixel or none."""
    page, drawn = _sheet(rng, subject, least=90, light=False)
    photo = camera.photograph(camera.to_image(page), rng, fall=rng.uniform(0.1, 0.4), depth=rng.uniform(0, 0.25), blur=rng.uniform(0.3, 0.8), folds=False)
    return _cut(rng, photo, drawn, 1)


def _sheet(rng, subject, least=24, light=None):
    """A page much larger than what is written on it, and where ink is."""
    height = int(np.exp(rng.uniform(np.log(least), np.log(500))))
    frame = (int(2.4 * height), int(1.8 * height))
    page = paper.sheet(rng, frame, (rng.uniform(0.85, 1),) * 3, rng.uniform(0, 1))
    written = subject.traces((0.4 * height, 0.4 * height, 2.0 * height, 1.4 * height))
    weight = np.exp(rng.uniform(np.log(0.03), np.log(0.22)))
    drawn = pen.coverage(written[0], max(1.3, weight * written[1]), frame, 1.0)
    tip = (pen.fineliner, pen.ballpoint, pen.marker)[rng.integers(3)]
    paper.ink(page, tip(drawn, max(1.3, weight * written[1]), rng), (rng.uniform(0, 0.3),) * 3)
    return 1 - page if rng.random() < 0.3 and light is None else page, drawn


def _cut(rng, image, drawn, most):
    rows, columns = np.flatnonzero((drawn > 0.5).any(1)), np.flatnonzero((drawn > 0.5).any(0))
    left, top, right, bottom = rng.integers(most + 1, size=4).tolist()
    return image.crop((columns[0] - left, rows[0] - top, columns[-1] + 1 + right, rows[-1] + 1 + bottom))


def _shrunk(rng, subject, frame, weight):
    scale = 8
    large = (frame[0] * scale, frame[1] * scale)
    page = np.full((large[1], large[0], 3), rng.uniform(0.9, 1.0), np.float32)
    write(page, rng, subject.traces(box(rng, large, 0, subject, fill=(0.66, 0.84))), pen.fineliner, weight, (rng.uniform(0, 0.2),) * 3)
    return camera.to_image(page).convert("L").reduce(scale)


def _even(traces):
    """Strokes of a mouse or finger: every one fully dark."""
    return [type(t)(t.points, 0.5 + 0.5 * t.width, np.ones_like(t.pressure)) for t in traces]
