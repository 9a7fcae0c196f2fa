namespace MnistHelpers.Robustness;

/// <summary>One kind of corruption, on one image.</summary>
internal interface ICorruption
{
    /// <summary>Changes the image in place; what is random about it comes from <paramref name="random"/> alone.</summary>
    /// <param name="image">The image.</param>
    /// <param name="severity">1 (mild) to 5; a kind without levels ignores it.</param>
    /// <param name="random">The numbers of this image.</param>
    void Apply(Plane image, int severity, RandomStream random);
}
