using Microsoft.FSharp.Core;

namespace Plotly.NET.ConfigObjects;

/// <summary>What the download button of the mode bar makes.</summary>
public class ToImageButtonOptions : DynObj
{
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
