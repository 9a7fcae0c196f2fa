namespace Plotly.NET.CSharp;

/// <summary>An argument that can be left out: <c>default</c> is none; any value is given, even <c>null</c>.</summary>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    /// <summary>Turns a value into a given argument.</summary>
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}
