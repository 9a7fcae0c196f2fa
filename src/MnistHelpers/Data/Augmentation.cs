using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>
/// Random changes applied to training images, drawn anew in each epoch. Everything is off by default; each enabled change is drawn
/// uniformly for each image.
/// </summary>
public sealed record Augmentation
{
    /// <summary>Creates options with which nothing is changed.</summary>
    public Augmentation()
        : this(minScale: 1)
    {
    }

    /// <summary>
    /// Creates options from JSON. An option that the JSON lacks, because it was written by hand or before the option existed, has its
    /// default: source-generated deserialization ignores the initial values of init-only properties, but not the defaults of parameters.
    /// </summary>
    [JsonConstructor]
    internal Augmentation(
        double minScale = 1, double maxScale = 1, double maxAspectRatio = 1, double elasticSigma = 4, double minErasingArea = 0.02,
        double maxErasingArea = 0.2)
    {
        (MinScale, MaxScale, MaxAspectRatio) = (minScale, maxScale, maxAspectRatio);
        (ElasticSigma, MinErasingArea, MaxErasingArea) = (elasticSigma, minErasingArea, maxErasingArea);
    }

    /// <summary>Small rotations, scalings, shifts and shears: the ways in which people's handwriting differs.</summary>
    public static Augmentation Affine { get; } = new() { Rotation = 10, MinScale = 0.9, MaxScale = 1.1, Shift = 2, Shear = 8 };

    /// <summary>
    /// All changes: somewhat larger affine transforms, elastic distortion, and random erasing in a quarter of the images.
    /// </summary>
    public static Augmentation Strong { get; } = new()
    {
        Rotation = 12,
        MinScale = 0.85,
        MaxScale = 1.15,
        Shift = 2.5,
        Shear = 10,
        ElasticAlpha = 18,
        ErasingProbability = 0.25,
        MaxErasingArea = 0.1,
    };

    /// <summary>The largest rotation about the center in either direction, in degrees: 0 (none, the default) to 180.</summary>
    public double Rotation { get; init; }

    /// <summary>The smallest scale factor: 1 (unchanged, the default); 0.1 to <see cref="MaxScale"/>.</summary>
    public double MinScale { get; init; }

    /// <summary>The largest scale factor: 1 (unchanged, the default); <see cref="MinScale"/> to 10.</summary>
    public double MaxScale { get; init; }

    /// <summary>
    /// How far width and height change against each other: 1 (not at all, the default) to 10. With 1.2, a square becomes a rectangle whose
    /// ratio of width to height lies between 1 / 1.2 and 1.2, drawn uniformly on a logarithmic scale, and that has the area of the square.
    /// </summary>
    public double MaxAspectRatio { get; init; }

    /// <summary>
    /// The largest shift in pixels in either direction, drawn independently for the horizontal and the
    /// vertical: 0 (none, the default) to 1,000.
    /// </summary>
    public double Shift { get; init; }

    /// <summary>The largest slant of upright strokes in either direction, in degrees: 0 (none, the default) to 60.</summary>
    public double Shear { get; init; }

    /// <summary>
    /// The strength of the elastic distortion, the α of Simard, Steinkraus and Platt ("Best practices for convolutional neural networks
    /// applied to visual document analysis", 2003), who used 34: 0 (none, the default) to 1,000. The standard deviation of a pixel's
    /// displacement along each axis is <c>0.163 α / σ</c>; beyond one pixel, some digits become unrecognizable.
    /// </summary>
    public double ElasticAlpha { get; init; }

    /// <summary>
    /// The smoothness of the elastic distortion: the standard deviation σ, in pixels, of the Gaussian that its random field is convolved
    /// with. The default is 4; 0.5 to 20.
    /// </summary>
    public double ElasticSigma { get; init; }

    /// <summary>
    /// The fraction of images in which a rectangle is set to background (Zhong et al., "Random erasing data augmentation", 2020): 0 (none,
    /// the default) to 1.
    /// </summary>
    public double ErasingProbability { get; init; }

    /// <summary>The smallest fraction of an image that is erased: 0.02 by default; above 0.</summary>
    public double MinErasingArea { get; init; }

    /// <summary>The largest fraction of an image that is erased: 0.2 by default; at most 1.</summary>
    public double MaxErasingArea { get; init; }

    /// <summary>Whether any image is moved at all.</summary>
    internal bool Moves => IsElastic || this is not { Rotation: 0, MinScale: 1, MaxScale: 1, MaxAspectRatio: 1, Shift: 0, Shear: 0 };

    /// <summary>Whether there is elastic distortion.</summary>
    internal bool IsElastic => ElasticAlpha > 0;

    /// <summary>Returns these options if all of them are in range.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal Augmentation Checked()
    {
        OptionCheck.Require(Rotation is >= 0 and <= 180, $"Rotation: {Rotation} found; give 0 to 180 degrees, such as 10");
        OptionCheck.Require(MinScale is >= 0.1 and <= 10, $"MinScale: {MinScale} found; give a factor from 0.1 to 10, such as 0.9");
        OptionCheck.Require(MaxScale is >= 0.1 and <= 10, $"MaxScale: {MaxScale} found; give a factor from 0.1 to 10, such as 1.1");
        OptionCheck.Require(MinScale <= MaxScale, $"MinScale: {MinScale} found, above the MaxScale of {MaxScale}; give at most that");
        OptionCheck.Require(
            MaxAspectRatio is >= 1 and <= 10, $"MaxAspectRatio: {MaxAspectRatio} found; give a ratio from 1 to 10, such as 1.2");
        OptionCheck.Require(Shift is >= 0 and <= 1000, $"Shift: {Shift} found; give 0 to 1000 pixels, such as 2");
        OptionCheck.Require(Shear is >= 0 and <= 60, $"Shear: {Shear} found; give 0 to 60 degrees, such as 8");
        OptionCheck.Require(ElasticAlpha is >= 0 and <= 1000, $"ElasticAlpha: {ElasticAlpha} found; give 0 to 1000, such as 18");
        OptionCheck.Require(ElasticSigma is >= 0.5 and <= 20, $"ElasticSigma: {ElasticSigma} found; give 0.5 to 20 pixels, such as 4");
        OptionCheck.Require(
            ErasingProbability is >= 0 and <= 1, $"ErasingProbability: {ErasingProbability} found; give 0 to 1, such as 0.25");
        OptionCheck.Require(
            MinErasingArea is > 0 and <= 1, $"MinErasingArea: {MinErasingArea} found; give a share above 0 and at most 1, such as 0.02");
        OptionCheck.Require(
            MaxErasingArea is > 0 and <= 1, $"MaxErasingArea: {MaxErasingArea} found; give a share above 0 and at most 1, such as 0.2");
        OptionCheck.Require(
            MinErasingArea <= MaxErasingArea,
            $"MinErasingArea: {MinErasingArea} found, above the MaxErasingArea of {MaxErasingArea}; give at most that");
        return this;
    }
}
