using Microsoft.FSharp.Core;

namespace Plotly.NET.ConfigObjects;

/// <summary>The image that the download button of the mode bar saves: its format, size and name.</summary>
public class ToImageButtonOptions : DynObj
{
    /// <summary>
    /// Creates options for the download; without them it is a PNG file of the size of the chart. <c>Width</c> and <c>Height</c> are in
    /// pixels, <c>Scale</c> multiplies both, and <c>Filename</c> has no extension.
    /// </summary>
    public static ToImageButtonOptions init(
        FSharpOption<StyleParam.ImageFormat>? Format = null, FSharpOption<string>? Filename = null, FSharpOption<double>? Width = null,
        FSharpOption<double>? Height = null, FSharpOption<double>? Scale = null) =>
        new ToImageButtonOptions()
            .Set("format", Format)
            .Set("filename", Filename)
            .Set("width", Width)
            .Set("height", Height)
            .Set("scale", Scale);
}
