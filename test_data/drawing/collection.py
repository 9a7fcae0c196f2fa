"""Collections of pictures with their labels.csv: the committed test set, and fresh ones from any seed."""
import csv
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from . import subjects
from .european import European
from .kinds import KINDS
from .people import Person
from .writer import Writer

SEED = 20261120  # of the committed set

# How many pictures of one digit the committed set has of each kind.
SINGLE = {
    "pen": 10, "ruled": 6, "squared": 6, "pencil": 6, "marker": 6, "whiteboard": 3, "chalk": 6, "sticky": 2, "sticky-on-desk": 2, "faint": 3, "off-centre": 3,
    "large": 2, "scan": 4, "border": 2, "pad": 5, "pad-white": 1, "tiny": 3, "tiny-inverse": 3, "small": 4, "exif-2": 1, "exif-3": 1,
    "exif-6": 1, "exif-8": 1, "low-quality": 5, "progressive": 1, "bmp": 1, "gif": 1, "grey": 1,
}

# Pages with several digits or none: (name, kind, lines of digits, gap between digits).
PAGES = [
    ("postcode", "pen", ["80331"], 0.26), ("postcode", "squared", ["94107"], 0.3), ("postcode", "pad", ["2582"], 0.24),
    ("touching", "pen", ["28"], -0.012), ("touching", "pen", ["3570"], -0.012),
    ("column", "ruled", ["417", "96", "2085"], 0.2), ("column", "chalk", ["12", "34", "46"], 0.2),
    ("two-lines", "pencil", ["1689", "7243"], 0.24), ("two-lines", "scan", ["05061", "23978"], 0.24),
    ("empty", "pen", None, 0), ("empty", "squared", None, 0), ("empty", "chalk", None, 0), ("empty", "pad", None, 0),
    ("scribble", "pen", subjects.scribble, 0), ("flower", "pencil", subjects.flower, 0), ("view", "landscape", None, 0),
]


# Who writes: what makes a writer.
HANDS = {"drawn": Writer.sample, "european": European.sample, "people-odd": lambda rng: Person(1), "people-even": lambda rng: Person(0)}


@dataclass
class Job:
    """One picture to draw; content is lines of digits, None for an empty page, or what makes another subject."""
    seed: tuple
    name: str
    kind: str
    content: object
    label: str
    gap: float = 0.24
    labelled_kind: str = ""
    hand: str = "drawn"

    def row(self):
        return [f"{self.name}.{KINDS[self.kind].ending}", self.label, self.labelled_kind or self.kind]

    def draw(self, folder):
        rng = np.random.default_rng(self.seed)
        if self.content is None:
            subject = subjects.Nothing()
        elif callable(self.content):
            subject = self.content(rng)
        else:
            subject = subjects.Digits(rng, *self.content, gap=self.gap, hand=HANDS[self.hand])
        kind = KINDS[self.kind]
        kind.save(kind.scene(rng, subject), folder / self.row()[0])


def committed():
    """The jobs of the committed set: every digit comes equally often, and in as many kinds as can be."""
    jobs = []
    for kind, count in SINGLE.items():
        for number in range(1, count + 1):
            digit = str(7 * len(jobs) % 10)
            jobs.append(Job((SEED, len(jobs)), f"{kind}-{number}", kind, [digit], digit))
    seen = {}
    for index, (name, kind, content, gap) in enumerate(PAGES):
        seen[name] = seen.get(name, 0) + 1
        label = "/".join(content) if isinstance(content, list) else ""
        jobs.append(Job((SEED, 1000 + index), f"{name}-{seen[name]}", kind, content, label, gap, f"{name}, {kind}"))
    return jobs


def fresh(seed, count, kinds, empty=False, hand="drawn", digits="0123456789"):
    """Jobs for pictures of one digit each, or of none, digits and kinds drawn from a seed."""
    rng = np.random.default_rng(seed)
    jobs = []
    for index in range(count):
        kind, digit = kinds[rng.integers(len(kinds))], digits[rng.integers(len(digits))]
        jobs.append(Job((seed, index), f"{index:05}-{kind}", kind, *((None, "") if empty else ([digit], digit)), hand=hand))
    return jobs


def pages(seed, count, kinds, gap, hand="drawn", digits="0123456789"):
    """Jobs for pages of one to three lines of two to five digits; with a gap below 0 of one line, whose digits touch."""
    rng = np.random.default_rng(seed)
    jobs = []
    for index in range(count):
        kind = kinds[rng.integers(len(kinds))]
        lines = ["".join(rng.choice(list(digits), rng.integers(2, 6))) for _ in range(1 if gap < 0 else rng.integers(1, 4))]
        jobs.append(Job((seed, index), f"{index:05}-{kind}", kind, lines, "/".join(lines), gap, hand=hand))
    return jobs


def draw(jobs, folder, processes):
    """Draws every job into a folder and writes labels.csv beside the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(_draw, jobs, [folder] * len(jobs), chunksize=4))
    with open(folder / "labels.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", "digits", "kind"])
        writer.writerows(job.row() for job in jobs)


def _draw(job, folder):
    job.draw(folder)
