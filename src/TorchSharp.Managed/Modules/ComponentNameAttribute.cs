#nullable disable annotations

namespace TorchSharp.Utils;

/// <summary>The name under which a module registers the field, in place of the field's own.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; set; }
}
