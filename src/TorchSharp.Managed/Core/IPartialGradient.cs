using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of a gradient that is zero outside of a part, so that only that part need be added to another gradient.</summary>
internal interface IPartialGradient
{
    /// <summary>Adds the part to a dense gradient of the same sizes, which nothing else holds.</summary>
    void AddTo(Tensor whole);
}
