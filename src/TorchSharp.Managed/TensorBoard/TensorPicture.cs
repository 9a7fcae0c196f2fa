using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A tensor as a PNG image.</summary>
/// <param name="Height">The number of rows.</param>
/// <param name="Width">The number of pixels per row.</param>
/// <param name="Channels">1 for gray, 3 for RGB, 4 for RGBA.</param>
/// <param name="Png">The content of the PNG file.</param>
internal sealed record TensorPicture(int Height, int Width, int Channels, byte[] Png)
{
    private const int GridColumns = 8;

    /// <param name="tensor">Bytes from 0 to 255, or numbers from 0 to 1.</param>
    /// <param name="format">The meaning of the dimensions: NCHW, CHW or HW, in any order.</param>
    internal static TensorPicture Of(Tensor tensor, string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        string dimensions = format.ToUpperInvariant(), shape = Shapes.Text(tensor.Impl.Sizes);
        string wanted = dimensions.Length switch { 4 => "NHWC", 3 => "HWC", 2 => "HW", _ => "" };
        if (wanted.Length == 0 || !wanted.All(dimensions.Contains))
            throw new ArgumentException($"add_img: dataformats is {format}; CHW, HW or NCHW, in any order, is expected.", nameof(format));
        if (tensor.ndim != dimensions.Length || tensor.Impl.Count == 0)
        {
            throw new ArgumentException(
                $"add_img: the tensor's shape is {shape}, which is not a picture of the format "
                    + $"{format}; give the format of its dimensions.", nameof(format));
        }

        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(false);
        Tensor picture = tensor.detach().permute([.. wanted.Select(dimension => (long)dimensions.IndexOf(dimension))]);
        picture = dimensions.Length switch { 4 => Grid(picture), 2 => picture.unsqueeze(-1), _ => picture };
        long[] sizes = picture.Impl.Sizes;
        if (sizes[2] is not (1 or 3 or 4))
        {
            throw new ArgumentException(
                $"add_img: {format} of {shape} has {sizes[2]} channels; give a picture that is gray, RGB or RGBA.", nameof(tensor));
        }

        int height = checked((int)sizes[0]), width = checked((int)sizes[1]), channels = (int)sizes[2];
        return new TensorPicture(height, width, channels, SmallPng.Encode(Samples(picture), width, height, channels));
    }

    /// <summary>Converts to bytes: fractions are truncated, values out of range are clipped, and NaN becomes 0.</summary>
    private static byte[] Samples(Tensor picture)
    {
        float scale = picture.dtype is ScalarType.Byte or ScalarType.Int8 ? 1 : byte.MaxValue;
        Tensor scaled = picture.to_type(ScalarType.Float32).mul(scale).contiguous();
        Span<float> values = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(scaled.Impl.Bytes);
        var samples = new byte[values.Length];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = float.IsNaN(values[i]) ? (byte)0 : (byte)Math.Clamp(values[i], 0, byte.MaxValue);
        return samples;
    }

    /// <summary>Arranges images [N, H, W, C] in a grid, at most eight per row; unused cells are 0.</summary>
    private static Tensor Grid(Tensor pictures)
    {
        long[] sizes = pictures.Impl.Sizes;
        long count = sizes[0], height = sizes[1], width = sizes[2], columns = Math.Min(GridColumns, count),
            rows = (count + columns - 1) / columns;
        Tensor canvas = torch.zeros([height * rows, width * columns, sizes[3]], pictures.dtype);
        for (long i = 0; i < count; i++)
            canvas.narrow(0, i / columns * height, height).narrow(1, i % columns * width, width).copy_(pictures[i]);
        return canvas;
    }
}
