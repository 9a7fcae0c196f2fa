using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The gradient of a tensor of which only a part was used: that of the part, and zeros. A tensor that is used part by part, as the steps of
/// a sequence are, has as many such gradients; their sum is written once, and each adds its part to it.
/// </summary>
internal sealed class EmbeddedGradient : Deferred, IPartialGradient
{
    private readonly Func<Tensor, Tensor> _part;

    private EmbeddedGradient(TensorImpl gradient, long[] sizes, Func<Tensor, Tensor> part)
        : base(sizes, isChannelsLast: false, gradient) => _part = part;

    /// <param name="gradient">The gradient of the part, of floats.</param>
    /// <param name="sizes">The sizes of the whole.</param>
    /// <param name="part">Returns a view of the part of a tensor of these sizes.</param>
    internal static Tensor Create(Tensor gradient, long[] sizes, Func<Tensor, Tensor> part) =>
        new(new TensorImpl(new EmbeddedGradient(gradient.Impl, sizes, part)));

    public void AddTo(Tensor whole)
    {
        using InternalScope scope = InternalScope.Enter();
        Accumulation.AddInto(_part(whole), new Tensor(Input(0).AddReference()));
    }

    protected override Storage Compute()
    {
        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(false);
        Tensor whole = torch.zeros(Sizes, dtype: ScalarType.Float32);
        _part(whole).copy_(new Tensor(Input(0).AddReference()));
        using var values = new Operand<float>(whole);
        return values.Keep();
    }
}
