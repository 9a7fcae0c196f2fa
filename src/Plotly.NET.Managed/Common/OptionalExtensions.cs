using Microsoft.FSharp.Core;

namespace Plotly.NET.CSharp;

/// <summary>Passes optional arguments on to the <c>init</c> methods; none of its members is public, as in Plotly.NET.</summary>
public static class OptionalExtensions
{
    internal static FSharpOption<T>? ToOption<T>(this Optional<T> opt) => opt.IsSome ? FSharpOption<T>.Some(opt.Value) : null;

    internal static T Or<T>(this Optional<T> opt, T otherwise) => opt.IsSome ? opt.Value : otherwise;
}
