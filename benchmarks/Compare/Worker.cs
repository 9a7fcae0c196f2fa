using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Compare;

/// <summary>
/// A contender, this project or TorchSharp with libtorch, whichever it is compiled against: for each line
/// "train NET BATCH THREADS STEPS", "infer NET BATCH THREADS RUNS", "peak THREADS" or "bandwidth THREADS BYTES" one line with images a
/// second, GFLOP/s or GB/s.
/// </summary>
internal static class Worker
{
    private const int Side = 28;

    /// <summary>Time in which the runtime compiles what is used most; the peers come compiled.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(0.5);

    /// <param name="input">The requests.</param>
    /// <param name="output">The answers; "ready" first.</param>
    /// <param name="pixels">MNIST's training images, a byte a pixel.</param>
    /// <param name="labels">Their labels.</param>
    internal static int Run(TextReader input, TextWriter output, ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels)
    {
        var train = new Images(pixels, labels);
        var models = new Dictionary<string, (Module<Tensor, Tensor> Model, optim.Optimizer Optimizer)>();
        output.WriteLine("ready");
        output.Flush();
        while (input.ReadLine() is { Length: > 0 } line)
        {
            string[] words = line.Split(' ');
            output.WriteLine(Answer(words).ToString(CultureInfo.InvariantCulture));
            output.Flush();
        }

        return 0;

        double Answer(string[] words)
        {
            if (words[0] == "peak")
                return Peak.Measure(Number(words[1]));
            if (words[0] == "bandwidth")
                return Bandwidth.Measure(Number(words[1]), long.Parse(words[2], CultureInfo.InvariantCulture));
            string net = words[1];
            int batch = Number(words[2]), count = Number(words[4]);
            set_num_threads(Number(words[3]));
            if (!models.TryGetValue(net, out (Module<Tensor, Tensor> Model, optim.Optimizer Optimizer) entry))
            {
                manual_seed(0);
                Module<Tensor, Tensor> model = Nets.Create(net);
                models[net] = entry = (model, optim.Adam(model.parameters()));
            }

            return words[0] == "train"
                ? Train(net, entry.Model, entry.Optimizer, train, batch, count)
                : Infer(entry.Model, train, batch, count);
        }
    }

    private static double Train(string net, Module<Tensor, Tensor> model, optim.Optimizer optimizer, Images images, int batch, int steps)
    {
        model.train();
        (Tensor[] inputs, Tensor[] labels) = Batches(images, batch, steps);
        var watch = Stopwatch.StartNew();
        for (int i = 0; watch.Elapsed < s_warmUp; i++)
            Step(model, optimizer, inputs[i % steps], labels[i % steps], net);
        watch.Restart();
        for (int i = 0; i < steps; i++)
            Step(model, optimizer, inputs[i], labels[i], net);
        double rate = (double)batch * steps / watch.Elapsed.TotalSeconds;
        Dispose(inputs, labels);
        return rate;
    }

    /// <summary>A step of training.</summary>
    /// <param name="model">The network.</param>
    /// <param name="optimizer">Of its parameters.</param>
    /// <param name="input">Images, (batch, 1, side, side).</param>
    /// <param name="label">Their digits, (batch).</param>
    /// <param name="net">Its name, which decides the loss (<see cref="Nets.Loss"/>).</param>
    internal static void Step(
        Module<Tensor, Tensor> model, optim.Optimizer optimizer, Tensor input, Tensor label, string net = "reference")
    {
        using DisposeScope scope = NewDisposeScope();
        optimizer.zero_grad();
        Tensor loss = Nets.Loss(net, model.call(input), input, label);
        loss.backward();
        optimizer.step();
    }

    private static double Infer(Module<Tensor, Tensor> model, Images images, int batch, int runs)
    {
        model.eval();
        (Tensor[] inputs, Tensor[] labels) = Batches(images, batch, 1);
        using IDisposable mode = no_grad();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < s_warmUp)
            Forward(model, inputs[0]);
        watch.Restart();
        for (int i = 0; i < runs; i++)
            Forward(model, inputs[0]);
        double rate = (double)batch * runs / watch.Elapsed.TotalSeconds;
        Dispose(inputs, labels);
        return rate;
    }

    /// <summary>A forward pass whose result is read.</summary>
    internal static float Forward(Module<Tensor, Tensor> model, Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        return model.call(input)[0, 0].item<float>();
    }

    private static (Tensor[] Inputs, Tensor[] Labels) Batches(Images images, int batch, int count)
    {
        var inputs = new Tensor[count];
        var labels = new Tensor[count];
        for (int i = 0; i < count; i++)
        {
            int first = (int)((long)i * batch % (images.Labels.Length - batch + 1));
            using DisposeScope scope = NewDisposeScope();
            Tensor bytes = tensor(
                images.Pixels.Slice(first * Side * Side, batch * Side * Side).ToArray(), new long[] { batch, 1, Side, Side });
            inputs[i] = bytes.to_type(ScalarType.Float32).div(255).MoveToOuterDisposeScope();
            labels[i] = tensor(images.Labels.Slice(first, batch).ToArray()).to_type(ScalarType.Int64).MoveToOuterDisposeScope();
        }

        return (inputs, labels);
    }

    private static void Dispose(params Tensor[][] tensors)
    {
        foreach (Tensor tensor in tensors.SelectMany(t => t))
            tensor.Dispose();
    }

    /// <summary>Of <see cref="Side"/> × <see cref="Side"/> pixels.</summary>
    private readonly record struct Images(ReadOnlyMemory<byte> Pixels, ReadOnlyMemory<byte> Labels);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
