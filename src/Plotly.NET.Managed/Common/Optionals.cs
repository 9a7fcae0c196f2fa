namespace Plotly.NET.CSharp;

/// <summary>Makes optional arguments of values that C# does not convert by itself, and objects of optional arguments.</summary>
internal static class Optionals
{
    public static Optional<T> Some<T>(T value) => new(value, true);

    public static T OrNew<T>(this Optional<T> opt) where T : new() => opt.IsSome ? opt.Value : new T();
}
