using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Compare;

/// <summary>What a network takes at least, whatever an engine makes of it.</summary>
/// <param name="Operations">
/// The multiplications and additions of one image of 28×28 pixels in convolutions and linear layers, by the textbook. In training, a
/// layer's weight gradient takes what its forward pass does, and so does the gradient of its input, which the first layer does not need.
/// </param>
/// <param name="ImageBytes">
/// What is read and written for each image. Without gradients, the image and the answer: what is between may stay in a cache. In
/// training, layers with weights read their input and write their output, and on the way back read gradient and input and write a
/// gradient.
/// </param>
/// <param name="StepBytes">
/// What is read and written for each batch. Without gradients, the weights; in training, also their gradients and what Adam keeps of them.
/// </param>
internal sealed record Cost(double Operations, double ImageBytes, double StepBytes)
{
    /// <summary>Counts them while the network sees an image.</summary>
    /// <param name="work">train: a step with Adam; infer: a forward pass without gradients.</param>
    /// <param name="net">One of <see cref="Nets"/> or <see cref="CommonNets"/>.</param>
    internal static Cost Of(string work, string net)
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = Nets.Create(net);
        using IDisposable mode = no_grad();
        var layers = new List<Layer>();
        foreach (Module module in network.modules())
        {
            if (module is TorchSharp.Modules.Conv2d or TorchSharp.Modules.Linear or TorchSharp.Modules.BatchNorm2d)
            {
                // A weight's first dimension is that of the outputs: the others say how many products each output value is the sum of.
                double products = module is TorchSharp.Modules.BatchNorm2d
                    ? 0
                    : module.parameters().First().shape.Skip(1).Aggregate(1.0, (product, size) => product * size);
                ((Module<Tensor, Tensor>)module).register_forward_hook((_, input, output) =>
                {
                    layers.Add(new Layer(2 * products * output.numel(), input.numel(), output.numel()));
                    return output;
                });
            }
        }

        network.eval();
        using Tensor answer = network.call(zeros(1, 1, 28, 28));
        double weights = network.parameters().Sum(parameter => (double)parameter.numel()), forward = layers.Sum(layer => layer.Operations);
        return work == "infer"
            ? new Cost(forward, sizeof(float) * (layers[0].Inputs + answer.numel()), sizeof(float) * weights)
            : new Cost(
                3 * forward - layers[0].Operations,
                sizeof(float) * (layers.Sum(layer => 3 * layer.Inputs + 2 * layer.Outputs) - layers[0].Inputs),
                // Read twice, with a gradient that is written; Adam reads weight, gradient and two means, and writes three of them.
                sizeof(float) * 10 * weights);
    }

    /// <summary>What is read and written in a step, or for a forward pass.</summary>
    /// <param name="batch">Its images.</param>
    internal double Bytes(int batch) => batch * ImageBytes + StepBytes;

    private sealed record Layer(double Operations, double Inputs, double Outputs);
}
