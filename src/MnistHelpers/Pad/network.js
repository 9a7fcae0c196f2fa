// A network in plain JavaScript: NETWORK has its layers, with the weights as 32-bit floats in base64.

function floatsOf(text) {
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

const network = NETWORK.map(layer => layer.weight ? { ...layer, weight: floatsOf(layer.weight), bias: floatsOf(layer.bias) } : layer);

// A map is { shape: [channels, height, width], values }, or [units].
const kinds = {
  conv({ filters, kernel, stride, padding, weight, bias }, { shape: [channels, height, width], values }) {
    const rows = Math.floor((height + 2 * padding - kernel) / stride) + 1, columns = Math.floor((width + 2 * padding - kernel) / stride) + 1;
    const output = new Float32Array(filters * rows * columns);
    for (let filter = 0; filter < filters; filter++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          let sum = bias[filter];
          for (let channel = 0; channel < channels; channel++) {
            for (let ky = 0; ky < kernel; ky++) {
              const row = y * stride + ky - padding;
              if (row < 0 || row >= height)
                continue;
              const source = (channel * height + row) * width, weights = ((filter * channels + channel) * kernel + ky) * kernel;
              for (let kx = 0; kx < kernel; kx++) {
                const column = x * stride + kx - padding;
                if (column >= 0 && column < width)
                  sum += values[source + column] * weight[weights + kx];
              }
            }
          }
          output[(filter * rows + y) * columns + x] = sum;
        }
      }
    }
    return { shape: [filters, rows, columns], values: output };
  },

  linear({ units, weight, bias }, { values }) {
    const output = new Float32Array(units);
    for (let unit = 0; unit < units; unit++) {
      let sum = bias[unit];
      for (let i = 0; i < values.length; i++)
        sum += values[i] * weight[unit * values.length + i];
      output[unit] = sum;
    }
    return { shape: [units], values: output };
  },

  pool({ size }, { shape: [channels, height, width], values }) {
    const rows = Math.floor(height / size), columns = Math.floor(width / size);
    const output = new Float32Array(channels * rows * columns);
    for (let channel = 0; channel < channels; channel++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          let largest = -Infinity;
          for (let i = 0; i < size * size; i++)
            largest = Math.max(largest, values[(channel * height + y * size + Math.floor(i / size)) * width + x * size + i % size]);
          output[(channel * rows + y) * columns + x] = largest;
        }
      }
    }
    return { shape: [channels, rows, columns], values: output };
  },

  mean(_, { shape: [channels, height, width], values }) {
    const each = height * width;
    return { shape: [channels, 1, 1], values: Float32Array.from({ length: channels }, (_, i) => values.subarray(i * each, (i + 1) * each).reduce((a, b) => a + b) / each) };
  },

  flatten: (_, { values }) => ({ shape: [values.length], values }),
  relu: (_, input) => mapped(input, value => Math.max(0, value)),
  leaky: (_, input) => mapped(input, value => value < 0 ? 0.01 * value : value),
  silu: (_, input) => mapped(input, value => value / (1 + Math.exp(-value))),
  gelu: (_, input) => mapped(input, value => value * (1 + erf(value / Math.SQRT2)) / 2),
};

const mapped = ({ shape, values }, change) => ({ shape, values: values.map(change) });

// The error function, by its series where that converges fast and by its continued fraction (Lentz's method is not needed at 30 terms) beyond.
function erf(x) {
  const size = Math.abs(x);
  if (size > 6)
    return Math.sign(x);
  if (size < 2.5) {
    let term = size, sum = size;
    for (let n = 1; n < 60; n++) {
      term *= -size * size / n;
      sum += term / (2 * n + 1);
    }
    return Math.sign(x) * 2 / Math.sqrt(Math.PI) * sum;
  }
  let fraction = 0;
  for (let n = 30; n > 0; n--)
    fraction = n / 2 / (size + fraction);
  return Math.sign(x) * (1 - Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + fraction));
}

// The probabilities of one digit, 784 pixels from 0 to 255, and what each block of layers gave.
function forward(pixels) {
  let at = { shape: [1, SIDE, SIDE], values: Float32Array.from(pixels, pixel => pixel / 255) };
  const layers = [];
  let names = [];
  let output = at;
  for (const layer of network) {
    if ((layer.kind === 'conv' || layer.kind === 'linear' || layer.kind === 'mean') && names.length > 0) {
      layers.push({ name: names.join(', '), ...output });
      names = [];
    }
    at = kinds[layer.kind](layer, at);
    if (layer.kind !== 'flatten') {
      names.push(layer.name);
      output = at;
    }
  }
  const largest = Math.max(...at.values);
  const powers = Array.from(at.values, value => Math.exp(value - largest));
  const sum = powers.reduce((a, b) => a + b);
  return { probabilities: powers.map(power => power / sum), layers };
}
