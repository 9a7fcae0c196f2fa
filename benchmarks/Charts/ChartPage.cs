using System.Globalization;
using System.Text.Json;
using FigureRenderer;
using Microsoft.Playwright;
using MnistHelpers;
using static Benchmarks.Statistics;

namespace Benchmarks.Charts;

/// <summary>
/// A page with twelve charts over all of MNIST's results: its size, and how soon it is drawn beside what plotly.js takes alone.
/// </summary>
internal static class ChartPage
{
    private const string Page = "https://notebook.test/";
    private const string PlotlyAddress = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    /// <param name="rounds">How often each page is opened; the medians are reported.</param>
    /// <param name="plotly">The file of plotly.js 2.27.1.</param>
    /// <param name="json">Whether one JSON object is written instead of the table.</param>
    internal static async Task<int> RunAsync(int rounds, string plotly, bool json)
    {
        string? missing = Chromium.Missing ?? (File.Exists(plotly)
            ? null
            : $"{plotly}: not found; npm install --ignore-scripts plotly.js-dist-min@2.27.1, and give its plotly.min.js with --plotly");
        if (missing is not null)
        {
            Console.Error.WriteLine(missing);
            return 1;
        }

        string[] figures = [.. Figures().Select(figure => figure.ToJson())];
        string ours = Document(string.Concat(figures.Select(figure => FigureHtml.Render(figure))));
        string peer = Document($"<script src=\"{PlotlyAddress}\"></script>" + string.Concat(figures.Select((figure, i) =>
            $"<div id=\"chart{i}\"></div><script>{{ const figure = {figure.Replace("<", "\\u003c", StringComparison.Ordinal)}; "
                + $"Plotly.newPlot(\"chart{i}\", figure.data, figure.layout, figure.config); }}</script>")));
        string library = await File.ReadAllTextAsync(plotly);

        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Chromium.LaunchAsync(playwright);
        var still = new List<double>();
        var live = new List<double>();
        var alone = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            still.Add(
                await SecondsAsync(browser, ours, library: null, "document.querySelectorAll('svg[role=img]').length", figures.Length));
            live.Add(await SecondsAsync(browser, ours, library, "document.querySelectorAll('[data-figure=live]').length", figures.Length));
            alone.Add(
                await SecondsAsync(
                    browser, peer, library,
                    "[...document.querySelectorAll('[id^=chart]')].filter(chart => chart.querySelector('.main-svg')).length",
                    figures.Length));
        }

        Report(figures.Length, ours.Length, Median(still), Median(live), Median(alone), json);
        return 0;
    }

    /// <summary>Seconds from the page's request to the frame that shows all charts, plotly.js read and compiled within.</summary>
    private static async Task<double> SecondsAsync(IBrowser browser, string html, string? library, string drawn, int charts)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.RouteAsync("**/*", route => route.AbortAsync());
        if (library is not null)
        {
            await page.RouteAsync(
                PlotlyAddress, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = library }));
        }
        await page.RouteAsync(
            Page, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html }));
        await page.GotoAsync(Page, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>($$"""
            charts => new Promise(resolve => {
                function look() { if ({{drawn}} >= charts) requestAnimationFrame(() => resolve(performance.now() / 1000)); else setTimeout(look, 5); }
                look();
            })
            """, charts);
    }

    private static IEnumerable<ChartView> Figures()
    {
        MnistData data = Mnist.Load();
        DigitCnn network = DigitCnn.LoadPretrained();
        Evaluation evaluation = Evaluator.Evaluate(network, data.Test);
        return
        [
            DigitCharts.Gallery(data.Train), DigitCharts.ClassBalance(data.Train), DigitCharts.AverageDigits(data.Train),
            DigitCharts.PixelIntensities(data.Train), EvaluationCharts.ConfusionMatrix(evaluation),
            EvaluationCharts.ConfusionMatrix(evaluation, rates: true), EvaluationCharts.ClassScores(evaluation),
            EvaluationCharts.PrecisionRecallCurves(evaluation), EvaluationCharts.RocCurves(evaluation),
            EvaluationCharts.Reliability(evaluation), EvaluationCharts.Mistakes(data.Test, evaluation),
            NetworkCharts.Embedding(network, data.Test), ];
    }

    private static string Document(string body) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>charts</title></head><body>{body}</body></html>";

    private static void Report(int charts, int bytes, double still, double live, double alone, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { charts, bytes, still, live, alone, ratio = live / alone }));
            return;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            a page with {charts} charts: {bytes / 1e6:N2} MB without plotly.js
              drawn, no script            {still,6:N2} s
              every chart live            {live,6:N2} s, plotly.js read and compiled within
              plotly.js alone             {alone,6:N2} s
              live over plotly.js alone   {live / alone,6:N2}
            """));
    }
}
