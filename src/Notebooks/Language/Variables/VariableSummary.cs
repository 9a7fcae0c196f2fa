namespace Notebooks.Language.Variables;

/// <summary>A variable of the session, as a list of variables shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as code names it: that of the value where it says more than that of the variable.</param>
/// <param name="Value">The value as text, cut if it is long; null if making all the texts took too long before this one.</param>
/// <param name="Shape">
/// The lengths along each dimension of a tensor or an array, the number of elements of a collection; null for others.
/// </param>
/// <param name="Mean">The mean of a tensor's elements; null for others, and where it would take long.</param>
/// <param name="Picture">The first picture in a tensor that may hold pictures, as PNG; null for others.</param>
internal sealed record VariableSummary(
    string Name, string Type, string? Value, IReadOnlyList<long>? Shape, double? Mean, byte[]? Picture);
