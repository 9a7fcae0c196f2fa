// From strokes to the 28×28 pixels that the network reads, as MNIST made them: the ink fits a box of 20×20, and its center of mass lies in the middle of
// 28×28. A stroke is { width, points: [{ x, y }] } in units of the pad's height.

const SIDE = 28;
const BOX = 20;
const FINE = 4; // so many samples a pixel, across and down

// The thinnest and thickest lines of MNIST in a box of 20, whatever the brush.
const THINNEST = 2;
const THICKEST = 2.8;

function boxOf(strokes) {
  const points = strokes.flatMap(stroke => stroke.points);
  const xs = points.map(point => point.x);
  const ys = points.map(point => point.y);
  const left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}

// Strokes that lie above one another belong to one digit; digits go from left to right.
function digitsOf(strokes) {
  const digits = [];
  for (const stroke of strokes) {
    let own = { strokes: [stroke], box: boxOf([stroke]) };
    for (let i = digits.length - 1; i >= 0; i--) {
      if (!belongTogether(digits[i].box, own.box, stroke.width))
        continue;
      const all = [...digits[i].strokes, ...own.strokes];
      own = { strokes: all, box: boxOf(all) };
      digits.splice(i, 1);
    }
    digits.push(own);
  }
  return digits.sort((a, b) => a.box.left - b.box.left);
}

function belongTogether(a, b, brush) {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left) + brush;
  const narrower = Math.min(a.width, b.width) + brush;
  return overlap > 0.35 * narrower;
}

// Draws a smooth line through the points: their midpoints are joined, the points themselves pull the line.
function trace(context, points, place) {
  const [first, ...others] = points.map(place);
  context.beginPath();
  context.moveTo(first.x, first.y);
  if (others.length === 0)
    context.lineTo(first.x + 0.01, first.y);
  let from = first;
  for (const to of others) {
    context.quadraticCurveTo(from.x, from.y, (from.x + to.x) / 2, (from.y + to.y) / 2);
    from = to;
  }
  context.lineTo(from.x, from.y);
  context.stroke();
}

const fine = document.createElement('canvas');
fine.width = fine.height = BOX * FINE;
const fineContext = fine.getContext('2d', { willReadFrequently: true });

function normalize(strokes) {
  const box = boxOf(strokes);
  const size = Math.max(box.width, box.height);
  const brush = Math.max(...strokes.map(stroke => stroke.width));
  // A dot is no bigger than its brush.
  const line = size < brush / 2 ? 4 : Math.min(THICKEST, Math.max(THINNEST, brush * BOX / (size + brush)));
  const scale = size > 0 ? (BOX - line) / size * FINE : 0;
  const middle = BOX * FINE / 2;
  fineContext.fillStyle = '#000';
  fineContext.fillRect(0, 0, fine.width, fine.height);
  fineContext.strokeStyle = '#fff';
  fineContext.lineCap = fineContext.lineJoin = 'round';
  fineContext.lineWidth = line * FINE;
  for (const stroke of strokes) {
    trace(fineContext, stroke.points, point => ({
      x: middle + (point.x - (box.left + box.right) / 2) * scale,
      y: middle + (point.y - (box.top + box.bottom) / 2) * scale,
    }));
  }
  return centered(averaged(fineContext.getImageData(0, 0, fine.width, fine.height).data));
}

// The mean of each pixel's samples.
function averaged(samples) {
  const small = new Float64Array(BOX * BOX);
  for (let y = 0; y < BOX * FINE; y++) {
    for (let x = 0; x < BOX * FINE; x++)
      small[Math.floor(y / FINE) * BOX + Math.floor(x / FINE)] += samples[4 * (y * BOX * FINE + x)] / (FINE * FINE);
  }
  return small;
}

function centered(small) {
  let sum = 0, sumX = 0, sumY = 0;
  for (let i = 0; i < small.length; i++) {
    sum += small[i];
    sumX += small[i] * (i % BOX);
    sumY += small[i] * Math.floor(i / BOX);
  }
  const offset = mean => Math.min(SIDE - BOX, Math.max(0, Math.round((SIDE - 1) / 2 - mean)));
  const left = offset(sumX / sum), top = offset(sumY / sum);
  const pixels = new Uint8Array(SIDE * SIDE);
  for (let i = 0; i < small.length; i++)
    pixels[(top + Math.floor(i / BOX)) * SIDE + left + i % BOX] = Math.round(small[i]);
  return pixels;
}
