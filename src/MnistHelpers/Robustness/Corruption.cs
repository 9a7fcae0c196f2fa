using MnistHelpers.Robustness;

namespace MnistHelpers;

/// <summary>
/// One of the 15 corruptions of MNIST-C: changes to an image that leave the digit recognizable to people. Mu and Gilmer, "MNIST-C: A
/// robustness benchmark for computer vision", 2019.
/// </summary>
public sealed class Corruption
{
    private Corruption(int number, string name, string description, int? defaultSeverity, ICorruption kind)
    {
        Number = number;
        Name = name;
        Description = description;
        DefaultSeverity = defaultSeverity;
        Kind = kind;
    }

    /// <summary>Poisson noise in each pixel, as from a small number of photons.</summary>
    public static Corruption ShotNoise { get; } = new(
        0, "shot noise", "each pixel is a Poisson number, as with few photons", 5, new ShotNoise());

    /// <summary>A fraction of the pixels set to black or white.</summary>
    public static Corruption ImpulseNoise { get; } = new(
        1, "impulse noise", "a share of the pixels becomes black or white", 4, new ImpulseNoise());

    /// <summary>Pixels exchanged with nearby ones, between two blurs.</summary>
    public static Corruption GlassBlur { get; } = new(
        2, "glass blur", "pixels change places with near ones, between two blurs", 1, new GlassBlur());

    /// <summary>A blur along a line of a random direction, up to 45° from the horizontal.</summary>
    public static Corruption MotionBlur { get; } = new(
        3, "motion blur", "a blur along a line, up to 45° from the horizontal", 1, new MotionBlur());

    /// <summary>A slant to the left or the right.</summary>
    public static Corruption Shear { get; } = new(4, "shear", "slanted to the left or the right", 2, new Shear());

    /// <summary>A reduction in size toward the center.</summary>
    public static Corruption Scale { get; } = new(5, "scale", "shrunk toward the center", 3, new Scale());

    /// <summary>A rotation to the left or the right.</summary>
    public static Corruption Rotate { get; } = new(6, "rotate", "turned to the left or the right", 2, new Rotate());

    /// <summary>A constant brightness added everywhere.</summary>
    public static Corruption Brightness { get; } = new(7, "brightness", "the same amount of light added everywhere", 5, new Brightness());

    /// <summary>A shift by whole pixels along both axes.</summary>
    public static Corruption Translate { get; } = new(8, "translate", "shifted by whole pixels along both axes", 3, new Translate());

    /// <summary>An inversion of the left and the right quarter.</summary>
    public static Corruption Stripe { get; } = new(9, "stripe", "the left and the right quarter inverted", null, new Stripe());

    /// <summary>Clouds in front of the image.</summary>
    public static Corruption Fog { get; } = new(10, "fog", "clouds before the image", 5, new Fog());

    /// <summary>Splashes of mud over the image.</summary>
    public static Corruption Spatter { get; } = new(11, "spatter", "splashes of mud over the image", 4, new Spatter());

    /// <summary>A dotted line across the image.</summary>
    public static Corruption DottedLine { get; } = new(12, "dotted line", "a dotted line across the image", null, new DottedLine());

    /// <summary>A zigzag across the image.</summary>
    public static Corruption Zigzag { get; } = new(13, "zigzag", "a zigzag across the image", null, new Zigzag());

    /// <summary>Only the edges, white on black.</summary>
    public static Corruption CannyEdges { get; } = new(14, "canny edges", "the edges alone", null, new CannyEdges());

    /// <summary>All 15 corruptions, in the paper's order.</summary>
    public static IReadOnlyList<Corruption> All { get; } =
    [
        ShotNoise, ImpulseNoise, GlassBlur, MotionBlur, Shear, Scale, Rotate, Brightness, Translate, Stripe, Fog, Spatter, DottedLine,
        Zigzag, CannyEdges, ];

    /// <summary>The name in the paper, such as <c>shot noise</c>.</summary>
    public string Name { get; }

    /// <summary>A description of its effect.</summary>
    public string Description { get; }

    /// <summary>The severity used in MNIST-C, 1 to 5; null if the corruption has no levels.</summary>
    public int? DefaultSeverity { get; }

    /// <summary>A number that gives each kind its own random numbers.</summary>
    internal int Number { get; }

    internal ICorruption Kind { get; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
