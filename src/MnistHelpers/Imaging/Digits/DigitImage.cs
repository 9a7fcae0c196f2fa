using MnistHelpers.Imaging;
using MnistHelpers.Planes;

namespace MnistHelpers;

/// <summary>
/// A digit extracted from a picture (a photo, a scan, a drawing) and converted to MNIST's format: 28×28, light ink on black, fitted into
/// 20×20, centered by mass. It keeps the result of every step and shows them in a notebook. It reports if the picture contains no digit.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class DigitImage : INotebookView
{
    private readonly byte[]? _pixels;

    internal DigitImage(
        string name, byte[]? pixels, IReadOnlyList<PixelPoint> corners, IReadOnlyList<ImagingStep> steps, string? warning = null) =>
        (Name, _pixels, Corners, Steps, Warning) = (name, pixels, corners, steps, warning);

    /// <summary>The picture's file name, or the name that it was given.</summary>
    public string Name { get; }

    /// <summary>Whether something was found that may be a digit.</summary>
    public bool IsFound => _pixels is not null;

    /// <summary>The pixels: 28 × 28 bytes, row-major, 0 background to 255 ink.</summary>
    /// <exception cref="InvalidOperationException">No digit was found.</exception>
    public ReadOnlyMemory<byte> Pixels => Found();

    /// <summary>The digit's location in the upright picture, in pixels of the file; null if no digit was found.</summary>
    public PixelBox? Box => Corners.Count > 0 ? PixelBox.Around(Corners) : null;

    /// <summary>
    /// The corners of the upright rectangle around the digit, clockwise from the top left, in the upright picture, in pixels of the file:
    /// those of <see cref="Box"/>, or of a quadrilateral where the digit is on a tilted sheet, which was straightened; none if no digit was
    /// found.
    /// </summary>
    public IReadOnlyList<PixelPoint> Corners { get; }

    /// <summary>
    /// Whether the picture seems to contain more digits than this one, the largest; <see cref="DigitPage"/> extracts all of them.
    /// </summary>
    public bool IsOneOfSeveral { get; private init; }

    /// <summary>
    /// Whether it may not be what the picture shows: a bar that comes in at the rim, with nothing else in the picture, or one digit of
    /// several.
    /// </summary>
    internal bool IsDoubtful { get; private init; }

    /// <summary>All pieces of the picture's ink as one digit, if they may be those of a broken stroke; otherwise null.</summary>
    internal DigitImage? Together { get; private init; }

    /// <summary>The results of the steps, in order; the last one is the 28×28 digit, if one was found.</summary>
    public IReadOnlyList<ImagingStep> Steps { get; }

    /// <summary>
    /// A description, in one sentence, of what is wrong with the picture file; null if nothing is. A truncated or damaged file is still
    /// read if at least a third of its rows can be decoded; the remaining rows are left out.
    /// </summary>
    public string? Warning { get; }

    /// <summary>Extracts the digit from a PNG, JPEG, WebP, BMP, GIF or ICO file (its first frame).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The path is not a regular file but a named pipe or a device, or the file cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is not a picture in a supported format, is too large, or is damaged in its first third.
    /// </exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitImage Load(string path, DigitImageOptions? options = null)
    {
        DigitImageOptions used = Checked(options);
        return Of(PictureLoader.Load(path, used), Path.GetFileName(path), used);
    }

    /// <summary>Extracts the digit from the bytes of a PNG, JPEG, WebP, BMP, GIF or ICO.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">The name of the picture in errors and views.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are not a picture in a supported format, or the picture is too large or damaged in its first third.
    /// </exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitImage FromBytes(byte[] bytes, string name = "picture", DigitImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        DigitImageOptions used = Checked(options);
        return Of(PictureLoader.Load(bytes, name, used), name, used);
    }

    /// <summary>Extracts the digit from a stream, which is read to its end and left open.</summary>
    /// <param name="stream">A PNG, JPEG, WebP, BMP, GIF or ICO.</param>
    /// <param name="name">The name of the picture in errors and views.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="InvalidDataException">
    /// The stream does not contain a picture in a supported format, or the picture is too large or damaged in its first third.
    /// </exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitImage FromStream(Stream stream, string name = "picture", DigitImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FromBytes(PictureLoader.ReadAll(stream, name), name, options);
    }

    /// <summary>Returns the digit as a set of one image, for methods that take an <see cref="ImageSet"/>.</summary>
    /// <param name="label">The digit's true label, 0 to 9; 0 if it is unknown.</param>
    /// <exception cref="InvalidOperationException">No digit was found.</exception>
    public ImageSet ToImageSet(byte label = 0) => new(Found(), new[] { label });

    /// <summary>Returns the name and the location of the digit.</summary>
    public override string ToString() => Box is { } box
        ? FormattableString.Invariant($"{Name}: a digit at {box.Left}, {box.Top}, {box.Width}×{box.Height}")
        : $"{Name}: no digit found";

    /// <summary>Returns the digit after a quarter turn of its 28×28 pixels.</summary>
    /// <param name="quarters">One quarter turn to the right, or three, which is one to the left.</param>
    internal DigitImage Turned(int quarters)
    {
        int side = MnistNormalizer.Side;
        byte[] pixels = Found();
        for (int turn = 0; turn < quarters; turn++)
        {
            var turned = new byte[pixels.Length];
            for (int i = 0; i < pixels.Length; i++)
                turned[i % side * side + side - 1 - i / side] = pixels[i];
            pixels = turned;
        }
        var step = new ImagingStep(quarters == 1 ? "a quarter turn to the right" : "a quarter turn to the left", side, side, pixels);
        return new DigitImage(Name, pixels, Corners, [.. Steps, step], Warning)
        {
            IsOneOfSeveral = IsOneOfSeveral,
            IsDoubtful = IsDoubtful,
        };
    }

    string INotebookView.ToHtml() => ImagingView.ToHtml(ToString(), Warning, Steps);

    private static DigitImageOptions Checked(DigitImageOptions? options)
    {
        options ??= new DigitImageOptions();
        options.Check();
        return options;
    }

    private static DigitImage Of(Picture picture, string name, DigitImageOptions options)
    {
        if (MnistLike.Take(GrayChannel.Of(picture.Channels)) is { } asIs)
        {
            ImagingStep[] only = [ImagingStep.Of(
                "28×28 already", new GrayPlane(MnistNormalizer.Side, MnistNormalizer.Side, Array.ConvertAll(asIs, value => value / 255f)))];
            var all = new PixelBox(0, 0, MnistNormalizer.Side, MnistNormalizer.Side);
            return new DigitImage(name, asIs, all.Corners, only, picture.Warning);
        }

        InkPicture ink = InkPicture.Of(picture, options);
        List<Component> found = DigitParts.InkLike(ink), parts = DigitParts.Main(ink, found);
        if (parts.Count <= 1 && DigitParts.LoneBar(ink) is { } bar)
            return Of(ink, [bar], name, options, ink.Steps, isDoubtful: true);
        if (parts.Count == 0)
            return new DigitImage(name, null, [], ink.Steps, ink.Warning);
        bool isOneOfSeveral = DigitParts.AreSeveral(ink, found, parts);
        DigitImage? together = DigitParts.Together(ink, found, parts) is { } pieces
            ? Of(ink, pieces, name, options, ink.Steps, isOneOfSeveral)
            : null;
        return Of(
            ink, parts, name, options, ink.Steps, isOneOfSeveral, isOneOfSeveral && DigitParts.LeaveSome(found, parts), together);
    }

    internal static DigitImage Of(
        InkPicture ink, List<Component> parts, string name, DigitImageOptions options, IEnumerable<ImagingStep> steps,
        bool isOneOfSeveral = false, bool isDoubtful = false, DigitImage? together = null)
    {
        PixelBox box = Component.BoxOf(parts);
        GrayPlane digit = ink.Digit(parts, box);
        byte[] pixels = MnistNormalizer.Normalize(digit, options.StrokeWidth);
        ImagingStep[] all =
        [
            .. steps,
            ImagingStep.OfInk("the digit", digit),
            new ImagingStep("28×28, as MNIST", MnistNormalizer.Side, MnistNormalizer.Side, pixels),
        ];
        return new DigitImage(name, pixels, ink.CornersInFile(box), all, ink.Warning)
        {
            IsOneOfSeveral = isOneOfSeveral,
            IsDoubtful = isDoubtful,
            Together = together,
        };
    }

    private byte[] Found() => _pixels ?? throw new InvalidOperationException($"{Name}: no digit found; check IsFound first");
}
