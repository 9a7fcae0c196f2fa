using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Benchmarks.Compare;

/// <summary>ONNX Runtime as a contender; the protocol is that of <see cref="Worker"/>, inference only.</summary>
internal static class OnnxWorker
{
    private const int Pixels = 28 * 28, MostWarmUps = 50;

    internal static int Run(string model, TextReader input, TextWriter output)
    {
        var sessions = new Dictionary<int, InferenceSession>();
        output.WriteLine("ready");
        output.Flush();
        while (input.ReadLine() is { Length: > 0 } line)
        {
            int[] numbers = [.. line.Split(' ')[2..].Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
            (int batch, int threads, int count) = (numbers[0], numbers[1], numbers[2]);
            if (!sessions.TryGetValue(threads, out InferenceSession? session))
            {
                using var options = new SessionOptions
                {
                    IntraOpNumThreads = threads,
                    InterOpNumThreads = 1,
                    GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                };
                sessions[threads] = session = new InferenceSession(model, options);
            }
            output.WriteLine(Infer(session, batch, count).ToString(CultureInfo.InvariantCulture));
            output.Flush();
        }

        foreach (InferenceSession session in sessions.Values)
            session.Dispose();
        return 0;
    }

    private static double Infer(InferenceSession session, int batch, int runs)
    {
        var random = new Random(0);
        float[] pixels = [.. Enumerable.Range(0, batch * Pixels).Select(_ => random.NextSingle())];
        using var images = OrtValue.CreateTensorValueFromMemory(pixels, [batch, 1, 28, 28]);
        for (int i = 0; i < Math.Min(runs, MostWarmUps); i++)
            Once();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs; i++)
            Once();
        return (double)batch * runs / Stopwatch.GetElapsedTime(start).TotalSeconds;

        void Once()
        {
            using var options = new RunOptions();
            using IDisposableReadOnlyCollection<OrtValue> results = session.Run(options, session.InputNames, [images], session.OutputNames);
        }
    }
}
