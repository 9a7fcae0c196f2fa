using System.Globalization;
using System.Text.Json.Serialization;
using MnistHelpers;

namespace Benchmarks.Readings;

/// <summary>How well a collection was read.</summary>
internal sealed record ReadingScore
{
    internal const string Heading = """
        | pictures | count | right as one digit | of those it was sure of | sure | right as a page | one digit cut apart |
        |---|--:|--:|--:|--:|--:|--:|

        """;

    /// <summary>The pictures.</summary>
    public int Count { get; init; }

    /// <summary>Pictures with a single digit.</summary>
    public int Single { get; init; }

    /// <summary>Of the single digits and empty pages, those read correctly as one digit.</summary>
    public int Right { get; init; }

    /// <summary>Of all that is read as one digit, those of which the reader was sure.</summary>
    public int Sure { get; init; }

    /// <summary>Of those, the correct ones.</summary>
    public int SureAndRight { get; init; }

    /// <summary>Read correctly as a page, every digit and line.</summary>
    public int RightAsPage { get; init; }

    /// <summary>Single digits in which <see cref="DigitPage"/> saw more than one.</summary>
    public int CutApart { get; init; }

    [JsonIgnore]
    private bool IsOfPages => Single == 0 && Right == 0;

    internal ReadingScore With(LabeledPicture picture, DigitReading reading, string asPage)
    {
        bool isSingle = picture.Digits.Length == 1, isPage = picture.Digits.Length > 1, isRight = !isPage && reading.Digit == picture.Digit;
        return new ReadingScore
        {
            Count = Count + 1,
            Single = Single + (isSingle ? 1 : 0),
            Right = Right + (isRight ? 1 : 0),
            Sure = Sure + (reading.IsSure && !isPage ? 1 : 0),
            SureAndRight = SureAndRight + (reading.IsSure && isRight ? 1 : 0),
            RightAsPage = RightAsPage + (asPage == picture.Digits ? 1 : 0),
            CutApart = CutApart + (isSingle && asPage.Length > 1 ? 1 : 0),
        };
    }

    /// <summary>A row of the table, without its name.</summary>
    public override string ToString() => IsOfPages
        ? string.Create(CultureInfo.InvariantCulture, $"| {Count} | | | | {Share(RightAsPage, Count)} | |")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"| {Count} | {Share(Right, Count)} | {Share(SureAndRight, Sure)} | {Share(Sure, Count)} | {Share(RightAsPage, Count)} | "
                + $"{(Single == 0 ? "" : Share(CutApart, Single))} |");

    private static string Share(int part, int whole) =>
        whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}

[JsonSerializable(typeof(Dictionary<string, ReadingScore>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class ReadingJson : JsonSerializerContext;
