using System.Globalization;
namespace MnistHelpers;

/// <summary>A label of MNIST's test set that most of the five people who were asked did not confirm.</summary>
/// <param name="Index">The image's index in the test set, from 0.</param>
/// <param name="Label">The label that the set gives, 0 to 9.</param>
/// <param name="Guess">The other label that the five were offered, 0 to 9.</param>
/// <param name="LabelVotes">How many of the five chose the given label.</param>
/// <param name="GuessVotes">How many chose the other one.</param>
/// <param name="NeitherVotes">How many chose neither.</param>
public sealed record LabelError(int Index, int Label, int Guess, int LabelVotes, int GuessVotes, int NeitherVotes)
{
    /// <summary>What most of the five read against the label: another digit, or null for no digit that they were offered.</summary>
    public int? Reading => GuessVotes >= NeitherVotes ? Guess : null;

    /// <summary>How many of the five read that.</summary>
    public int ReadingVotes => Math.Max(GuessVotes, NeitherVotes);

    /// <summary>What was found, such as <c>label 8 doubted: 5 of 5 reviewers say 9</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"label {Label} doubted: {ReadingVotes} of {LabelVotes + GuessVotes + NeitherVotes} reviewers say "
                + $"{(Reading is { } digit ? FormattableString.Invariant($"{digit}") : "neither")}");
}
