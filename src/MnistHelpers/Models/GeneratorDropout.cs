using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Models;

/// <summary>
/// Sets elements, or whole channels, to 0 with a probability in training and scales the others up (Srivastava et al., 2014), as torch's
/// dropout does. Unlike torch's, it can draw from a generator of its own instead of the process-wide one.
/// </summary>
/// <param name="p">The probability, 0 to below 1.</param>
/// <param name="channels">Whether whole channels of <c>[N, C, H, W]</c> are dropped.</param>
internal sealed class GeneratorDropout(double p, bool channels) : Module<Tensor, Tensor>(channels ? "Dropout2d" : "Dropout")
{
    /// <summary>The generator to draw from; null for torch's default generator.</summary>
    internal Generator? Generator { get; set; }

    /// <summary>Returns the input with some of its elements dropped in training; in evaluation mode, returns it unchanged.</summary>
    public override Tensor forward(Tensor input)
    {
        if (!training)
            return input.alias();
        using var scope = NewDisposeScope();
        long[] shape = channels ? [input.shape[0], input.shape[1], 1, 1] : input.shape;
        Tensor mask = empty(shape, dtype: input.dtype).bernoulli_(1 - p, Generator!).div_(1 - p);
        return input.mul(mask).MoveToOuterDisposeScope();
    }
}
