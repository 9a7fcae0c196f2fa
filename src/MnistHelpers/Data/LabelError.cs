using System.Globalization;
namespace MnistHelpers;

/// <summary>A label of MNIST's test set that fewer than three of five reviewers confirmed.</summary>
/// <param name="Index">The image's index in the test set, from 0.</param>
/// <param name="Label">The label that the set gives, 0 to 9.</param>
/// <param name="Guess">The other label that the reviewers were offered, 0 to 9.</param>
/// <param name="LabelVotes">The number of reviewers who chose the given label.</param>
/// <param name="GuessVotes">The number of reviewers who chose the other label.</param>
/// <param name="NeitherVotes">The number of reviewers who chose neither.</param>
public sealed record LabelError(int Index, int Label, int Guess, int LabelVotes, int GuessVotes, int NeitherVotes)
{
    /// <summary>The majority's reading instead of the label: the other digit, or null if most reviewers saw neither of the two.</summary>
    public int? Reading => GuessVotes >= NeitherVotes ? Guess : null;

    /// <summary>The number of reviewers who gave that reading.</summary>
    public int ReadingVotes => Math.Max(GuessVotes, NeitherVotes);

    /// <summary>Returns the finding, such as <c>label 8 doubted: 5 of 5 reviewers say 9</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"label {Label} doubted: {ReadingVotes} of {LabelVotes + GuessVotes + NeitherVotes} reviewers say "
                + $"{(Reading is { } digit ? FormattableString.Invariant($"{digit}") : "neither")}");
}
