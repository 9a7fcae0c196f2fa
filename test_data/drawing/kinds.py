"""Every kind of picture by name: its scene and how its file is written."""
from dataclasses import dataclass, field
from functools import partial
from typing import Callable

from PIL import Image

from . import scenes, screens

ORIENTATION = 0x0112  # EXIF tag

# What a program does to the stored pixels to show them upright, undone.
_STORED = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}


@dataclass
class Kind:
    """A scene, the ending of its files and what Pillow's save is told; `rare` kinds are drawn only where they are asked for."""
    scene: Callable
    ending: str = "jpg"
    options: dict = field(default_factory=dict)
    orientation: int = 1
    palette: bool = False
    rare: bool = False

    def save(self, image, path):
        options = dict(self.options)
        if self.ending == "jpg":
            options = {"quality": 82} | options
        if self.orientation != 1:
            exif = Image.Exif()
            exif[ORIENTATION] = self.orientation
            image, options["exif"] = image.transpose(_STORED[self.orientation]), exif
        if isinstance(image, list):
            image, options = image[0], options | {"save_all": True, "append_images": image[1:], "duration": 120}
        if self.palette:
            image = image.quantize(64)
        image.save(path, **options)


def _poor(rng, subject):
    return (scenes.plain, scenes.ruled, scenes.marker, scenes.pencil)[rng.integers(4)](rng, subject)


WITHOUT_DIGITS = {"landscape"}

KINDS = {
    "pen": Kind(scenes.plain),
    "ruled": Kind(scenes.ruled),
    "squared": Kind(scenes.squared),
    "pencil": Kind(scenes.pencil),
    "marker": Kind(scenes.marker),
    "whiteboard": Kind(scenes.whiteboard),
    "chalk": Kind(scenes.chalk),
    "sticky": Kind(scenes.sticky),
    "sticky-on-desk": Kind(partial(scenes.sticky, desk=True)),
    "faint": Kind(scenes.faint),
    "off-centre": Kind(scenes.off_centre),
    "landscape": Kind(scenes.landscape),
    "large": Kind(scenes.large, options={"quality": 75}, rare=True),
    "scan": Kind(screens.scan, "png"),
    "border": Kind(screens.border, "png"),
    "pad": Kind(screens.pad, "png"),
    "pad-white": Kind(screens.pad_white, "png"),
    "tiny": Kind(screens.tiny, "png"),
    "tiny-inverse": Kind(screens.tiny_inverse, "png"),
    "small": Kind(screens.small, "png"),
    "exif-2": Kind(scenes.plain, orientation=2),
    "exif-3": Kind(scenes.plain, orientation=3),
    "exif-6": Kind(scenes.ruled, orientation=6),
    "exif-8": Kind(scenes.marker, orientation=8),
    "low-quality": Kind(_poor, options={"quality": 14}),
    "progressive": Kind(scenes.plain, options={"progressive": True}),
    "bmp": Kind(screens.border, "bmp", palette=True),
    "gif": Kind(screens.scan, "gif", palette=True),
    "grey": Kind(screens.scan),
    "bold": Kind(scenes.bold, rare=True),
    "dark-rim": Kind(scenes.dark_rim, rare=True),
    "dark-corners": Kind(scenes.dark_corners, rare=True),
    "on-table": Kind(scenes.on_table, rare=True),
    "broken": Kind(scenes.broken, rare=True),
    "at-rim": Kind(scenes.at_rim, rare=True),
    "blurred": Kind(scenes.blurred, rare=True),
    "sideways": Kind(scenes.sideways, rare=True),
    "animation": Kind(screens.animation, "gif", rare=True),
    "paint": Kind(screens.paint, "png", rare=True),
    "cropped": Kind(screens.cropped, "png", rare=True),
    "cropped-photo": Kind(screens.cropped_photo, rare=True),
}
