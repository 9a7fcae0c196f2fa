using System.Diagnostics;
using System.Globalization;
using Benchmarks.Compare;
using MnistHelpers;
using TensorKernels;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Tracing;

/// <summary>Draws what the engine does in a training step of a network: which kernel, when, on which thread.</summary>
internal static class TraceBenchmark
{
    private const int Batch = 64, WarmUp = 3_000, Traced = 101;

    internal static int Run(string net, string file)
    {
        manual_seed(0);
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = Nets.Create(net);
        optim.Optimizer optimizer = optim.Adam(network.parameters());
        ImageSet images = Mnist.Load().Train;
        Tensor input = tensor(images.Pixels[..(Batch * 784)].ToArray()).to(float32).div(255).view(Batch, 1, 28, 28);
        Tensor labels = tensor(images.Labels[..Batch].ToArray().Select(label => (long)label).ToArray());
        for (int i = 0; i < WarmUp; i++)
            Step();
        double untraced = Statistics.Median(Enumerable.Range(0, Traced).Select(_ => Timed(Step)));

        using var listener = new TraceListener();
        Step();
        Trace[] traces = [.. Enumerable.Range(0, Traced).Select(_ => listener.Record(Step)).OrderBy(trace => trace.Milliseconds)];
        Trace median = traces[Traced / 2];
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        TraceChart.Draw(median, Batch).Save(file);
        // What no kernel and no node takes: recording, handing over, waiting.
        double whole = median.Threads.Count() * median.Milliseconds, rest = whole;
        Console.WriteLine("| over all threads | ms | share |");
        Console.WriteLine("|---|--:|--:|");
        foreach ((string name, double milliseconds) in median.ByName())
        {
            Write(name, milliseconds);
            rest -= milliseconds;
        }

        Write("none of these", rest);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: a step of {Batch} images, {median.Milliseconds:0.00} ms, {untraced:0.00} ms while nobody listens"));
        return 0;

        void Write(string name, double milliseconds) =>
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {milliseconds:0.000} | {milliseconds / whole:P1} |"));

        void Step()
        {
            using DisposeScope step = NewDisposeScope();
            Tensor logits, loss;
            optimizer.zero_grad();
            using (KernelEvents.Begin("forward"))
                logits = network.call(input);
            using (KernelEvents.Begin("loss"))
                loss = functional.cross_entropy(logits, labels);
            using (KernelEvents.Begin("backward"))
                loss.backward();
            using (KernelEvents.Begin("step"))
                optimizer.step();
        }
    }

    private static double Timed(Action step)
    {
        long begin = Stopwatch.GetTimestamp();
        step();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
