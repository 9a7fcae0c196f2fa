using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Convolutions of doubles, composed of slices and matrix products. They favor exactness over speed and are differentiable because their
/// components are.
/// </summary>
internal static class DoubleConvolution
{
    internal static Tensor Apply(Tensor input, Tensor weight, Tensor? bias, ConvolutionShape shape) => InternalScope.Compose(() =>
    {
        Tensor padded = Frame(input, shape);
        Tensor[] groups = Enumerable.Range(0, shape.Groups).Select(group => Group(padded, weight, group, shape)).ToArray();
        Tensor output = groups.Length == 1 ? groups[0] : torch.cat(groups, 1);
        return (bias is null ? output : output.add(bias.view(1, -1, 1, 1))).contiguous();
    });

    private static Tensor Group(Tensor input, Tensor weight, int group, ConvolutionShape shape)
    {
        Tensor channels = input.narrow(1, group * shape.GroupChannels, shape.GroupChannels),
            filters = weight.narrow(0, group * shape.GroupFilters, shape.GroupFilters);
        Tensor? sum = null;
        for (int ky = 0; ky < shape.KernelHeight; ky++)
        {
            for (int kx = 0; kx < shape.KernelWidth; kx++)
            {
                int top = ky * shape.DilationY, left = kx * shape.DilationX;
                Tensor pixels = channels
                    .slice(2, top, top + (shape.OutputHeight - 1) * shape.StrideY + 1, shape.StrideY)
                    .slice(3, left, left + (shape.OutputWidth - 1) * shape.StrideX + 1, shape.StrideX)
                    .permute(0, 2, 3, 1).reshape(-1, shape.GroupChannels);
                Tensor product = pixels.mm(filters.select(3, kx).select(2, ky).t());
                sum = sum is null ? product : sum.add(product);
            }
        }

        return sum!.view(shape.Images, shape.OutputHeight, shape.OutputWidth, shape.GroupFilters).permute(0, 3, 1, 2);
    }

    private static Tensor Frame(Tensor input, ConvolutionShape shape)
    {
        if (shape is { PaddingY: 0, PaddingX: 0 })
            return input;
        Tensor rows = torch.zeros(shape.Images, shape.Channels, shape.PaddingY, shape.Width, dtype: input.dtype);
        Tensor tall = torch.cat([rows, input, rows], 2);
        Tensor columns = torch.zeros(shape.Images, shape.Channels, shape.PaddedHeight, shape.PaddingX, dtype: input.dtype);
        return torch.cat([columns, tall, columns], 3);
    }
}
