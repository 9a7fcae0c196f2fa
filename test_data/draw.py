"""Draws the pictures of handwritten digits in this folder, or fresh ones from any seed; see README.md.

    /usr/bin/python3 draw.py --seed 1 --count 1000 --out FOLDER [--kinds pen,chalk] [--hand people-odd] [--digits 17] [--pages]
    /usr/bin/python3 draw.py --test-data [--out FOLDER]
    /usr/bin/python3 draw.py --check
"""
import argparse
import csv
import os
from collections import Counter
from pathlib import Path

from PIL import Image

from drawing import collection
from drawing.kinds import KINDS, WITHOUT_DIGITS

HERE = Path(__file__).resolve().parent


def check(folder):
    """The faults of a folder of pictures: what labels.csv lacks, what does not open, digits that are too few."""
    with open(folder / "labels.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    named = {row["file"] for row in rows}
    there = {path.name for path in folder.iterdir() if path.suffix in (".jpg", ".png", ".bmp", ".gif")}
    faults = [f"{name}: stands in labels.csv but not in the folder" for name in sorted(named - there)]
    faults += [f"{name}: stands in the folder but not in labels.csv" for name in sorted(there - named)]
    for name in sorted(named & there):
        try:
            Image.open(folder / name).load()
        except OSError as fault:
            faults.append(f"{name}: {fault}")
    counts = Counter(row["digits"] for row in rows if len(row["digits"]) == 1)
    return faults + [f"digit {digit}: {counts[digit]} pictures, 6 expected" for digit in "0123456789" if counts[digit] < 6]


def _named(item):
    name, kind = item
    return f"({name})" if kind.rare else name


def main():
    parser = argparse.ArgumentParser(description="Draws pictures of handwritten digits with a labels.csv.")
    parser.add_argument("--test-data", action="store_true", help="redraw the committed set")
    parser.add_argument("--check", action="store_true", help="check the committed set and exit with 1 if it has a fault")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--kinds", help="kinds to choose from, with commas; by default all but the rare ones: " + ", ".join(map(_named, KINDS.items())))
    parser.add_argument("--hand", choices=collection.HANDS, default="drawn", help="who writes; people-odd and people-even: MNIST's test images of odd and of even number")
    parser.add_argument("--digits", default="0123456789", help="the digits to choose from")
    parser.add_argument("--pages", action="store_true", help="draw pages of several digits")
    parser.add_argument("--gap", type=float, default=0.24, help="between the digits of a page, in heights of a digit; below 0 they touch, and so -0.012 does")
    parser.add_argument("--empty", action="store_true", help="draw pages with nothing on them")
    parser.add_argument("--out", type=Path, help="the folder to draw into")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    if arguments.check:
        faults = check(arguments.out or HERE)
        print("\n".join(faults) or "every picture is labelled and opens")
        raise SystemExit(1 if faults else 0)
    if arguments.test_data:
        return collection.draw(collection.committed(), arguments.out or HERE, arguments.processes)
    if arguments.out is None:
        parser.error("--out: the folder to draw into is missing")
    known = [kind for kind in KINDS if kind not in WITHOUT_DIGITS]
    kinds = arguments.kinds.split(",") if arguments.kinds else [kind for kind in known if not KINDS[kind].rare]
    if unknown := [kind for kind in kinds if kind not in known]:
        parser.error(f"--kinds: {unknown[0]} is no kind; there are {', '.join(known)}")
    if not set(arguments.digits) <= set("0123456789") or not arguments.digits:
        parser.error(f"--digits: {arguments.digits!r} found; give digits, such as 17")
    if arguments.pages:
        jobs = collection.pages(arguments.seed, arguments.count, kinds, arguments.gap, arguments.hand, arguments.digits)
    else:
        jobs = collection.fresh(arguments.seed, arguments.count, kinds, arguments.empty, arguments.hand, arguments.digits)
    collection.draw(jobs, arguments.out, arguments.processes)


if __name__ == "__main__":
    main()
