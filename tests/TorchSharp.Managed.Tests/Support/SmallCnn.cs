using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>A small CNN of every kind of layer, its optimizer, and training on random images.</summary>
internal sealed class SmallCnn : IDisposable
{
    private readonly Sequential _model;
    private readonly Adam _optimizer;

    internal SmallCnn(long seed = 42)
    {
        manual_seed(seed);
        _model = Sequential(
            Conv2d(1, 9, 3), ReLU(), MaxPool2d(2), Conv2d(9, 17, 3, padding: 1, bias: false), BatchNorm2d(17), ReLU(), MaxPool2d(3, 2, 1),
            Dropout2d(0.1), Flatten(), Linear(17 * 9, 33), ReLU(), Dropout(0.25), Linear(33, 10));
        _optimizer = optim.Adam(_model.parameters(), lr: 0.01);
    }

    /// <summary>One step on a batch drawn from the generator; the loss.</summary>
    internal float Step(int batch = 24)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(batch, 1, 12, 12), y = randint(10, new long[] { batch });
        _optimizer.zero_grad();
        Tensor loss = functional.cross_entropy(_model.call(x), y);
        loss.backward();
        _optimizer.step();
        return loss.ToSingle();
    }

    /// <summary>All parameters and buffers, one after the other.</summary>
    internal float[] State() =>
        [.. _model.state_dict().Values.SelectMany(value => Near.Values(value)).Select(value => (float)value)];

    public void Dispose()
    {
        _optimizer.Dispose();
        _model.Dispose();
    }
}
