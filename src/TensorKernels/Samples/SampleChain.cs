namespace TensorKernels;

/// <summary>
/// Runs kernels one after the other over a few samples at a time, so that what one kernel writes is still in the cache when the next one
/// reads it. The threads share out the samples, and meet only once, at the end.
/// </summary>
internal static unsafe class SampleChain
{
    /// <summary>The size of the intermediate values that a thread keeps at a time: part of a second-level cache.</summary>
    private const long CacheBytes = 512 << 10;

    /// <param name="kernels">The kernels, in order.</param>
    /// <param name="input">The input of the first kernel.</param>
    /// <param name="outputs">Where each kernel writes its output for all samples; null if only the next kernel reads it.</param>
    /// <param name="samples">The number of samples.</param>
    internal static void Run(ISampleKernel[] kernels, float* input, float*[] outputs, int samples)
    {
        if (samples == 0)
            return;
        long temporary = 0, largest = 0;
        for (int i = 0; i < kernels.Length; i++)
        {
            largest = Math.Max(largest, kernels[i].InputLength + kernels[i].OutputLength);
            if (outputs[i] == null)
                temporary = Math.Max(temporary, kernels[i].OutputLength);
        }

        int threads = WorkerPool.Threads, chunk = ChunkOf(samples, largest * sizeof(float), threads);

        // With fewer samples than threads, each kernel distributes its own work.
        if (samples < threads)
            chunk = samples;
        WorkerPool.Run((samples + chunk - 1) / chunk, part =>
        {
            int first = part * chunk, count = Math.Min(chunk, samples - first);
            RunChunk(kernels, input, outputs, first, count, temporary * count);
        });
    }

    /// <summary>Returns how many samples to compute at a time: no more than fit into the cache, equally many per thread.</summary>
    private static int ChunkOf(int samples, long bytes, int threads)
    {
        long most = Math.Max(1, CacheBytes / bytes), rounds = (samples + (most * threads) - 1) / (most * threads);
        return (int)((samples + (rounds * threads) - 1) / (rounds * threads));
    }

    private static void RunChunk(ISampleKernel[] kernels, float* input, float*[] outputs, int first, int count, long temporary)
    {
        using var even = new Scratch<float>(temporary);
        using var odd = new Scratch<float>(temporary);
        float* source = input + (first * kernels[0].InputLength);
        for (int i = 0; i < kernels.Length; i++)
        {
            float* whole = outputs[i];
            float* target = whole != null ? whole + (first * kernels[i].OutputLength) : i % 2 == 0 ? even.Pointer : odd.Pointer;
            using (KernelEvents.Begin(kernels[i]))
                kernels[i].Run(source, target, first, count);
            source = target;
        }
    }
}
