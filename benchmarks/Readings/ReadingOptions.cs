namespace Benchmarks.Readings;

/// <summary>What is read.</summary>
/// <param name="Names">Parts of the names of the collections; none for all.</param>
/// <param name="Seed">What they are drawn from.</param>
/// <param name="Count">Of pictures, in each.</param>
/// <param name="Folder">Where they are drawn, and kept.</param>
/// <param name="Model">The network's file; null for the committed one.</param>
/// <param name="Wrong">Whether what was read wrongly is listed on standard error.</param>
/// <param name="Json">Whether one JSON object is written instead of the table.</param>
internal sealed record ReadingOptions(
    IReadOnlyList<string> Names, int Seed, int Count, string Folder, string? Model, bool Wrong, bool Json);
