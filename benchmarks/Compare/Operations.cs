using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Compare;

/// <summary>
/// The multiplications and additions that a network's convolutions and linear layers take by the textbook, whatever an engine makes of it.
/// </summary>
/// <param name="Forward">Of the forward pass of one image of 28×28 pixels.</param>
/// <param name="Training">
/// Of its step of training: each layer's weight gradient takes what its forward pass does, and so does the gradient of its input, which the
/// first layer needs not.
/// </param>
internal sealed record Operations(double Forward, double Training)
{
    /// <summary>Counts them while the network sees an image.</summary>
    /// <param name="net">One of <see cref="Nets"/> or <see cref="CommonNets"/>.</param>
    internal static Operations Of(string net)
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = Nets.Create(net);
        using IDisposable mode = no_grad();
        var counts = new List<double>();
        foreach (Module module in network.modules())
        {
            if (module is TorchSharp.Modules.Conv2d or TorchSharp.Modules.Linear)
            {
                // A weight's first dimension is that of the outputs: the others say how many products each output value is the sum of.
                double products = module.parameters().First().shape.Skip(1).Aggregate(1.0, (product, size) => product * size);
                ((Module<Tensor, Tensor>)module).register_forward_hook((_, _, output) =>
                {
                    counts.Add(2 * products * output.numel());
                    return output;
                });
            }
        }

        network.eval();
        network.call(zeros(1, 1, 28, 28));
        return new Operations(counts.Sum(), 3 * counts.Sum() - counts[0]);
    }
}
