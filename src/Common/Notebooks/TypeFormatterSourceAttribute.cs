namespace Common;

/// <summary>
/// Tells a notebook kernel how instances of a type are shown. Kernels find it by its simple name and read its
/// properties by reflection, so that no package of theirs is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>Has a public constructor without parameters and a public method <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What a kernel shows, the best first.</summary>
    public string[]? PreferredMimeTypes { get; init; } = ["text/html", "text/plain"];
}
