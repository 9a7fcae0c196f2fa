using Microsoft.FSharp.Core;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>Sets attributes for which a value is given, and merges objects.</summary>
internal static class Attributes
{
    public static TObject Set<TObject, TValue>(this TObject target, string name, FSharpOption<TValue>? value) where TObject : DynObj
    {
        if (value is not null) target.SetValue(name, JsonValue(value.Value));
        return target;
    }

    public static TObject Set<TObject, TValue>(this TObject target, string name, Optional<TValue> value) where TObject : DynObj
    {
        if (value.IsSome) target.SetValue(name, JsonValue(value.Value));
        return target;
    }

    /// <summary>Sets the sequence if it is given, else the single value.</summary>
    public static TObject SetEither<TObject, TValue>(
        this TObject target, string name, FSharpOption<TValue>? single, FSharpOption<IEnumerable<TValue>>? multi) where TObject : DynObj =>
        multi is null ? target.Set(name, single) : target.Set(name, multi);

    /// <inheritdoc cref="SetEither{TObject,TValue}(TObject,string,FSharpOption{TValue},FSharpOption{IEnumerable{TValue}})"/>
    public static TObject SetEither<TObject, TValue>(
        this TObject target, string name, Optional<TValue> single, Optional<IEnumerable<TValue>> multi)
        where TObject : DynObj =>
        multi.IsSome ? target.Set(name, multi) : target.Set(name, single);

    public static TObject SetRequired<TObject>(this TObject target, string name, object? value) where TObject : DynObj
    {
        target.SetValue(name, JsonValue(value));
        return target;
    }

    /// <summary>Returns the attribute if it is an object of the type, else a new one.</summary>
    public static T GetOrNew<T>(this DynObj target, string name)
        where T : DynObj, new() => target.TryGetTypedValue<T>(name)?.Value ?? new T();

    /// <summary>Sets the attributes of the second object in the first; nested objects are replaced as a whole.</summary>
    public static T Overlay<T>(this T first, DynObj second) where T : DynObj
    {
        foreach ((string name, object? value) in second.GetProperties(true)) first.SetValue(name, value);
        return first;
    }

    /// <summary>
    /// Sets the attributes of the second object in the first; nested objects are merged in the same way. The merged ones are copies,
    /// since charts share nested objects, those of the default template among them.
    /// </summary>
    public static T Combine<T>(this T first, DynObj second) where T : DynObj
    {
        foreach ((string name, object? value) in second.GetProperties(true))
        {
            bool both = value is DynObj && first.TryGetTypedValue<DynObj>(name) is not null;
            first.SetValue(name, both ? first.TryGetTypedValue<DynObj>(name)!.Value.Copy().Combine((DynObj)value!) : value);
        }
        return first;
    }

    private static object? JsonValue(object? value) => value switch
    {
        StyleParam.Case parameter => parameter.Convert(),
        IEnumerable<StyleParam.Case> parameters => parameters.Select(parameter => parameter.Convert()),
        _ => value,
    };
}
