using System.Security.Cryptography;
using MnistHelpers;

namespace MnistApp.Data;

/// <summary>A property that sound data has, and whether this data has it.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Passed">Whether the check passed.</param>
/// <param name="Finding">What was found, in a few words.</param>
internal sealed record DataCheck(string Name, bool Passed, string Finding)
{
    /// <summary>The SHA-256 of the pixels and then the labels in the files of LeCun, Cortes, and Burges, training set first.</summary>
    private const string MnistHash = "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16";

    /// <summary>Checks the data. Loading has already ensured that the files can be read.</summary>
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

    /// <summary>Returns whether the data is MNIST itself, to the last bit.</summary>
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
