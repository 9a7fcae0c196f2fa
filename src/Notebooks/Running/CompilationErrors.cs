using System.Globalization;
using Microsoft.CodeAnalysis;
using Notebooks.Cells;
using Notebooks.Faults;

namespace Notebooks.Running;

/// <summary>Converts the compiler's messages to errors of the cell.</summary>
internal static class CompilationErrors
{
    private const int MaxShown = 10;

    public static CellError Describe(IReadOnlyList<Diagnostic> errors, SourceTexts sources)
    {
        var lines = new List<ErrorLine>();
        foreach (var error in errors.Take(MaxShown))
        {
            string place = PlaceOf(error, sources) is { } at
                ? string.Create(CultureInfo.InvariantCulture, $"({at.Line},{at.Column}) ")
                : "";
            lines.Add(new ErrorLine(ErrorLineKind.Exception, place + error.Id, $": {error.GetMessage(CultureInfo.InvariantCulture)}"));
        }
        int others = errors.Count - MaxShown;
        if (others > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {others} more {(others == 1 ? "error" : "errors")}"));

        string message = $"{errors[0].Id}: {errors[0].GetMessage(CultureInfo.InvariantCulture)}";
        return new CellError("CompilationError", message, lines, PlaceOf(errors[0], sources));
    }

    private static SourcePlace? PlaceOf(Diagnostic error, SourceTexts sources)
    {
        if (!error.Location.IsInSource)
            return null;
        var span = error.Location.GetLineSpan();
        return sources.Find(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }
}
