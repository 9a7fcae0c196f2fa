namespace Originals.Programs;

/// <summary>The differences that DIFFERENCES.md names, as they show in drawn programs.</summary>
internal static class KnownDifference
{
    private static readonly (string Line, Func<string, string, string, bool> IsIt)[] s_known =
    [
        ("native errors in `matmul` and others", (_, original, here) =>
            original == "ended" && here.EndsWith("Exception", StringComparison.Ordinal)),
        ("`torch.div(…, rounding_mode)`", (statement, _, _) => statement.Contains("div", StringComparison.Ordinal)
            && statement.Contains("rounding_mode", StringComparison.Ordinal)),
        ("`std`, `var`, `std_mean` and `var_mean` with a type", (statement, _, _) =>
            statement.Contains("type: ", StringComparison.Ordinal)
            && (statement.Contains("std", StringComparison.Ordinal) || statement.Contains("var", StringComparison.Ordinal))),
        ("`var(unbiased: false)`", (statement, _, _) => statement.Contains("var(", StringComparison.Ordinal)
            && statement.Contains("unbiased: false", StringComparison.Ordinal)),
        ("`torch.normal(mean, std)` of Float64", (statement, original, _) =>
            statement.Contains(" normal(mean: ", StringComparison.Ordinal) && original.StartsWith("Float64", StringComparison.Ordinal)),
        ("`torch.var_mean(input, unbiased)`", (statement, _, _) => statement.Contains(" var_mean(", StringComparison.Ordinal)),
    ];

    /// <summary>What is cited of DIFFERENCES.md.</summary>
    internal static IEnumerable<string> Lines => s_known.Select(known => known.Line);

    /// <summary>What DIFFERENCES.md says of a difference, a part of one of its lines; null if it says nothing.</summary>
    internal static string? Of(string statement, string original, string here) =>
        s_known.FirstOrDefault(known => known.IsIt(statement, original, here)).Line;
}
