using System.Text.Json.Serialization;

namespace Benchmarks.Compare;

/// <summary>What a comparison found.</summary>
/// <param name="Ratios">Ours over the peer's, above 1 is better; a figure whose peer cannot be had is "NaN".</param>
/// <param name="Rates">Ours in images a second, beside what the machine could give.</param>
/// <param name="Peers">Of peers in images a second, by name, request and way.</param>
internal sealed record Results(Figure[] Ratios, RateFigure[] Rates, Figure[] Peers);

/// <param name="Name">What it says.</param>
/// <param name="Median">Over the rounds.</param>
/// <param name="Least">Of the rounds.</param>
/// <param name="Most">Of the rounds.</param>
internal sealed record Figure(string Name, double Median, double Least, double Most)
{
    internal static Figure Of(string name, double[] rounds) => new(name, Statistics.Median(rounds), rounds.Min(), rounds.Max());
}

/// <param name="Name">What it says.</param>
/// <param name="Reached">Images a second.</param>
/// <param name="ByOperations">What the textbook's operations allow, see <see cref="Limit"/>; the median.</param>
/// <param name="ByBytes">What the bytes allow, likewise.</param>
/// <param name="Share">Reached over the nearer of the two.</param>
internal sealed record RateFigure(string Name, Figure Reached, double ByOperations, double ByBytes, Figure Share);

[JsonSerializable(typeof(Results))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
internal sealed partial class ResultsJson : JsonSerializerContext;
