using System.Globalization;
using MnistHelpers.Planes;
namespace MnistHelpers.Imaging;

/// <summary>The HTML of imaging steps: their pictures side by side, captions below.</summary>
internal static class ImagingView
{
    private const int Height = 168;

    internal static string ToHtml(string title, string? warning, IReadOnlyList<ImagingStep> steps) =>
        $"<div style=\"margin-bottom:12px\"><div style=\"padding:4px 0\">{TextTable.Escape(title)}</div>"
        + (warning is null ? "" : $"<div style=\"padding:4px 0;font-weight:bold\">{TextTable.Escape(warning)}</div>")
        + $"<div style=\"display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start\">{string.Concat(steps.Select(Figure))}</div></div>";

    private static string Figure(ImagingStep step)
    {
        ImagingStep shown = step.Width <= MnistNormalizer.Side ? step : step.ForPage(Math.Max(step.Width, step.Height));
        string png = Convert.ToBase64String(SmallPng.Encode(shown.Pixels.Span, shown.Width, shown.Height));
        double width = (double)step.Width / step.Height * Height;
        string sharp = step.Width <= MnistNormalizer.Side ? ";image-rendering:pixelated" : "";
        return FormattableString.Invariant(
            $"<figure style=\"margin:0\"><img alt=\"{TextTable.Escape(step.Caption)}\" src=\"data:image/png;base64,{png}\" ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"style=\"display:block;max-width:none;width:{width:0}px;height:{Height}px;border:1px solid "
                    + $"rgba(128,128,128,0.4){sharp}\"/>")
            + $"<figcaption style=\"font-size:12px;padding-top:4px\">{TextTable.Escape(step.Caption)}</figcaption></figure>";
    }
}
