using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>Bounds for the automatic range of an axis.</summary>
public class AutoRangeOptions : DynObj
{
    /// <summary>
    /// Creates bounds for an automatic range. <c>MinAllowed</c> and <c>MaxAllowed</c> are used as its ends; <c>ClipMin</c> and
    /// <c>ClipMax</c> only cut it off; <c>Include</c> is a value that it must contain.
    /// </summary>
    public static AutoRangeOptions init<TClipMax, TClipMin, TInclude, TMaxAllowed, TMinAllowed>(
        FSharpOption<TClipMax>? ClipMax = null, FSharpOption<TClipMin>? ClipMin = null, FSharpOption<TInclude>? Include = null,
        FSharpOption<TMaxAllowed>? MaxAllowed = null, FSharpOption<TMinAllowed>? MinAllowed = null)
        where TClipMax : IConvertible
        where TClipMin : IConvertible
        where TInclude : IConvertible
        where TMaxAllowed : IConvertible
        where TMinAllowed : IConvertible =>
        new AutoRangeOptions()
            .Set("clipmax", ClipMax)
            .Set("clipmin", ClipMin)
            .Set("include", Include)
            .Set("maxallowed", MaxAllowed)
            .Set("minallowed", MinAllowed);
}
