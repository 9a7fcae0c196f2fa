using System.Globalization;
using MnistHelpers.Charts;

namespace MnistHelpers;

/// <summary>
/// An interactive view of the distance between pixels: a digit to move and to turn, and the training images that are nearest to it. Without
/// scripts, it is a table of what the nearest one shows. It works offline.
/// </summary>
/// <remarks>Pixels are compared in the sixteen grays in which the view shows them.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class NeighborExplorer : INotebookView
{
    /// <summary>The move to the right, in pixels, that the title tells of.</summary>
    private const int TitleMove = 3;

    /// <summary>How many images of each label are searched.</summary>
    private const int PerDigit = 12;

    /// <summary>The moves to the right, in pixels, that the table has.</summary>
    private static readonly int[] s_moves = [0, 1, 2, TitleMove, 4];

    private readonly ImageSet _searched, _asked;
    private readonly ExplorerView _view;

    /// <param name="images">Images, of which the first ones of each label are searched for neighbors.</param>
    /// <param name="asked">Images of the same size, square, of which the first of each label seeks neighbors.</param>
    /// <exception cref="ArgumentException">There are no images, or they are not square, or not of the same size.</exception>
    public NeighborExplorer(ImageSet images, ImageSet asked)
    {
        DigitCharts.RequireImages(images);
        DigitCharts.RequireImages(asked);
        if (asked.Rows != asked.Columns || images.Rows != asked.Rows || images.Columns != asked.Columns)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"asked: {asked.Rows}×{asked.Columns} pixels found, images: {images.Rows}×{images.Columns}; give square ones of one size"),
                nameof(asked));
        }
        _searched = FirstOfEach(images, PerDigit);
        _asked = FirstOfEach(asked, 1);
        byte[] pixels = [.. _asked.Pixels.Span, .. _searched.Pixels.Span], labels = [.. Labels(_asked), .. Labels(_searched)];
        _view = new ExplorerView(Title, ToTable().ToHtml(), "neighbors.js", new
        {
            size = asked.Rows,
            asked = Labels(_asked).Select(label => (int)label).ToArray(),
            among = Labels(_searched).Select(label => (int)label).ToArray(),
            sheet = DigitSheet.Of(new ImageSet(pixels, labels, asked.Rows, asked.Columns), _asked.Count),
        });
    }

    private string Title => string.Create(
        CultureInfo.InvariantCulture,
        $"Moved by {TitleMove} pixels, {Right(TitleMove)} of {_asked.Count} digits are nearest to one of their kind; "
            + $"in their place, {Right(0)}");

    /// <summary>Saves the view as one self-contained HTML page that works offline, written beside the target and then renamed.</summary>
    public void Save(string path) => _view.Save(path);

    /// <summary>Returns the label of the nearest image of each digit, in its place and moved to the right, as a table.</summary>
    public override string ToString() => ToTable().ToText(Title);

    string INotebookView.ToHtml() => _view.ToHtml();

    private static ImageSet FirstOfEach(ImageSet images, int count) => images.Select(
        [.. Enumerable.Range(0, images.Count).GroupBy(images.Label).OrderBy(group => group.Key).SelectMany(group => group.Take(count))]);

    private static IEnumerable<byte> Labels(ImageSet images) => Enumerable.Range(0, images.Count).Select(i => (byte)images.Label(i));

    private int Right(int move) => Enumerable.Range(0, _asked.Count).Count(i => Nearest(i, move) == _asked.Label(i));

    /// <summary>Returns the label of the image that is nearest to a digit after its move to the right, by the sum of squares.</summary>
    private int Nearest(int digit, int move)
    {
        int side = _asked.Rows;
        byte[] image = _asked.Image(digit).ToArray();
        int[] moved = [.. Enumerable.Range(0, image.Length).Select(p => p % side < move ? 0 : DigitSheet.Gray(image[p - move]))];
        return _searched.Label(Enumerable.Range(0, _searched.Count).MinBy(Distance));

        long Distance(int index)
        {
            ReadOnlySpan<byte> other = _searched.Image(index);
            long sum = 0;
            for (int p = 0; p < moved.Length; p++)
            {
                long difference = moved[p] - DigitSheet.Gray(other[p]);
                sum += difference * difference;
            }
            return sum;
        }
    }

    private TextTable ToTable()
    {
        IEnumerable<string> columns = s_moves.Select(move => move == 0 ? "nearest in its place" : $"{Whole(move)} px to the right");
        var table = new TextTable(["digit", .. columns.Select(column => (TextTable.Cell)column)]);
        for (int i = 0; i < _asked.Count; i++)
            table.Add([Whole(_asked.Label(i)), .. s_moves.Select(move => (TextTable.Cell)Whole(Nearest(i, move)))]);
        return table;

        static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
