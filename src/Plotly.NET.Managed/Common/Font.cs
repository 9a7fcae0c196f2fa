using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>A font: its family, size and color.</summary>
public class Font : DynObj
{
    /// <summary>Creates a font; what is not given is inherited from the surrounding text. <c>Size</c> is in pixels.</summary>
    public static Font init(
        FSharpOption<StyleParam.FontFamily>? Family = null, FSharpOption<double>? Size = null, FSharpOption<Color>? Color = null) =>
        new Font()
            .Set("family", Family)
            .Set("size", Size)
            .Set("color", Color);
}
