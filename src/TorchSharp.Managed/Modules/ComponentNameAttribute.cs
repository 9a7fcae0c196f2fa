#nullable disable annotations

namespace TorchSharp.Utils;

/// <summary>Sets the name under which a module registers the field, instead of the field's own name.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    /// <summary>The name under which the field is registered.</summary>
    public string Name { get; set; }
}
