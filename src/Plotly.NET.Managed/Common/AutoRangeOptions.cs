using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>Bounds on what an automatic axis range may become.</summary>
public class AutoRangeOptions : DynObj
{
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
