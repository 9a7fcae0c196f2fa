using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Formatting;

namespace System;

/// <summary>
/// Extension methods that display a value from anywhere in an expression; in the same namespace as in .NET Interactive, so that every cell
/// sees them.
/// </summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value under the cell.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The representations to produce; the value's preferred ones if none is given.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, mimeTypes, KernelInvocationContext.Current?.Output);

    /// <summary>Shows the text unchanged as content of the given type: <c>"&lt;b&gt;bold&lt;/b&gt;".DisplayAs("text/html")</c>.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        return DisplayedValue.ShowAs(value, new MimeBundle().Add(mimeType, value), KernelInvocationContext.Current?.Output);
    }

    /// <summary>Shows a sequence as a table with a column for each public property.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        DisplayedValue.ShowAs(value, MimeBundle.OfTable(value, mimeTypes), KernelInvocationContext.Current?.Output);
}
