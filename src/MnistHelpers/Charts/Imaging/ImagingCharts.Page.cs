using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace MnistHelpers;

public static partial class ImagingCharts
{
    private const int LeastTextSize = 13;
    private const int MostHeight = 600;
    private const int PageSide = 500;
    private const int Top = 60;
    private const int Margin = 10;

    /// <summary>Shows a page with a box around each digit and its reading, blue if sure, orange if not.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">The readings of the page (<see cref="DigitReader.Read(DigitPage)"/>).</param>
    public static ChartView Page(DigitPage page, IReadOnlyList<IReadOnlyList<DigitReading>> lines)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(lines);
        return new ChartView(width => Page(page, lines, width));
    }

    private static GenericChart Page(DigitPage page, IReadOnlyList<IReadOnlyList<DigitReading>> lines, int width)
    {
        ImagingStep picture = page.Upright.ForPage(PageSide);
        double scale = page.Scale * page.Upright.Width / picture.Width;
        var boxes = new List<Shape>();
        var digits = new List<Annotation>();
        double zoom = Math.Min((double)(width - Margin - ChartStyle.RightMargin) / picture.Width, (double)MostHeight / picture.Height);
        foreach (DigitReading reading in lines.SelectMany(line => line))
        {
            if (reading.Image.Box is not { } box)
                continue;
            Color color = reading.IsSure ? ChartStyle.Blue : ChartStyle.Vermilion;
            double left = box.Left / scale, top = box.Top / scale, right = box.Right / scale, bottom = box.Bottom / scale;
            boxes.Add(Shape.init(
                ShapeType: StyleParam.ShapeType.Rectangle, X0: left - 0.5, X1: right - 0.5, Y0: top - 0.5, Y1: bottom - 0.5,
                Line: Line.init(Color: color, Width: 2)));
            Annotation digit = ChartStyle.Label(
                left - 0.5, top - 0.5, $" {Short(reading)} ", ChartStyle.White,
                Math.Max(LeastTextSize, Math.Min(22, 0.25 * (bottom - top) * zoom)));
            digit.SetProperty("xanchor", "left");
            digit.SetProperty("yanchor", "bottom");
            digit.SetProperty("bgcolor", color);
            digit.SetProperty("hovertext", FormattableString.Invariant($"{reading}"));
            digits.Add(digit);
        }

        GenericChart chart = ImagePlot.Of(SmallPng.Encode(picture.Pixels.Span, picture.Width, picture.Height))
            .WithShapes(boxes)
            .WithAnnotations(digits);
        string text = string.Join(" / ", lines.Select(line => string.Concat(line.Select(Short))));
        string title = $"{Name(page.Name)}: {(text.Length == 0 ? "no digit found" : text)}";
        return ChartStyle.Finish(chart, title, (int)Math.Round(picture.Height * zoom) + Top + Margin, Top, Margin, Margin, width);
    }
}
