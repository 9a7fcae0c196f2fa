using MnistHelpers.Imaging;
using MnistHelpers.Planes;

namespace MnistHelpers;

/// <summary>
/// The digits of a picture with several (a postcode, a column of numbers), line by line from the top, left
/// to right, each with its bounding box.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class DigitPage : INotebookView
{
    private const int LongestSide = 640;

    private readonly IReadOnlyList<IReadOnlyList<DigitCandidate>> _lines;

    private DigitPage(
        string name, IReadOnlyList<IReadOnlyList<DigitCandidate>> lines, IReadOnlyList<ImagingStep> steps, ImagingStep upright,
        double scale, string? warning) =>
        (Name, _lines, Steps, Upright, Scale, Warning) = (name, lines, steps, upright, scale, warning);

    /// <summary>The picture's file name, or the name that it was given.</summary>
    public string Name { get; }

    /// <summary>
    /// The lines, each with its digits; touching digits count as one here, until <see cref="DigitReader.Read(DigitPage)"/> separates them.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<DigitImage>> Lines => [.. _lines.Select(line => line.Select(digit => digit.Whole).ToArray())];

    /// <summary>The results of the steps on the whole picture.</summary>
    public IReadOnlyList<ImagingStep> Steps { get; }

    /// <inheritdoc cref="DigitImage.Warning"/>
    public string? Warning { get; }

    internal IReadOnlyList<IReadOnlyList<DigitCandidate>> Candidates => _lines;

    /// <summary>All lines together as one digit, if they may be the pieces of its broken stroke; otherwise null.</summary>
    internal DigitImage? Together { get; private init; }

    /// <summary>The picture, large enough for its digits to be legible.</summary>
    internal ImagingStep Upright { get; }

    /// <summary>The number of pixels of the file per pixel of <see cref="Upright"/>, along each side.</summary>
    internal double Scale { get; }

    /// <summary>Extracts all digits from a PNG, JPEG, WebP, BMP, GIF or ICO file (its first frame).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is not a picture in a supported format, is too large, or is damaged in its first third.
    /// </exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitPage Load(string path, DigitImageOptions? options = null)
    {
        options ??= new DigitImageOptions();
        options.Check();
        return Of(PictureLoader.Load(path, options), Path.GetFileName(path), options);
    }

    /// <summary>Extracts all digits from the bytes of a PNG, JPEG, WebP, BMP, GIF or ICO.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">The name of the picture in errors and views.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are not a picture in a supported format, or the picture is too large or damaged in its first third.
    /// </exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitPage FromBytes(byte[] bytes, string name = "picture", DigitImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= new DigitImageOptions();
        options.Check();
        return Of(PictureLoader.Load(bytes, name, options), name, options);
    }

    /// <summary>Returns the name and the number of digits found.</summary>
    public override string ToString()
    {
        int digits = _lines.Sum(line => line.Count);
        return digits == 0
            ? $"{Name}: no digit found"
            : FormattableString.Invariant(
                $"{Name}: {digits:N0} {(digits == 1 ? "digit" : "digits")} in {_lines.Count:N0} {(_lines.Count == 1 ? "line" : "lines")}");
    }

    string INotebookView.ToHtml() => ImagingView.ToHtml(ToString(), Warning, [.. Steps, .. Lines.SelectMany((line, i) =>
        line.Select((digit, k) => digit.Steps[^1] with { Caption = FormattableString.Invariant($"line {i + 1}, digit {k + 1}") }))]);

    private static DigitPage Of(Picture picture, string name, DigitImageOptions options)
    {
        InkPicture ink = InkPicture.Of(picture, options);
        List<Component> all = DigitParts.InkLike(ink, isPage: true), main = DigitParts.Main(ink, all);
        List<List<Component>> several = DigitParts.Several(ink, all);
        IReadOnlyList<IReadOnlyList<DigitCandidate>> lines = [.. PageLayout.Lines(several)
            .Select(line => line.Select(parts => DigitSplit.Candidate(ink, parts, PageLayout.Height(line), name, options)).ToArray())];
        ImagingStep upright = ImagingStep.Of("upright", picture.Whole(GrayChannel.Of(picture.Channels)), LongestSide);
        return new DigitPage(name, lines, ink.Steps, upright, picture.Scale * picture.Width / upright.Width, ink.Warning)
        {
            Together = DigitParts.AreOneBroken(several, main) ? DigitImage.Of(ink, main, name, options, []) : null,
        };
    }
}
