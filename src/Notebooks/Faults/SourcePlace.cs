using System.Globalization;

namespace Notebooks.Faults;

/// <summary>A line of a cell or of a script, with its text. Lines and columns count from one; column 0 is unknown.</summary>
internal sealed record SourcePlace(string Source, int Line, int Column, string Text)
{
    public override string ToString() => Column > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Source}, line {Line}, column {Column}")
        : string.Create(CultureInfo.InvariantCulture, $"{Source}, line {Line}");
}
