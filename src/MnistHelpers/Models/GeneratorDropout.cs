using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>
/// Sets elements, or whole channels, to 0 with a probability in training and scales the others up (Srivastava et al., 2014), as torch's
/// dropout does. Unlike that it can draw from another generator than the one that belongs to the process.
/// </summary>
/// <param name="p">The probability, 0 to below 1.</param>
/// <param name="channels">Whether whole channels of <c>[N, C, H, W]</c> are dropped.</param>
internal sealed class GeneratorDropout(double p, bool channels) : Module<Tensor, Tensor>(channels ? "Dropout2d" : "Dropout")
{
    /// <summary>What it draws from; null for torch's default generator.</summary>
    internal Generator? Generator { get; set; }

    /// <summary>As large as the input.</summary>
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
