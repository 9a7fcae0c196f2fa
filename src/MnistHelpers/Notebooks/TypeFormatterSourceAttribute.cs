namespace MnistHelpers;

/// <summary>
/// Tells a notebook kernel how instances of a type are shown. Kernels find it by its simple name and read its
/// properties by reflection, so that no package of theirs is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; init; } = ["text/html", "text/plain"];
}
