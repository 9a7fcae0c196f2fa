using System.Globalization;

namespace Notebooks.Formatting;

/// <summary>The contents of a span, which itself cannot be stored.</summary>
/// <param name="TypeName">The span's type as written in C#.</param>
/// <param name="Values">Copies of its values.</param>
internal sealed record SpanValues(string TypeName, Array Values)
{
    /// <summary>Shows the type and length, then the values.</summary>
    /// <param name="values">The view of the values.</param>
    public CustomView ToView(View values) =>
        new(
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TypeName}, {Values.Length:N0} {(Values.Length == 1 ? "value" : "values")}: {TextRenderer.Render(values)}"));
}
