using System.Dynamic;
using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>An object with named attributes, written to the figure in the order in which they were first set.</summary>
public class DynamicObj : DynamicObject
{
    private OrderedDictionary<string, object?> _properties = [];

    /// <summary>Returns the value of an attribute, or none if it is not set.</summary>
    public FSharpOption<object?>? TryGetValue(string name) =>
        _properties.TryGetValue(name, out object? value) ? FSharpOption<object?>.Some(value) : null;

    /// <summary>Returns the value of an attribute, or none if it is not set or has another type.</summary>
    public FSharpOption<a>? TryGetTypedValue<a>(string name) =>
        _properties.TryGetValue(name, out object? value) && value is a typed ? FSharpOption<a>.Some(typed) : null;

    /// <summary>Sets an attribute of any name, including those for which <c>init</c> has no argument.</summary>
    public void SetValue(string name, object? value) => _properties[name] = value;

    /// <summary>Removes an attribute; returns false if it was not set.</summary>
    public bool Remove(string name) => _properties.Remove(name);

    /// <summary>Returns the attributes in the order in which they were first set; the argument makes no difference.</summary>
    public IEnumerable<KeyValuePair<string, object?>> GetProperties(bool includeInstanceProperties) => [.. _properties];

    /// <summary>Returns the value of an attribute; throws if it is not set.</summary>
    public static object? GetValue(DynamicObj lookup, string name) => lookup._properties[name];

    /// <summary>Returns an object of the same type with the same attributes; those that are objects themselves are shared.</summary>
    internal DynamicObj Copy()
    {
        var copy = (DynamicObj)MemberwiseClone();
        copy._properties = new OrderedDictionary<string, object?>(_properties);
        return copy;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => _properties.Keys;

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result) => _properties.TryGetValue(binder.Name, out result);

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        SetValue(binder.Name, value);
        return true;
    }
}
