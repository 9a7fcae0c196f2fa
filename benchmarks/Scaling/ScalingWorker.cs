using System.Diagnostics;
using System.Globalization;
using Benchmarks.Compare;
using MnistHelpers;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Scaling;

/// <summary>Measures one size of a curve in a process of its own, so that it finds no memory that another one has left.</summary>
internal static class ScalingWorker
{
    private const int LeastSteps = 5;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(0.5), s_time = TimeSpan.FromSeconds(1.5);

    internal static ScalingPoint Measure(ScalingCurve curve, int size)
    {
        string[] words = Self.Run("scaling-worker", curve.Name, size.ToString(CultureInfo.InvariantCulture)).Split(' ');
        return new ScalingPoint(
            size, double.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>In the process that was started: writes the seconds, and the most bytes that became resident.</summary>
    internal static int Run(string name, int size)
    {
        ScalingCurve curve = ScalingCurve.All.First(curve => curve.Name == name);
        ImageSet images = Mnist.Load().Train;

        // Whatever the size, the code is there before the memory is counted.
        Seconds(curve, curve.Sizes[0], images);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        long before = process.WorkingSet64;
        double seconds = Seconds(curve, size, images);
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:R} {Math.Max(0, process.PeakWorkingSet64 - before)}"));
        return 0;
    }

    private static double Seconds(ScalingCurve curve, int size, ImageSet images)
    {
        manual_seed(0);
        return curve.IsEpoch ? EpochSeconds(size, images) : StepSeconds(curve, size, images);
    }

    /// <summary>The median of the steps' times.</summary>
    private static double StepSeconds(ScalingCurve curve, int size, ImageSet images)
    {
        using DisposeScope scope = NewDisposeScope();
        Module<Tensor, Tensor> model = curve.Network(size);
        optim.Optimizer optimizer = optim.Adam(model.parameters());
        model.train(!curve.IsInference);
        using IDisposable? mode = curve.IsInference ? no_grad() : null;
        (Tensor input, Tensor labels) = Batch(images, curve.Batch(size), curve.Side(size));
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        for (int steps = 0; clock.Elapsed < s_warmUp || steps < 2; steps++)
            Step();
        clock.Restart();
        while (times.Count < LeastSteps || clock.Elapsed < s_time)
        {
            double begun = clock.Elapsed.TotalSeconds;
            Step();
            times.Add(clock.Elapsed.TotalSeconds - begun);
        }

        return Statistics.Median(times);

        void Step()
        {
            if (curve.IsInference)
                Worker.Forward(model, input);
            else
                Worker.Step(model, optimizer, input, labels);
        }
    }

    /// <summary>An epoch of <see cref="Recipe.Basic"/> over so many images: MNIST's own, and changed ones once those are used up.</summary>
    private static double EpochSeconds(int count, ImageSet images)
    {
        ImageSet train = Enlarge(images, count);
        using DigitCnn network = Recipe.Basic.CreateNetwork();
        var clock = Stopwatch.StartNew();
        new Trainer(network, Recipe.Basic.Training with { Epochs = 1 }) { Progress = null }.Fit(train);
        return clock.Elapsed.TotalSeconds;
    }

    private static ImageSet Enlarge(ImageSet images, int count)
    {
        if (count <= images.Count)
            return images.Take(count);
        const int together = 1000;
        int size = images.Rows * images.Columns;
        byte[] pixels = new byte[count * size], labels = new byte[count];
        var augmenter = new Augmenter(images, Augmentation.Affine);
        float[] batch = new float[together * size];
        for (int first = 0; first < count; first += together)
        {
            (int epoch, int start) = Math.DivRem(first, images.Count);
            int[] indices = [.. Enumerable.Range(start, together)];
            augmenter.Fill(indices, epoch, batch);
            for (int i = 0; i < batch.Length; i++)
                pixels[first * size + i] = (byte)Math.Round(255 * batch[i]);
            for (int i = 0; i < together; i++)
                labels[first + i] = (byte)images.Label(start + i);
        }

        return new ImageSet(pixels, labels);
    }

    /// <summary>Training images, each pixel repeated as often as it takes to fill the side.</summary>
    private static (Tensor Input, Tensor Labels) Batch(ImageSet images, int count, int side)
    {
        int factor = side / images.Rows;
        float[] pixels = new float[count * side * side];
        long[] labels = new long[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> image = images.Image(i);
            labels[i] = images.Label(i);
            for (int y = 0; y < side; y++)
            {
                for (int x = 0; x < side; x++)
                    pixels[(i * side + y) * side + x] = image[y / factor * images.Columns + x / factor] / 255f;
            }
        }

        return (tensor(pixels, new long[] { count, 1, side, side }), tensor(labels));
    }
}
