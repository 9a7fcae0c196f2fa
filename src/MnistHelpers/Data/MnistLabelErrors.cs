using System.Collections.Frozen;
using System.Security.Cryptography;

namespace MnistHelpers;

/// <summary>
/// The 15 labels of MNIST's test set that fewer than three of five reviewers confirmed (Northcutt, Athalye, Mueller, "Pervasive label
/// errors in test sets destabilize machine learning benchmarks", NeurIPS 2021, datasets and benchmarks). The votes are those of
/// <c>mturk/mnist_mturk.json</c> in the repository cleanlab/label-errors. The reviewers saw only images that an algorithm (confident
/// learning) had selected, so other labels may be wrong too.
/// </summary>
public static class MnistLabelErrors
{
    // An image is identified by the first 64 bits of the SHA-256 of its pixels, because its index changes in a shuffled set or a subset.
    private static readonly (string Fingerprint, LabelError Error)[] s_known =
    [
        ("9e571df431674b22", new(947, 8, 9, 0, 5, 0)),
        ("a6dbd7572d6b5235", new(1621, 0, 6, 2, 3, 0)),
        ("ac85fc88d75848d8", new(1901, 9, 4, 2, 3, 0)),
        ("3b659aa46e7e60f0", new(2130, 4, 9, 2, 2, 1)),
        ("b79f052864e49eef", new(2462, 2, 0, 0, 4, 1)),
        ("a8b3e479c863b2ec", new(2597, 5, 3, 0, 4, 1)),
        ("2d23b44093568126", new(2654, 6, 1, 0, 2, 3)),
        ("78b0ae6da7b031aa", new(3520, 6, 4, 2, 0, 3)),
        ("2ade8bec31ce7dba", new(3558, 5, 0, 1, 4, 0)),
        ("ae0606c84402b2d7", new(5937, 5, 3, 1, 3, 1)),
        ("e58ee418a2c482c9", new(6651, 0, 6, 0, 5, 0)),
        ("848efc6d40483e6f", new(6783, 1, 6, 2, 3, 0)),
        ("b147b498facaa9a7", new(8527, 4, 9, 2, 2, 1)),
        ("6d535e9edb86d534", new(9679, 6, 3, 2, 0, 3)),
        ("142caf3509596eb9", new(9729, 5, 6, 2, 3, 0)),
    ];

    private static readonly FrozenDictionary<string, LabelError> s_byFingerprint =
        s_known.ToFrozenDictionary(known => known.Fingerprint, known => known.Error);

    /// <summary>The doubted labels, in the order of the test set.</summary>
    public static IReadOnlyList<LabelError> All { get; } = [.. s_known.Select(known => known.Error)];

    /// <summary>
    /// Finds the known label error of an image in any set by its pixels and label. Returns null if the image is not one of the 15, or if
    /// its label differs from MNIST's.
    /// </summary>
    /// <param name="images">The set; it may be a subset of the test set or shuffled.</param>
    /// <param name="index">The image's index in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public static LabelError? Find(ImageSet images, int index)
    {
        ArgumentNullException.ThrowIfNull(images);
        string fingerprint = Convert.ToHexStringLower(SHA256.HashData(images.Image(index)).AsSpan(0, 8));
        return s_byFingerprint.GetValueOrDefault(fingerprint) is { } error && error.Label == images.Label(index) ? error : null;
    }
}
