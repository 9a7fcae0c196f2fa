using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Data sets of images, and transforms of images.</summary>
public static partial class torchvision
{
    /// <summary>A transform of images: <c>call</c> takes and returns [N, C, H, W].</summary>
    public interface ITransform : nn.IModule<Tensor, Tensor>
    {
    }
}
