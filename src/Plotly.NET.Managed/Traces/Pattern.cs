using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The pattern that fills a bar or an area.</summary>
public class Pattern : DynObj
{
    /// <summary>
    /// Creates a pattern; what is not given is left to plotly.js. <c>Size</c> is the side of the repeated square in pixels, 8 by default;
    /// <c>Solidity</c> is the part of the area that it covers, 0.3 by default.
    /// </summary>
    public static Pattern init(
        FSharpOption<Color>? BGColor = null, FSharpOption<Color>? FGColor = null, FSharpOption<double>? FGOpacity = null,
        FSharpOption<StyleParam.PatternFillMode>? FillMode = null, FSharpOption<StyleParam.PatternShape>? Shape = null,
        FSharpOption<IEnumerable<StyleParam.PatternShape>>? MultiShape = null, FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null, FSharpOption<double>? Solidity = null) =>
        new Pattern()
            .Set("bgcolor", BGColor)
            .Set("fgcolor", FGColor)
            .Set("fgopacity", FGOpacity)
            .Set("fillmode", FillMode)
            .SetEither("shape", Shape, MultiShape)
            .SetEither("size", Size, MultiSize)
            .Set("solidity", Solidity);
}
