namespace Common;

/// <summary>
/// Tells a notebook kernel how to show instances of a type. Kernels find the attribute by its simple name and read its properties by
/// reflection, so no kernel package is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that has a public parameterless constructor and a public method <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types that a kernel shows, best first.</summary>
    public string[]? PreferredMimeTypes { get; init; } = ["text/html", "text/plain"];
}
