using System.Collections;
using System.Globalization;
using Microsoft.DotNet.Interactive;
using Notebooks.Formatting;
using Notebooks.Running;
using Notebooks.Text;

namespace Notebooks.Language.Inspection;

/// <summary>Formats the value of a variable as text. A long text is cut, and if the formatting fails, the text is the error.</summary>
internal static class ValueText
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <param name="variable">The variable, whose value may change in the meantime.</param>
    /// <param name="detail">1 for a longer text.</param>
    public static string Of(SessionVariable variable, int detail)
    {
        var formatting = Task.Run(() => Format(variable));
        try
        {
            if (!formatting.Wait(s_patience))
                return string.Create(CultureInfo.InvariantCulture, $"… (making the text takes longer than {s_patience.TotalSeconds} s)");
        }
        catch (AggregateException error)
        {
            var inner = error.GetBaseException();
            return $"{inner.GetType().Name}: {inner.Message}";
        }
        return Cut(formatting.Result, detail > 0 ? (60, 6000) : (12, 1000));
    }

    private static string Format(SessionVariable variable)
    {
        // Output that the formatting writes does not belong to a cell.
        KernelInvocationContext.Current = null;
        object? value = variable.Value;
        return IsLazy(value)
            ? $"{TypeNames.Of(value!.GetType())}, whose elements are computed when it is run through"
            : MimeBundle.Of(value, [MimeTypes.Plain]).Text;
    }

    /// <summary>Returns whether enumerating the elements means running code of the cells, however long that takes.</summary>
    private static bool IsLazy(object? value) =>
        value is IEnumerable and not (string or ICollection) && ConventionFormatters.For(value.GetType()) is null
            && !Array.Exists(value.GetType().GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() is var definition
                && (definition == typeof(ICollection<>) || definition == typeof(IReadOnlyCollection<>)));

    private static string Cut(string text, (int Lines, int Characters) limit)
    {
        text = text.ReplaceLineEndings("\n");
        string[] lines = text.Split('\n');
        string cut = lines.Length > limit.Lines ? string.Join('\n', lines[..limit.Lines]) : text;
        if (cut.Length > limit.Characters)
            cut = cut[..(char.IsHighSurrogate(cut[limit.Characters - 1]) ? limit.Characters - 1 : limit.Characters)];
        return cut.Length < text.Length ? cut.TrimEnd() + (lines.Length > limit.Lines ? "\n…" : "…") : text;
    }
}
