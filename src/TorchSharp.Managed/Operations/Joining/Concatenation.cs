using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Concatenation.Along(tensors, dim);

    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor concat(Tensor[] tensors, long dim = 0) => Concatenation.Along(tensors, dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Concatenation.Along(tensors, axis);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Concatenation.Along(tensors.ToArray(), axis);

    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Concatenation.Along(tensors.ToArray(), axis);
}
