using System.Globalization;

namespace NotebookKernel.Formatting;

/// <summary>What a span held, which itself cannot be kept.</summary>
/// <param name="TypeName">The span's type as it is written.</param>
/// <param name="Values">Copies of its values.</param>
internal sealed record SpanValues(string TypeName, Array Values)
{
    /// <summary>Its type and length, then the values.</summary>
    /// <param name="values">How they are shown.</param>
    public CustomView ToView(View values) =>
        new(
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TypeName}, {Values.Length:N0} {(Values.Length == 1 ? "value" : "values")}: {TextRenderer.Render(values)}"));
}
