const WARM_UP = 500;

/** Images a second, after half a second in which the browser compiles what is used most. */
export async function rateOf(batch, count, once) {
  for (const start = performance.now(); performance.now() - start < WARM_UP;) await once(0);
  const start = performance.now();
  for (let i = 0; i < count; i++) await once(i);
  return batch * count / (performance.now() - start) * 1000;
}
