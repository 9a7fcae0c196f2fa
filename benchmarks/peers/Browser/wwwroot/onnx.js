// ONNX Runtime in WebAssembly with the same network. It trains nothing.
import * as ort from './npm/onnxruntime-web/dist/ort.wasm.min.mjs';
import { batchOf } from './images.js';
import { rateOf } from './rate.js';

export async function start() {
  ort.env.wasm.wasmPaths = new URL('./npm/onnxruntime-web/dist/', import.meta.url).href;
  // A page has several threads only where the server isolates its origin, which a static site does not.
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(new URL('./reference.onnx', import.meta.url).href, { executionProviders: ['wasm'] });
  return async request => {
    const [, batch, count] = request.split(' ').map(Number);
    const images = new ort.Tensor('float32', batchOf(batch, 0).images, [batch, 1, 28, 28]);
    return rateOf(batch, count, async () => {
      const outputs = await session.run({ [session.inputNames[0]]: images });
      return outputs[session.outputNames[0]].data[0];
    });
  };
}
