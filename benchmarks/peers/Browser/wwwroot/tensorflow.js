// TensorFlow.js with the same network: in WebAssembly, which trains nothing, and in JavaScript.
import { batchOf } from './images.js';
import { rateOf } from './rate.js';

const loadScript = name => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = name;
  script.onload = resolve;
  script.onerror = () => reject(new Error(`${name} could not be loaded`));
  document.head.append(script);
});

async function tensorFlow(backend) {
  await loadScript('./npm/@tensorflow/tfjs/dist/tf.min.js');
  if (backend === 'wasm') {
    await loadScript('./npm/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js');
    tf.wasm.setWasmPaths(new URL('./npm/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url).href);
  }
  await tf.setBackend(backend);
  await tf.ready();
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 32, kernelSize: 3, activation: 'relu' }), tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }), tf.layers.maxPooling2d({ poolSize: 2 }), tf.layers.flatten(),
      tf.layers.dense({ units: 64, activation: 'relu' }), tf.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'sparseCategoricalCrossentropy' });
  return model;
}

export async function start(backend) {
  const model = await tensorFlow(backend);
  const imagesOf = ({ images }) => tf.tensor4d(images, [images.length / 784, 28, 28, 1]);
  return request => {
    const [what, ...numbers] = request.split(' ');
    const [batch, count] = numbers.map(Number);
    if (what === 'train') {
      const batches = Array.from({ length: count }, (_, i) => batchOf(batch, i)).map(one => [imagesOf(one), tf.tensor1d(Float32Array.from(one.digits))]);
      return rateOf(batch, count, i => model.trainOnBatch(...batches[i]));
    }
    const images = imagesOf(batchOf(batch, 0));
    return rateOf(batch, count, async () => {
      const answers = tf.tidy(() => model.predict(images));
      const values = await answers.data();
      answers.dispose();
      return values[0];
    });
  };
}
