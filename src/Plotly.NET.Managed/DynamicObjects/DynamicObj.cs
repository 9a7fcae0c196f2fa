using System.Dynamic;
using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>An object whose attributes are set by name and written in the order of being set.</summary>
public class DynamicObj : DynamicObject
{
    private readonly OrderedDictionary<string, object?> properties = [];

    /// <summary>The value of an attribute, or none.</summary>
    public FSharpOption<object?>? TryGetValue(string name) =>
        properties.TryGetValue(name, out object? value) ? FSharpOption<object?>.Some(value) : null;

    /// <summary>The value of an attribute if it has the type, or none.</summary>
    public FSharpOption<a>? TryGetTypedValue<a>(string name) =>
        properties.TryGetValue(name, out object? value) && value is a typed ? FSharpOption<a>.Some(typed) : null;

    /// <summary>Sets an attribute, whether or not an argument of a factory covers it.</summary>
    public void SetValue(string name, object? value) => properties[name] = value;

    /// <summary>Removes an attribute; false if there was none.</summary>
    public bool Remove(string name) => properties.Remove(name);

    /// <summary>The attributes in the order of being set.</summary>
    public IEnumerable<KeyValuePair<string, object?>> GetProperties(bool includeInstanceProperties) => [.. properties];

    /// <summary>The value of an attribute; throws if there is none.</summary>
    public static object? GetValue(DynamicObj lookup, string name) => lookup.properties[name];

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => properties.Keys;

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result) => properties.TryGetValue(binder.Name, out result);

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        SetValue(binder.Name, value);
        return true;
    }
}
