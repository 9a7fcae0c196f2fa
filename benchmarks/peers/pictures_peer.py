"""libpng and libjpeg-turbo as contenders: pictures_peer.py FOLDER writes the pictures that are decoded into FOLDER, then answers each line on
standard input, the name of a picture, with the seconds that decoding it takes: from the file in memory into RGBA that is already allocated.

libpng decodes through its simplified interface. libjpeg-turbo decodes through TurboJPEG with the accurate integer transform (its default, as
`djpeg -dct int`) and chroma repeated instead of smoothed (TJFLAG_FASTUPSAMPLE, as `djpeg -nosmooth`): it makes the same pixels.
Debian: python3-pil python3-numpy libpng16-16 libturbojpeg0 libjpeg-turbo-progs.
"""
import ctypes
import os
import struct
import subprocess
import sys
import tempfile
import time
import zlib

import numpy as np
from PIL import Image, ImageDraw

SIZES = {"12": (4000, 3000), "1": (1152, 864), "tiny": (96, 72)}
TJPF_RGBA, TJFLAG_FASTUPSAMPLE = 7, 256
PNG_FORMAT_RGBA = 3
# As cameras save; the default of 75 has fewer coefficients.
QUALITY = 90


def photo(width, height, seed=7):
    """Gradients of light, shapes with edges, strokes, texture and the noise of a sensor."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    texture = np.asarray(Image.fromarray(random.normal(128, 40, (height // 8, width // 8)).clip(0, 255).astype(np.uint8)).resize((width, height), Image.BICUBIC))
    drawing = Image.new("L", (width, height))
    pen = ImageDraw.Draw(drawing)
    for _ in range(60):
        points = [tuple(point) for point in random.uniform((0, 0), (width, height), (5, 2))]
        pen.line(points, fill=int(random.integers(40, 160)), width=max(1, width // int(random.integers(60, 400))), joint="curve")
    strokes = np.asarray(drawing, np.float32)
    channels = []
    for c in range(3):
        light = 215 - 30 * c * x / width - 60 * np.hypot(x / width - .4, y / height - .5)
        plane = light + .25 * (texture - 128.0) - strokes * (.9 - .25 * c) + random.normal(0, 4, (height, width))
        channels.append(plane.clip(0, 255).astype(np.uint8))
    return np.dstack(channels)


def digit_photo(width, height):
    """A three, drawn with a pen on paper that lies in uneven light."""
    paper = Image.new("L", (width, height))
    pen = ImageDraw.Draw(paper)
    s = height / 10
    for top in (2, 5):
        box = [width / 2 - 1.5 * s, top * s, width / 2 + 1.5 * s, (top + 3) * s]
        pen.arc(box, -160 if top == 2 else -90, 90 if top == 2 else 160, fill=170, width=int(.35 * s))
    random = np.random.default_rng(3)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 235 - 70 * x / width - 30 * y / height
    plane = (light - np.asarray(paper, np.float32) + random.normal(0, 3, (height, width))).clip(0, 255).astype(np.uint8)
    return np.dstack([plane, plane, (plane * .93).astype(np.uint8)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def interlaced(pixels):
    """Adam7, each row with Paeth's filter; Pillow does not write that."""
    height, width, _ = pixels.shape
    rows = []
    for x0, y0, dx, dy in ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)):
        part = np.pad(pixels[y0::dy, x0::dx].astype(np.int16), ((1, 0), (1, 0), (0, 0)))
        here, left, above, corner = part[1:, 1:], part[1:, :-1], part[:-1, 1:], part[:-1, :-1]
        a, b, c = (abs(above - corner), abs(left - corner), abs(left + above - 2 * corner))
        guess = np.where((a <= b) & (a <= c), left, np.where(b <= c, above, corner))
        filtered = ((here - guess) & 255).astype(np.uint8).reshape(here.shape[0], -1)
        rows.append(np.hstack([np.full((len(filtered), 1), 4, np.uint8), filtered]).tobytes())
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows), 6)) + chunk(b"IEND", b"")


def in_separate_scans(path):
    """The same coefficients, each component in a scan of its own."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as script:
        script.write("0; 1; 2;")
        script.flush()
        return subprocess.run(["jpegtran", "-scans", script.name, path], capture_output=True, check=True).stdout


def write_pictures(folder):
    for name, size in SIZES.items():
        pixels = photo(*size)
        rgb = Image.fromarray(pixels)
        alpha = Image.fromarray(np.linspace(0, 255, size[0], dtype=np.uint8)[None].repeat(size[1], 0))
        rgba = rgb.copy()
        rgba.putalpha(alpha)
        pictures = {
            "png-rgb": (rgb, {}), "png-rgba": (rgba, {}), "png-grey": (rgb.convert("L"), {}), "png-palette": (rgb.quantize(256, dither=Image.Dither.NONE), {}),
            "jpeg-420": (rgb, {"subsampling": 2}), "jpeg-444": (rgb, {"subsampling": 0}), "jpeg-grey": (rgb.convert("L"), {}),
            "jpeg-progressive-420": (rgb, {"subsampling": 2, "progressive": True}), "jpeg-progressive-444": (rgb, {"subsampling": 0, "progressive": True}),
            "jpeg-progressive-cmyk": (rgb.convert("CMYK"), {"progressive": True}),
        }
        for kind, (picture, options) in pictures.items():
            options = options | ({"quality": QUALITY} if kind.startswith("jpeg") else {})
            picture.save(os.path.join(folder, f"{kind}-{name}"), kind[:4].strip("-"), **options)
        with open(os.path.join(folder, f"png-interlaced-{name}"), "wb") as file:
            file.write(interlaced(pixels))
        for sampling in ("420", "444"):
            with open(os.path.join(folder, f"jpeg-separate-{sampling}-{name}"), "wb") as file:
                file.write(in_separate_scans(os.path.join(folder, f"jpeg-{sampling}-{name}")))
    Image.fromarray(digit_photo(*SIZES["12"])).save(os.path.join(folder, "digit.jpg"), quality=QUALITY, subsampling=2)


class PngImage(ctypes.Structure):
    _fields_ = [("opaque", ctypes.c_void_p), ("version", ctypes.c_uint32), ("width", ctypes.c_uint32), ("height", ctypes.c_uint32),
                ("format", ctypes.c_uint32), ("flags", ctypes.c_uint32), ("colormap_entries", ctypes.c_uint32),
                ("warning_or_error", ctypes.c_uint32), ("message", ctypes.c_char * 64)]


class Libpng:
    def __init__(self):
        self.library = ctypes.CDLL("libpng16.so.16")

    def decode(self, data, pixels):
        image = PngImage(version=1)
        assert self.library.png_image_begin_read_from_memory(ctypes.byref(image), data, ctypes.c_size_t(len(data))), image.message
        image.format = PNG_FORMAT_RGBA
        assert self.library.png_image_finish_read(ctypes.byref(image), None, pixels, ctypes.c_int32(0), None), image.message


class LibjpegTurbo:
    def __init__(self):
        self.library = ctypes.CDLL("libturbojpeg.so.0")
        self.library.tjInitDecompress.restype = ctypes.c_void_p
        self.library.tjGetErrorStr2.restype = ctypes.c_char_p
        self.handle = ctypes.c_void_p(self.library.tjInitDecompress())

    def decode(self, data, pixels):
        failed = self.library.tjDecompress2(self.handle, data, ctypes.c_ulong(len(data)), pixels, 0, 0, 0, TJPF_RGBA, TJFLAG_FASTUPSAMPLE)
        assert not failed, self.library.tjGetErrorStr2(self.handle)


def main():
    folder = sys.argv[1]
    peers = {"png": Libpng(), "jpe": LibjpegTurbo()}
    write_pictures(folder)
    pixels = ctypes.create_string_buffer(4 * max(width * height for width, height in SIZES.values()))
    print("ready", flush=True)
    for line in sys.stdin:
        name = line.strip()
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
        peer, times = peers[name[:3]], 1 if name.endswith("-12") else 10
        begun = time.perf_counter()
        for _ in range(times):
            peer.decode(data, pixels)
        print((time.perf_counter() - begun) / times, flush=True)


if __name__ == "__main__":
    main()
