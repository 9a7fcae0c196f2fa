using MnistHelpers.Charts;
using MnistHelpers.Metrics;
using MnistHelpers.Models;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class NetworkCharts
{
    private const int LargestPatch = DigitCnn.ImageSize;

    /// <summary>
    /// Shows which parts of an image a prediction depends on: the image; the probability of the predicted class when a background-colored
    /// square covers the image there, each pixel representing the square centered on it; and the class predicted instead (Zeiler and
    /// Fergus, "Visualizing and understanding convolutional networks", 2014). Unlike <see cref="Saliency"/>, it actually changes the image
    /// and predicts again.
    /// </summary>
    /// <param name="model">The network.</param>
    /// <param name="images">Images of 28×28 pixels.</param>
    /// <param name="index">The index of the image.</param>
    /// <param name="patch">The height and width of the square in pixels, 1 to 28; 7, about a third of a digit, by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range, or the square is too small or too large.</exception>
    /// <inheritdoc cref="Activations" path="/exception[@cref='ArgumentException']"/>
    public static ChartView Occlusion(DigitCnn model, ImageSet images, int index, int patch = 7)
    {
        DigitCharts.RequireImages(images);
        NetworkProbe.Require(model, images);
        if (patch is < 1 or > LargestPatch)
        {
            throw new ArgumentOutOfRangeException(
                nameof(patch), FormattableString.Invariant($"patch: {patch} found; give 1 to {LargestPatch} pixels"));
        }
        NetworkProbe.Answer answer = NetworkProbe.AnswerOf(
            [.. NetworkProbe.Stages(model, images, index)[^1].Values.ToArray()], "the image");
        int classes = answer.Probabilities.Count;
        float[] probabilities = Predictor.Probabilities(model, Covered(images, index, patch));
        if (!Array.TrueForAll(probabilities, float.IsFinite))
        {
            throw new ArgumentException(
                "model: its answer to the covered image is not a finite number; train it again, or load a sound one", nameof(model));
        }
        int[] read = ProbabilityRows.ArgMax(probabilities, classes);
        float[] left = [.. Enumerable.Range(0, read.Length).Select(place => probabilities[place * classes + answer.Class])];
        float[] ink = Array.ConvertAll(images.Image(index).ToArray(), pixel => pixel / (float)byte.MaxValue);

        string said = model.Labels[answer.Class];
        int changed = read.Count(instead => instead != answer.Class);
        string title = $"{Said(model, images.Label(index), answer)}: "
            + (changed == 0 ? FormattableString.Invariant($"no square of {patch}×{patch} pixels changes that")
                : FormattableString.Invariant($"covered at {changed} of {read.Length} places, it is read as something else"));
        float[] lost = Array.ConvertAll(left, probability => 1 - probability);
        float most = lost.Max() is > 0 and var largest ? largest : 1;
        (float[] Values, float Most, string Name, StyleParam.Colorscale Colors, string Heading)[] maps =
        [
            (ink, 1, "ink", Palette.Inks, "the image"),
            (lost, most, $"1 − probability of {said}", Palette.Heat,
                FormattableString.Invariant($"a {patch}×{patch} square put here:<br>the darker, the less probable is {said}")),
            (ink, 1, "ink", Palette.Inks, "what it reads instead"),
        ];
        const double Width = 0.32, Step = 0.34;
        var panels = new List<GenericChart>();
        var headings = new List<Annotation>();
        for (int i = 0; i < maps.Length; i++)
        {
            (float[] values, float highest, string name, StyleParam.Colorscale colors, string heading) = maps[i];
            GenericChart map = new MapTiles([values], images.Rows, images.Columns, 1, 1).Draw(name, colors, 0, highest);
            (LinearAxis x, LinearAxis y) = Panels.ForCells(i + 1);
            GenericChart[] layers = i switch
            {
                0 => [map],
                1 => [map, Outline(images, index)],
                _ => [map, Instead(model, read, answer.Class, images.Columns)],
            };
            panels.Add(Panels.At(layers.Length == 1 ? map : Chart.Combine(layers), i + 1, (i * Step, i * Step + Width, 0, 1), x, y));
            headings.Add(Panels.Heading(i * Step, 1.01, heading));
        }
        return new ChartView(
            ChartStyle.Finish(Chart.Combine(panels).WithAnnotations(headings), title, height: 350, top: 100, side: Side, bottom: 20));
    }

    /// <summary>
    /// Returns a copy of the image for each of its pixels, with a square of background centered on that pixel and clipped to the image.
    /// </summary>
    private static ImageSet Covered(ImageSet images, int index, int patch)
    {
        int rows = images.Rows, columns = images.Columns, size = rows * columns;
        ReadOnlySpan<byte> image = images.Image(index);
        byte[] covered = new byte[size * size];
        for (int place = 0; place < size; place++)
        {
            Span<byte> copy = covered.AsSpan(place * size, size);
            image.CopyTo(copy);
            int top = place / columns - (patch - 1) / 2, left = place % columns - (patch - 1) / 2;
            int from = Math.Max(left, 0), to = Math.Min(left + patch, columns);
            for (int row = Math.Max(top, 0); row < Math.Min(top + patch, rows); row++)
                copy[(row * columns + from)..(row * columns + to)].Clear();
        }
        return new ImageSet(covered, new byte[size], rows, columns);
    }

    /// <summary>
    /// Labels the places at which a square changes the prediction with the class predicted instead; one label for four places, since it
    /// needs room.
    /// </summary>
    private static GenericChart Instead(DigitCnn model, int[] read, int predicted, int columns)
    {
        int[] places = [.. Enumerable.Range(0, read.Length)
            .Where(place => read[place] != predicted)
            .DistinctBy(place => (place / columns / 2, place % columns / 2))];
        return Chart.Scatter<int, int, string>(
                places.Select(place => place % columns), places.Select(place => place / columns), StyleParam.Mode.Text,
                MultiText: places.Select(place => model.Labels[read[place]]).ToArray(), ShowLegend: false,
                TextPosition: StyleParam.TextPosition.MiddleCenter)
            .WithAttribute("textfont", Font.init(Size: 11, Color: ChartStyle.Vermilion))
            .WithoutHover();
    }
}
