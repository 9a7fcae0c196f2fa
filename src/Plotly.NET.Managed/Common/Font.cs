using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>A font: family, size in px and colour.</summary>
public class Font : DynObj
{
    public static Font init(
        FSharpOption<StyleParam.FontFamily>? Family = null, FSharpOption<double>? Size = null, FSharpOption<Color>? Color = null) =>
        new Font()
            .Set("family", Family)
            .Set("size", Size)
            .Set("color", Color);
}
