namespace MnistHelpers.Robustness;

/// <summary>A kind of corruption, applied to one image at a time.</summary>
internal interface ICorruption
{
    /// <summary>Corrupts the image in place; all randomness comes from <paramref name="random"/>.</summary>
    /// <param name="image">The image.</param>
    /// <param name="severity">The severity, 1 (mild) to 5; a kind without levels ignores it.</param>
    /// <param name="random">The random numbers of this image.</param>
    void Apply(Plane image, int severity, RandomStream random);
}
