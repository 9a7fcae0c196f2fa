namespace Plotly.NET.Formatting;

/// <summary>Tells a notebook kernel, which knows the attribute by its simple name, how to show the type.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; init; }
}
