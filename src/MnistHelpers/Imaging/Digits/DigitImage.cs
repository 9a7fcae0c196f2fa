namespace MnistHelpers;

/// <summary>
/// A digit taken out of any picture (a photo, a scan, a drawing) and made as MNIST's are: 28×28, light ink on black, fitted into 20×20,
/// centered by mass. It keeps what every step made, and shows that in a notebook. Where a picture has no digit, it says so.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class DigitImage : INotebookView
{
    private readonly byte[]? _pixels;

    internal DigitImage(string name, byte[]? pixels, PixelBox? box, IReadOnlyList<ImagingStep> steps, string? warning = null) =>
        (Name, _pixels, Box, Steps, Warning) = (name, pixels, box, steps, warning);

    /// <summary>The picture's file name, or what it was called.</summary>
    public string Name { get; }

    /// <summary>Whether there is anything that may be a digit.</summary>
    public bool IsFound => _pixels is not null;

    /// <summary>28 × 28 bytes, row-major, 0 background to 255 ink.</summary>
    /// <exception cref="InvalidOperationException">No digit was found.</exception>
    public ReadOnlyMemory<byte> Pixels => Found();

    /// <summary>Where the digit lies in the upright picture, in the file's pixels; null where none was found.</summary>
    public PixelBox? Box { get; }

    /// <summary>
    /// Whether the picture seems to hold more digits than this one, the largest; <see cref="DigitPage"/> takes all of them.
    /// </summary>
    public bool IsOneOfSeveral { get; private init; }

    /// <summary>What each step made, in their order; the last is the 28×28 digit, if one was found.</summary>
    public IReadOnlyList<ImagingStep> Steps { get; }

    /// <summary>
    /// What is wrong with the picture's file, in one sentence; null where nothing is. A file that ends early or is damaged is still read if
    /// a third of its rows or more can be decoded; the others are left out.
    /// </summary>
    public string? Warning { get; }

    /// <summary>Takes the digit out of a PNG, JPEG, WebP, BMP or GIF (its first picture).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It is no file that has an end, but a named pipe or a device, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no picture that is read here, too large, or damaged in its first
    /// third.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitImage Load(string path, DigitImageOptions? options = null)
    {
        DigitImageOptions used = Checked(options);
        return Of(PictureLoader.Load(path, used), Path.GetFileName(path), used);
    }

    /// <summary>Takes the digit out of the bytes of a PNG, JPEG, WebP, BMP or GIF.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">What errors and views call the picture.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The bytes are no picture that is read here, or one that is too large or damaged in its first
    /// third.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitImage FromBytes(byte[] bytes, string name = "picture", DigitImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        DigitImageOptions used = Checked(options);
        return Of(PictureLoader.Load(bytes, name, used), name, used);
    }

    /// <summary>Takes the digit out of a stream, read to its end and left open.</summary>
    /// <param name="stream">A PNG, JPEG, WebP, BMP or GIF.</param>
    /// <param name="name">What errors and views call the picture.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The stream holds no picture that is read here, or one that is too large or damaged in its
    /// first third.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DigitImage FromStream(Stream stream, string name = "picture", DigitImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FromBytes(PictureLoader.ReadAll(stream, name), name, options);
    }

    /// <summary>The digit as a set of one image, for everything that takes an <see cref="ImageSet"/>.</summary>
    /// <param name="label">The digit that it is, 0 to 9; 0 where that is not known.</param>
    /// <exception cref="InvalidOperationException">No digit was found.</exception>
    public ImageSet ToImageSet(byte label = 0) => new(Found(), new[] { label });

    /// <summary>The name, and where the digit is.</summary>
    public override string ToString() => Box is { } box
        ? FormattableString.Invariant($"{Name}: a digit at {box.Left}, {box.Top}, {box.Width}×{box.Height}")
        : $"{Name}: no digit found";

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
            return new DigitImage(name, asIs, new PixelBox(0, 0, MnistNormalizer.Side, MnistNormalizer.Side), only, picture.Warning);
        }

        InkPicture ink = InkPicture.Of(picture, options);
        List<Component> all = DigitParts.InkLike(ink), parts = DigitParts.Main(ink, all);
        return parts.Count == 0
            ? new DigitImage(name, null, null, ink.Steps, ink.Warning)
            : Of(ink, parts, name, options, ink.Steps, isOneOfSeveral: DigitParts.AreSeveral(ink, all, parts));
    }

    internal static DigitImage Of(
        InkPicture ink, List<Component> parts, string name, DigitImageOptions options, IEnumerable<ImagingStep> steps,
        bool isOneOfSeveral = false)
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
        return new DigitImage(name, pixels, ink.InFile(box), all, ink.Warning) { IsOneOfSeveral = isOneOfSeveral };
    }

    private byte[] Found() => _pixels ?? throw new InvalidOperationException($"{Name}: no digit found; check IsFound first");
}
