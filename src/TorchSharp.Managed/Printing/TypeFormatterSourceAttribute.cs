namespace TorchSharp.Utils;

/// <summary>Names the type that makes formatters for notebooks; a notebook kernel finds it by this attribute's name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that formats.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
