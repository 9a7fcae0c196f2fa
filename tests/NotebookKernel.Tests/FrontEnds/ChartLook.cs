using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookKernel.Tests.FrontEnds;

/// <summary>Looks at the charts of pages.</summary>
internal sealed class ChartLook(ChromiumPage chromium, Pictures pictures)
{
    /// <summary>What a chart is on a page.</summary>
    internal const string Chart = "div[id^='figure-']";

    /// <summary>Looks at charts: each has a chart's size, and more on it than its ground.</summary>
    /// <param name="page">With the charts.</param>
    /// <returns>How many there are.</returns>
    internal async Task<int> NoneIsBlankAsync(IPage page)
    {
        ILocator charts = page.Locator(Chart);
        int count = await charts.CountAsync();
        for (int i = 0; i < count; i++)
        {
            ILocator chart = charts.Nth(i);
            await chart.ScrollIntoViewIfNeededAsync();
            LocatorBoundingBoxResult? box = await chart.BoundingBoxAsync();
            Assert.True(box is { Width: > 200, Height: > 100 }, $"chart {i} is {box?.Width} × {box?.Height} px");
            double ink = await pictures.InkAsync(chromium, await chart.ScreenshotAsync());
            Assert.True(ink > 0.01, FormattableString.Invariant($"chart {i}: {ink:P1} of it is drawn on"));
        }
        return count;
    }
}
