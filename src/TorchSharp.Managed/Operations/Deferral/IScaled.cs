using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A record of x · scale + shift for each channel of images.</summary>
internal interface IScaled : IRectifiable
{
    /// <summary>The tensors scale and shift, [C].</summary>
    (Tensor Scale, Tensor Shift) Coefficients { get; }
}
