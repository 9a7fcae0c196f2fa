namespace TorchSharp.Utils;

/// <summary>Specifies the type that creates formatters for notebooks; a notebook kernel finds it by this attribute's name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that supplies formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
