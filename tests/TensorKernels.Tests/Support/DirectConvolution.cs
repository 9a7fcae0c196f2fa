namespace TensorKernels.Tests;

/// <summary>A convolution by its definition, one product after the other.</summary>
internal static class DirectConvolution
{
    /// <summary>
    /// Calls a function for each pair of input (N, H, W, C) and weight (F, C/groups, KH, KW) of an output (N, OH, OW, F), and adds up what
    /// it returns.
    /// </summary>
    internal static double Sum(ConvolutionShape s, int output, Func<int, int, double> term)
    {
        int f = output % s.Filters, ox = output / s.Filters % s.OutputWidth, oy = output / s.Filters / s.OutputWidth % s.OutputHeight,
            n = output / s.Filters / s.OutputPixels;
        double sum = 0;
        for (int tap = 0; tap < s.Taps; tap++)
        {
            int y = (oy * s.StrideY) - s.PaddingY + (tap / s.KernelWidth * s.DilationY),
                x = (ox * s.StrideX) - s.PaddingX + (tap % s.KernelWidth * s.DilationX);
            if (y < 0 || y >= s.Height || x < 0 || x >= s.Width)
                continue;
            int first = f / s.GroupFilters * s.GroupChannels, pixel = ((((n * s.Height) + y) * s.Width) + x) * s.Channels;
            for (int c = 0; c < s.GroupChannels; c++)
                sum += term(pixel + first + c, (((f * s.GroupChannels) + c) * s.Taps) + tap);
        }

        return sum;
    }
}
