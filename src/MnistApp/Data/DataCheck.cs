using System.Security.Cryptography;
using MnistHelpers;

namespace MnistApp.Data;

/// <summary>Something that sound data are, and whether these are.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Passed">Whether it is so.</param>
/// <param name="Finding">What was found, in a few words.</param>
internal sealed record DataCheck(string Name, bool Passed, string Finding)
{
    /// <summary>SHA-256 of the pixels and then the labels of LeCun, Cortes and Burges' files, the training set's first.</summary>
    private const string MnistHash = "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16";

    /// <summary>Looks at the data. That a file can be read at all has been checked by whoever loaded it.</summary>
    public static IReadOnlyList<DataCheck> Of(MnistData data)
    {
        int[] train = data.Train.ClassCounts(), test = data.Test.ClassCounts();
        int[] missing = [.. Enumerable.Range(0, train.Length).Where(digit => train[digit] == 0 || test[digit] == 0)];
        int shared = Shared(data), empty = Empty(data.Train) + Empty(data.Test);
        return
        [
            new("every class in both sets", missing.Length == 0, missing.Length == 0 ? "yes" : $"no {string.Join(", ", missing)}"),
            new("no empty image", empty == 0, FormattableString.Invariant($"{empty:N0} found")),
            new("no test image among the training images", shared == 0, FormattableString.Invariant($"{shared:N0} found")),
        ];
    }

    /// <summary>Whether the data are MNIST itself, to the last bit.</summary>
    public static bool IsMnist(MnistData data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ImageSet set in (ImageSet[])[data.Train, data.Test])
        {
            hash.AppendData(set.Pixels.Span);
            hash.AppendData(set.Labels.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == MnistHash;
    }

    private static int Empty(ImageSet set) => Enumerable.Range(0, set.Count).Count(i => !set.Image(i).ContainsAnyExcept((byte)0));

    private static int Shared(MnistData data)
    {
        HashSet<string> known = [.. Hashes(data.Train)];
        return Hashes(data.Test).Count(known.Contains);
    }

    private static ParallelQuery<string> Hashes(ImageSet set) =>
        ParallelEnumerable.Range(0, set.Count).Select(i => Convert.ToBase64String(SHA256.HashData(set.Image(i))));
}
