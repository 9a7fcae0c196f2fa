using System.Security.Cryptography;

namespace MnistHelpers.Training;

/// <summary>A fingerprint that tells whether two runs use the same images.</summary>
internal static class ImageSetFingerprint
{
    /// <summary>Computes the SHA-256 hash of the images and labels of all sets, in hexadecimal.</summary>
    internal static string Of(params ReadOnlySpan<ImageSet> sets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ImageSet set in sets)
        {
            hash.AppendData(BitConverter.GetBytes((long)set.Count));
            hash.AppendData(set.Labels.Span);
            hash.AppendData(set.Pixels.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
