namespace SkiaSharp;

/// <summary>Resizes pictures, and converts them if the types differ.</summary>
internal static unsafe class Resampler
{
    /// <returns>Whether it succeeded.</returns>
    internal static bool TryResize(PixelView source, PixelView destination, SKSamplingOptions sampling)
    {
        if (source.Pixels is null || source.Info.IsEmpty || destination.Info.IsEmpty
            || !PixelConverter.CanConvert(source.Info, destination.Info))
        {
            return false;
        }
        if (source.Info.Size == destination.Info.Size)
        {
            PixelConverter.Convert(source, destination);
            return true;
        }

        // Colors that are not premultiplied are mixed as they are only if the result is not premultiplied either.
        SKImageInfo worked = source.Info;
        if (worked.AlphaType == SKAlphaType.Unpremul && destination.Info.AlphaType != SKAlphaType.Unpremul)
            worked.AlphaType = SKAlphaType.Premul;
        if (worked.ColorType == SKColorType.Rgb565)
            worked.ColorType = SKColorType.Rgba8888;
        if (worked == source.Info)
            return TryFilter(source, destination, sampling);

        using var converted = PixelBuffer.TryAllocate(worked);
        if (converted is null)
            return false;
        PixelConverter.Convert(source, converted.View);
        return TryFilter(converted.View, destination, sampling);
    }

    private static bool TryFilter(PixelView source, PixelView destination, SKSamplingOptions sampling)
    {
        bool hasLevels = !sampling.UseCubic && sampling.Mipmap != SKMipmapMode.None;
        float level = hasLevels ? Mipmap.Level(source, destination.Width, destination.Height) : 0;
        if (sampling.Mipmap == SKMipmapMode.Nearest)
            level = MathF.Floor(level + 0.5f);
        int lower = (int)level;
        float blend = level - lower;

        using PixelBuffer? smaller = lower > 0 ? TryHalve(source, lower) : null;
        if (lower > 0 && smaller is null)
            return false;
        PixelView first = smaller?.View ?? source;
        using PixelBuffer? next = blend > 0 ? Mipmap.TryHalve(first) : null;
        if (blend > 0 && next is null)
            return false;

        var sampler = new RowSampler(first, destination.Width, destination.Height, sampling);
        RowSampler? nextSampler = next is null ? null : new RowSampler(next.View, destination.Width, destination.Height, sampling);
        float[] sums = new float[destination.Width * first.Info.BytesPerPixel];
        byte[] row = new byte[sums.Length];
        SKImageInfo filtered = first.Info.WithSize(destination.Info.Size);
        for (int y = 0; y < destination.Height; y++)
        {
            Array.Clear(sums);
            sampler.AddRow(y, 1 - blend, sums);
            nextSampler?.AddRow(y, blend, sums);
            Round(sums, row, isPremultiplied: first.Info.BytesPerPixel == 4 && first.Info.AlphaType == SKAlphaType.Premul);
            PixelConverter.ConvertRow(row, filtered, destination.Row(y), destination.Info);
        }
        return true;
    }

    private static PixelBuffer? TryHalve(PixelView source, int times)
    {
        PixelBuffer? half = Mipmap.TryHalve(source);
        for (int i = 1; i < times && half is not null; i++)
        {
            PixelBuffer larger = half;
            half = Mipmap.TryHalve(larger.View);
            larger.Dispose();
        }
        return half;
    }

    // A cubic filter overshoots 0 and 255 and, for premultiplied colors, alpha.
    private static void Round(float[] sums, byte[] row, bool isPremultiplied)
    {
        for (int i = 0; i < row.Length; i++)
        {
            float most = isPremultiplied ? Math.Clamp(sums[i | 3], 0, 255) : 255;
            row[i] = (byte)(Math.Clamp(sums[i], 0, most) + 0.5f);
        }
    }
}
