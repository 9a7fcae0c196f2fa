using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using TorchSharp.Modules;

namespace MnistHelpers;

/// <summary>
/// Charts of the inner workings of a network. The network's mode is restored afterward, and its parameters keep their gradients.
/// </summary>
public static partial class NetworkCharts
{
    private const int MostMaps = 128;
    private const int Side = 20;

    /// <summary>A filter has contrast if both signs have at least this fraction of its total absolute weight.</summary>
    private const double Contrast = 0.25;

    /// <summary>
    /// Shows the kernels of the first convolution: where ink raises a filter's output and where it lowers it, all on one color scale
    /// centered on 0.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is not a finite number.</exception>
    public static ChartView Filters(DigitCnn model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var convolution = (Conv2d)model.Layers.First().Module;
        int size = model.Options.Blocks[0].Kernel;
        using var scope = TorchSharp.torch.NewDisposeScope();
        float[][] kernels = [.. convolution.weight.data<float>().ToArray().Chunk(size * size)];
        if (!kernels.All(kernel => Array.TrueForAll(kernel, float.IsFinite)))
        {
            throw new ArgumentException(
                "model: a weight of its first layer is not a finite number; train it again, or load a sound one", nameof(model));
        }
        int contrasts = kernels.Count(HasContrast);
        string shown = kernels.Length > MostMaps ? FormattableString.Invariant($" (the first {MostMaps} shown)") : "";
        string title = FormattableString.Invariant(
            $"{contrasts:N0} of the {kernels.Length:N0} first filters{shown} look for contrast: ink here (orange), none there (blue)");
        return new ChartView(width =>
        {
            var tiles = MapTiles.Fit(
                kernels[..Math.Min(kernels.Length, MostMaps)], size, size, width - 130,
                tileWidth: width == ChartStyle.NarrowWidth ? 45 : 60, largestCell: 30);
            double largest = tiles.LargestMagnitude is > 0 and var magnitude ? magnitude : 1;
            (LinearAxis x, LinearAxis y) = Panels.ForCells(1);
            GenericChart chart = tiles.Draw("filter", Palette.Diverging, -largest, largest, "weight").WithXAxis(x).WithYAxis(y);
            return ChartStyle.Finish(chart, title, (int)tiles.HeightInPixels + 90, side: Side, bottom: 20, width: width);
        });
    }

    private static bool HasContrast(float[] kernel)
    {
        double above = kernel.Where(weight => weight > 0).Sum(weight => (double)weight),
            below = -kernel.Where(weight => weight < 0).Sum(weight => (double)weight);
        return Math.Min(above, below) > 0 && Math.Min(above, below) >= Contrast * (above + below);
    }
}
