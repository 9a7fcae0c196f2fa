using System.CommandLine;

namespace MnistApp.Options;

/// <summary>Creates options that take a count.</summary>
internal static class Count
{
    /// <summary>Creates an option for a number of 1 or more; null if it is not given.</summary>
    public static Option<int?> Option(string name, string description)
    {
        var option = new Option<int?>(name) { HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number < 1)
                result.AddError(FormattableString.Invariant($"{name}: {number} found; give 1 or more."));
        });
        return option;
    }
}
