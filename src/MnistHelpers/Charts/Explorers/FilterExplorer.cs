using System.Globalization;
using MnistHelpers.Charts;

namespace MnistHelpers;

/// <summary>
/// An interactive view of a convolution: a filter of 3×3 weights to be drawn by hand, and what it finds in a digit. Without scripts, it is
/// a digit and what one filter finds in it. It works offline.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class FilterExplorer : INotebookView
{
    private const int Width = 3;
    private const int Zoom = 6;
    private const string Title = "A filter of 3×3 weights finds its pattern wherever it is";

    private static readonly (string Name, int[] Weights)[] s_filters =
    [
        ("left edges", [-1, 0, 1, -1, 0, 1, -1, 0, 1]),
        ("right edges", [1, 0, -1, 1, 0, -1, 1, 0, -1]),
        ("upper edges", [-1, -1, -1, 0, 0, 0, 1, 1, 1]),
        ("thin upright strokes", [-1, 1, -1, -1, 1, -1, -1, 1, -1]),
        ("slanting strokes", [-1, 0, 1, 0, 1, 0, 1, 0, -1]),
        ("blur", [1, 1, 1, 1, 1, 1, 1, 1, 1]),
    ];

    private readonly ExplorerView _view;

    /// <param name="images">Images, of which the first of each label is shown; they are square.</param>
    /// <exception cref="ArgumentException">There are no images, or they are not square, or smaller than the filter.</exception>
    public FilterExplorer(ImageSet images)
    {
        DigitCharts.RequireImages(images);
        if (images.Rows != images.Columns || images.Rows < Width)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"images: {images.Rows}×{images.Columns} pixels found; give square ones of {Width}×{Width} at least"), nameof(images));
        }
        int[] first = [.. Enumerable.Range(0, images.Count).DistinctBy(images.Label).OrderBy(images.Label)];
        ImageSet shown = images.Select(first);
        int side = images.Rows - Width + 1;
        byte[] map = [.. Map(shown.Image(0).ToArray(), images.Rows, s_filters[0].Weights).Select(Gray)];
        var found = new ImageSet(map, new byte[1], side, side);
        _view = new ExplorerView(Title, Picture(shown.Take(1), "A digit.") + Picture(found, "Its left edges."), "filter.js", new
        {
            size = images.Rows,
            labels = Enumerable.Range(0, shown.Count).Select(shown.Label).ToArray(),
            pixels = Convert.ToBase64String(shown.Pixels.Span),
            filters = s_filters.Select(filter => new { name = filter.Name, weights = filter.Weights }).ToArray(),
            sheet = DigitSheet.Of(shown, shown.Count),
        });
    }

    /// <summary>Saves the view as one self-contained HTML page that works offline, written beside the target and then renamed.</summary>
    public void Save(string path) => _view.Save(path);

    /// <summary>Returns what it is.</summary>
    public override string ToString() => Title + "; it shows in a notebook, or as a page with Save.";

    string INotebookView.ToHtml() => _view.ToHtml();

    /// <summary>Returns the sum of weights times ink around each pixel that is not at the rim.</summary>
    private static IEnumerable<double> Map(byte[] image, int size, int[] weights)
    {
        for (int row = 0; row <= size - Width; row++)
        {
            for (int column = 0; column <= size - Width; column++)
            {
                double sum = 0;
                for (int i = 0; i < weights.Length; i++)
                    sum += weights[i] * image[(row + i / Width) * size + column + i % Width] / 255.0;
                yield return sum;
            }
        }
    }

    private static byte Gray(double sum) => (byte)(255 * Math.Clamp(sum / Width, 0, 1));

    private static string Picture(ImageSet image, string about)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"width:{image.Columns * Zoom}px;height:{image.Rows * Zoom}px");
        return $"<img class=\"digit\" alt=\"{about}\" src=\"{DigitSheet.Of(image, 1)}\" "
            + $"style=\"display:inline-block;margin:4px;{size}\"/>";
    }
}
