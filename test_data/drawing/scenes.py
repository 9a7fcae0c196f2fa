"""The kinds of picture: each scene draws a subject on something, with something, and looks at it somehow."""
import numpy as np
from PIL import Image

from . import camera, paper, pen
from .layout import LEADING

WHITE, SQUARED_WHITE, CREAM = (0.95, 0.95, 0.94), (0.95, 0.96, 0.95), (0.95, 0.93, 0.87)
BLUE, NAVY, BLACK, GRAPHITE = (0.13, 0.2, 0.6), (0.1, 0.13, 0.36), (0.11, 0.11, 0.13), (0.3, 0.3, 0.32)


def _any(rng, *choices):
    return choices[rng.integers(len(choices))]


def frame_size(rng, low=420, high=720):
    """Width and height of a picture as phones crop them."""
    long = int(rng.integers(low, high + 1) * _any(rng, 1, 1, 1, rng.uniform(1, 1.9)))
    return _any(rng, (long * 3 // 4, long), (long, long * 3 // 4), (long, long), (long * 4 // 5, long))


def box(rng, frame, pad, subject, fill=None, wander=0.5):
    """Where the subject stands on the page: a share `fill` of the frame, `wander` of the room left from its middle."""
    width, height = frame
    share = rng.uniform(*(fill or subject.fill))
    tall, wide = share * height, (0.72 if subject.single else share) * width
    x = pad + width / 2 + wander * rng.uniform(-1, 1) * max(0, 0.8 * width - wide) / 2
    y = pad + height / 2 + wander * rng.uniform(-1, 1) * max(0, 0.8 * height - tall) / 2
    return x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2


def write(page, rng, written, tip, weight, colour):
    """Writes (traces, height of a digit) on a page with a tip of `weight` heights of a digit."""
    traces, height = written
    thickness = max(1.6, weight * height)
    drawn = pen.coverage(traces, thickness, (page.shape[1], page.shape[0]), 0.92 if tip is pen.marker else 0.0)
    return paper.ink(page, tip(drawn, thickness, rng), colour)


def _photo(rng, page, frame, pad, **settings):
    return camera.photograph(camera.view(camera.to_image(page), rng, frame, pad), rng, **settings)


def _biro(rng):
    return _any(rng, pen.ballpoint, pen.ballpoint, pen.fineliner), rng.uniform(0.035, 0.07), _any(rng, BLUE, NAVY, BLACK)


def plain(rng, subject, frame=None, **settings):
    """Pen on white paper, photographed."""
    frame = frame or frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM))
    write(page, rng, subject.traces(box(rng, frame, pad, subject)), *_biro(rng))
    return _photo(rng, page, frame, pad, **settings)


def ruled(rng, subject):
    """Pen or pencil between the lines of an exercise book."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM))
    place = box(rng, frame, pad, subject, wander=0.3)
    traces, height = written = subject.traces(place)
    spacing = height * (rng.uniform(0.55, 1.3) if subject.single else LEADING)
    bottom = max((trace.points[:, 1].max() for trace in traces), default=place[3])
    colour = _any(rng, (0.55, 0.68, 0.86), (0.6, 0.62, 0.66), (0.5, 0.72, 0.75))
    paper.rule(page, rng, spacing, colour, rng.uniform(0.5, 0.85), max(1.2, spacing * 0.018), at=bottom + spacing * rng.uniform(-0.06, 0.08))
    if rng.random() < 0.4:
        paper.margin(page, pad + frame[0] * rng.uniform(0.04, 0.1), max(1.3, spacing * 0.018))
    tip = _biro(rng) if rng.random() < 0.75 else (pen.pencil, rng.uniform(0.05, 0.075), GRAPHITE)
    write(page, rng, written, *tip)
    return _photo(rng, page, frame, pad)


def squared(rng, subject):
    """Pen or pencil on squared paper."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, SQUARED_WHITE)
    place = box(rng, frame, pad, subject)
    spacing = (place[3] - place[1]) * rng.uniform(0.2, 0.55)
    colour = _any(rng, (0.56, 0.7, 0.86), (0.62, 0.64, 0.68), (0.6, 0.75, 0.7), (0.72, 0.66, 0.8))
    paper.rule(page, rng, spacing, colour, rng.uniform(0.45, 0.8), max(1.1, spacing * 0.025), squares=True)
    tip = _biro(rng) if rng.random() < 0.7 else (pen.pencil, rng.uniform(0.05, 0.075), GRAPHITE)
    write(page, rng, subject.traces(place), *tip)
    return _photo(rng, page, frame, pad)


def pencil(rng, subject):
    """Pencil, light grey and grainy."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM), 1.6)
    grey = rng.uniform(0.3, 0.5)
    write(page, rng, subject.traces(box(rng, frame, pad, subject)), pen.pencil, rng.uniform(0.045, 0.085), (grey, grey, grey + 0.015))
    return _photo(rng, page, frame, pad)


def marker(rng, subject):
    """A thick felt tip."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM, (0.82, 0.72, 0.58)))
    colour = _any(rng, (0.08, 0.08, 0.09), (0.08, 0.08, 0.09), (0.1, 0.18, 0.5), (0.65, 0.1, 0.12), (0.08, 0.38, 0.2))
    place = box(rng, frame, pad, subject, fill=(0.42, 0.66) if subject.single else None)
    write(page, rng, subject.traces(place), pen.marker, rng.uniform(0.1, 0.17), colour)
    return _photo(rng, page, frame, pad)


def bold(rng, subject):
    """The broadest felt tips and brushes: strokes a fifth to a third of the digit's height."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, WHITE)
    place = box(rng, frame, pad, subject, fill=(0.42, 0.7) if subject.single else None)
    write(page, rng, subject.traces(place), pen.marker, rng.uniform(0.17, 0.27), (0.08, 0.08, 0.09))
    return _photo(rng, page, frame, pad)


def dark_rim(rng, subject):
    """Pen or marker on paper that ends before the picture does: a dark table, a scanner's lid, the black that a turned scan leaves."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM))
    tip = _biro(rng) if rng.random() < 0.6 else (pen.marker, rng.uniform(0.08, 0.15), BLACK)
    write(page, rng, subject.traces(box(rng, frame, pad, subject, fill=(0.4, 0.62) if subject.single else (0.68, 0.74))), *tip)
    x, y = np.arange(size[0], dtype=np.float32)[None, :] - pad, np.arange(size[1], dtype=np.float32)[:, None] - pad
    sides = [(x, y / frame[1]), (frame[0] - x, y / frame[1]), (y, x / frame[0]), (frame[1] - y, x / frame[0])]
    ground, soft = rng.uniform(0.02, 0.35), rng.uniform(0.5, 5)
    rim = np.zeros(page.shape[:2], np.float32)
    for side in rng.permutation(4)[:rng.integers(1, 5)]:
        inside, along = sides[side]
        edge = min(frame) * (rng.uniform(0.0, 0.11) + rng.normal(0, 0.025) * (along - 0.5))
        rim = np.maximum(rim, np.clip((edge - inside) / soft + 0.5, 0, 1))
    paper.ink(page, rim, (ground, ground, ground * rng.uniform(0.8, 1)))
    return _photo(rng, page, frame, pad, folds=False)


def dark_corners(rng, subject):
    """Pen on paper through a lens that leaves the corners of the picture dark."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM))
    write(page, rng, subject.traces(box(rng, frame, pad, subject)), *_biro(rng))
    photo = np.asarray(_photo(rng, page, frame, pad, folds=False), np.float32) / 255
    x, y = np.linspace(-1, 1, frame[0], dtype=np.float32)[None, :], np.linspace(-1, 1, frame[1], dtype=np.float32)[:, None]
    out = np.clip((np.hypot(x, y) / np.sqrt(2) - rng.uniform(0.5, 0.7)) / 0.5, 0, 1)
    return camera.to_image(photo * (1 - np.clip(rng.uniform(1.0, 2.2) * out ** rng.uniform(1.2, 2), 0, 0.95))[:, :, None])


def on_table(rng, subject):
    """A sheet, plain, ruled or squared, that lies askew on a table and is seen whole."""
    frame = frame_size(rng, 520, 760)
    width, height = frame
    sheet_of = paper.sheet(rng, frame, _any(rng, WHITE, CREAM))
    traces, tall = written = subject.traces(box(rng, frame, 0, subject, fill=(0.45, 0.62) if subject.single else (0.62, 0.7), wander=0.2))
    ruling = rng.integers(3)
    if ruling:
        spacing = tall * (rng.uniform(0.3, 0.7) if subject.single else LEADING)
        paper.rule(sheet_of, rng, spacing, (0.56, 0.68, 0.86), rng.uniform(0.45, 0.8), max(1.2, spacing * 0.02), squares=ruling == 2)
    tip = _biro(rng) if rng.random() < 0.6 else (pen.marker, rng.uniform(0.08, 0.13), BLACK)
    write(sheet_of, rng, written, *tip)
    size, pad = camera.page_size(frame)
    table = paper.sheet(rng, size, _any(rng, (0.45, 0.33, 0.22), (0.6, 0.5, 0.4), (0.25, 0.25, 0.26), (0.16, 0.13, 0.11)), 3)
    angle, small = np.radians(rng.uniform(-14, 14)), rng.uniform(0.66, 0.8)
    corners = np.array([[0, 0], [0, height], [width, height], [width, 0]], float)
    turned = (corners - [width / 2, height / 2]) * small @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    turned = turned * (1 + rng.uniform(-0.05, 0.05, (4, 2))) + [size[0] / 2, size[1] / 2]
    lying, cover = camera.lay(sheet_of, corners, turned, size)
    shade = pen.soften(np.roll(cover, (4, 4), (0, 1)), 5)
    table *= (1 - 0.4 * shade)[:, :, None]
    table += cover[:, :, None] * (lying - table)
    return _photo(rng, table, frame, pad, folds=False)


def broken(rng, subject):
    """A pen that runs dry: every stroke has gaps, some as wide as it is."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM))
    traces, height = subject.traces(box(rng, frame, pad, subject, fill=(0.6, 0.85) if subject.single else None))
    gap = rng.uniform(0.03, 0.06) * height
    write(page, rng, ([part for trace in traces for part in trace.broken(rng, gap, 0.45 * height)], height), pen.marker, rng.uniform(0.04, 0.09), BLACK)
    return _photo(rng, page, frame, pad, folds=False)


def at_rim(rng, subject):
    """A picture that was cut so that the digit reaches its upper or lower rim, or both."""
    frame = frame_size(rng)
    page = paper.sheet(rng, frame, _any(rng, WHITE, CREAM))
    width, height = frame
    tall = rng.uniform(0.75, 1.0) * height if rng.random() < 0.5 else rng.uniform(0.6, 0.8) * height
    top = rng.choice([0, height - tall]) + rng.uniform(-0.015, 0.015) * height
    left = width * rng.uniform(0.3, 0.7) - tall / 2
    write(page, rng, subject.traces((left, top, left + tall, top + tall)), *_biro(rng))
    return camera.photograph(camera.to_image(page), rng, fall=rng.uniform(0.1, 0.3), depth=0.0, folds=False)


def blurred(rng, subject):
    """A broad felt tip, out of focus."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, WHITE)
    place = box(rng, frame, pad, subject, fill=(0.42, 0.7) if subject.single else None)
    written = subject.traces(place)
    write(page, rng, written, pen.marker, rng.uniform(0.08, 0.16), (0.08, 0.08, 0.09))
    return _photo(rng, page, frame, pad, blur=rng.uniform(0.015, 0.035) * written[1])


def sideways(rng, subject):
    """A photo by a camera that did not notice that it was held upright: a quarter turn, and no tag that says so."""
    return _any(rng, plain, ruled, marker)(rng, subject).transpose(_any(rng, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270))


def whiteboard(rng, subject):
    """A board marker on a glossy board that mirrors a lamp."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, (0.93, 0.94, 0.95), 0.5)
    written, weight = subject.traces(box(rng, frame, pad, subject)), rng.uniform(0.05, 0.09)
    write(page, rng, written, pen.marker, weight, _any(rng, (0.12, 0.12, 0.14), (0.12, 0.2, 0.58), (0.72, 0.14, 0.14)))
    return _photo(rng, page, frame, pad, shine=rng.uniform(0.05, 0.3), exposure=rng.uniform(0.5, 0.75), folds=False)


def chalk(rng, subject):
    """White chalk on a blackboard."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    page = paper.blackboard(rng, size)
    colour = _any(rng, (0.93, 0.93, 0.9), (0.93, 0.93, 0.9), (0.93, 0.88, 0.6))
    write(page, rng, subject.traces(box(rng, frame, pad, subject)), pen.chalk, rng.uniform(0.075, 0.125), colour)
    return _photo(rng, page, frame, pad, exposure=rng.uniform(0.75, 1.0), fall=rng.uniform(0.1, 0.4), depth=rng.uniform(0, 0.25), folds=False)


def sticky(rng, subject, desk=False):
    """A sticky note, with the desk around it or without."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    note = paper.sheet(rng, size, _any(rng, (0.97, 0.9, 0.45), (0.97, 0.9, 0.45), (0.97, 0.7, 0.75), (0.72, 0.88, 0.62)))
    place = box(rng, frame, pad, subject, fill=(0.4, 0.55) if subject.single else None, wander=0.2)
    tip = _biro(rng) if rng.random() < 0.6 else (pen.marker, rng.uniform(0.08, 0.13), BLACK)
    write(note, rng, subject.traces(place), *tip)
    if desk:
        note = _on_desk(rng, note, frame, pad)
    return _photo(rng, note, frame, pad)


def _on_desk(rng, note, frame, pad):
    size = (note.shape[1], note.shape[0])
    desk = paper.sheet(rng, size, _any(rng, (0.55, 0.42, 0.3), (0.75, 0.68, 0.58), (0.38, 0.36, 0.36)), 3)
    inset = rng.uniform(0.02, 0.07) * min(frame)
    x, y = np.arange(size[0], dtype=np.float32)[None, :], np.arange(size[1], dtype=np.float32)[:, None]
    inside = np.minimum(np.minimum(x - pad - inset, pad + frame[0] - inset - x), np.minimum(y - pad - inset, pad + frame[1] - inset - y))
    dark = np.clip(1 + inside / (0.025 * min(frame)), 0, 1)
    desk *= (1 - 0.45 * dark)[:, :, None]
    return paper.ink(desk, np.clip(inside + 0.5, 0, 1), note)


def faint(rng, subject):
    """Little contrast: a tired pen or a hard pencil in dim, flat light."""
    frame = frame_size(rng)
    size, pad = camera.page_size(frame)
    ground = rng.uniform(0.62, 0.85)
    page = paper.sheet(rng, size, (ground, ground, ground * 0.98), 0.7)
    grey = ground - rng.uniform(0.2, 0.3)
    written, tip = subject.traces(box(rng, frame, pad, subject)), _any(rng, pen.ballpoint, pen.pencil)
    write(page, rng, written, tip, rng.uniform(0.055, 0.085), (grey, grey, grey + 0.02))
    return _photo(rng, page, frame, pad, fall=rng.uniform(0.1, 0.35), depth=rng.uniform(0, 0.2), grain=rng.uniform(0.004, 0.01))


def off_centre(rng, subject):
    """A small digit in a corner of a page."""
    frame = frame_size(rng, 520, 760)
    size, pad = camera.page_size(frame)
    page = paper.sheet(rng, size, _any(rng, WHITE, CREAM))
    place = box(rng, frame, pad, subject, fill=(0.24, 0.34))
    tall = place[3] - place[1]
    x, y = pad + frame[0] * _any(rng, 0.26, 0.74), pad + frame[1] * _any(rng, 0.28, 0.72)
    write(page, rng, subject.traces((x - tall / 2, y - tall / 2, x + tall / 2, y + tall / 2)), *_biro(rng))
    return _photo(rng, page, frame, pad)


def landscape(rng, subject):
    """Hills under an evening sky, a sun between them; the subject is not drawn."""
    width, height = frame = frame_size(rng)
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    above, below = np.array((0.45, 0.6, 0.8), np.float32), np.array((0.98, 0.75, 0.5), np.float32)
    page = np.repeat((1 - down) * above + down * below, width, 1)
    x, y = np.arange(width, dtype=np.float32)[None, :], np.arange(height, dtype=np.float32)[:, None]
    sun = np.hypot(x - rng.uniform(0.3, 0.7) * width, y - 0.4 * height) - 0.07 * height
    paper.ink(page, np.clip(0.5 - sun, 0, 1), (1.0, 0.93, 0.75))
    for nearness, colour in enumerate([(0.5, 0.5, 0.6), (0.33, 0.4, 0.42), (0.2, 0.28, 0.2), (0.12, 0.16, 0.1)]):
        ridge = paper.noise(rng, (1, width), width / (3 + 2 * nearness)) + 0.15 * paper.noise(rng, (1, width), width / 40)
        hill = np.clip(y - (0.42 + 0.13 * nearness) * height - 0.05 * height * ridge, 0, 1)
        paper.ink(page, hill * (0.96 + 0.04 * paper.noise(rng, page.shape, 3)), colour)
    return camera.photograph(camera.to_image(page), rng, fall=0.1, depth=0.0, folds=False)


def large(rng, subject):
    """A phone's 12 megapixels, as sharp as its lens."""
    half = plain(rng, subject, (1500, 2000), grain=0.006, blur=0.8)
    return half.resize((3000, 4000), Image.Resampling.BICUBIC)
