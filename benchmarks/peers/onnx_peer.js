// ONNX Runtime as a contender; the protocol is that of Compare/Worker.cs, inference only. Usage: onnx_peer.js MODEL.onnx
const ort = require('onnxruntime-node');
const readline = require('readline');

const sessions = new Map();

async function sessionFor(threads) {
  if (!sessions.has(threads)) {
    sessions.set(threads, await ort.InferenceSession.create(process.argv[2],
      { intraOpNumThreads: threads, interOpNumThreads: 1, graphOptimizationLevel: 'all' }));
  }
  return sessions.get(threads);
}

(async () => {
  await sessionFor(1);
  console.log('ready');
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [, , batch, threads, count] = line.split(' ');
    const session = await sessionFor(Number(threads));
    const x = new ort.Tensor('float32', new Float32Array(batch * 784).map(() => Math.random()), [Number(batch), 1, 28, 28]);
    for (let i = 0; i < Math.min(count, 50); i++) await session.run({ x });
    const start = process.hrtime.bigint();
    for (let i = 0; i < count; i++) await session.run({ x });
    console.log(batch * count / (Number(process.hrtime.bigint() - start) / 1e9));
  }
})();
