using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>The figures to play with of the chapters on data, training and evaluation, as text and in Chromium.</summary>
public sealed class ExplorerTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private static readonly ImageSet s_images = Mnist.Load().Test.Take(200), s_more = Mnist.Load().Train.Take(500);

    /// <summary>
    /// Ten classes; the probability of the right one goes from 0.05 to 0.98 over the images, and the next digit has most of the rest.
    /// </summary>
    private static readonly Evaluation s_evaluation = Evaluation.FromProbabilities(s_images, [.. Enumerable.Range(0, 200).SelectMany(Row)]);

    public static TheoryData<string, int, bool> Pages => new()
    {
        { nameof(ThresholdExplorer), 980, false }, { nameof(ThresholdExplorer), 360, true }, { nameof(TemperatureExplorer), 980, false },
        { nameof(TemperatureExplorer), 360, true }, { nameof(FilterExplorer), 980, false }, { nameof(FilterExplorer), 360, true },
        { nameof(NeighborExplorer), 980, false }, { nameof(NeighborExplorer), 360, true },
    };

    [Fact]
    public void Threshold_AsText_IsPrecisionAndRecallOfEachDigit()
    {
        string text = Culture.German(() => new ThresholdExplorer(s_evaluation, s_images).ToString());

        (int right, int wrong) = At(0.5, 3);
        int all = Enumerable.Range(0, 200).Count(i => s_images.Label(i) == 3);
        string[] row = text.Split('\n').Single(line => line.StartsWith('3')).Split("  ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            FormattableString.Invariant($"{100.0 * right / (right + wrong):F1} %, {100.0 * right / all:F1} %"), row[2].Trim());
        Assert.StartsWith("Is it a ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threshold_Moved_TellsWhatIsFoundAndMissed_AndShowsIt()
    {
        IPage page = await OpenAsync(nameof(ThresholdExplorer));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "3", Exact = true }).ClickAsync();
        ILocator slider = page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "threshold" });
        Assert.Equal("0.5", await slider.GetAttributeAsync("aria-valuetext"));
        await slider.PressAsync("ArrowRight");
        await slider.PressAsync("ArrowRight");
        int all = Enumerable.Range(0, 200).Count(i => s_images.Label(i) == 3);
        (int right, int wrong) = At(0.6, 3);

        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("0.6");
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync(
            FormattableString.Invariant($"Of {all} images of a 3 it finds {right}, and it calls {wrong} other digits a 3."));
        await Assertions.Expect(page.Locator("h4").First).ToContainTextAsync(FormattableString.Invariant($"Missed: {all - right}"));
        Assert.Equal(Math.Min(6, all - right), await page.Locator(".tiles").First.Locator("figure").CountAsync());
        Assert.Equal("a 3", await page.Locator(".tiles").First.GetByRole(AriaRole.Img).First.GetAttributeAsync("aria-label"));
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task Temperature_Moved_KeepsTheAnswer_AndChangesTheProbabilities()
    {
        IPage page = await OpenAsync(nameof(TemperatureExplorer));
        // The last image is the one in the middle of all.
        await page.Locator(".choices button").Last.ClickAsync();
        ILocator slider = page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "temperature" });
        int middle = Enumerable.Range(0, 200).OrderBy(i => s_evaluation.Probability(i, s_evaluation.Predicted.Span[i])).ElementAt(99);
        float[] row = [.. Enumerable.Range(0, 10).Select(digit => s_evaluation.Probability(middle, digit))];
        for (int i = 0; i < 7; i++)
            await slider.PressAsync("ArrowRight");

        double[] powers = [.. row.Select(share => Math.Sqrt(share))];
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("2");
        await Assertions.Expect(page.Locator(".answer").First).ToContainTextAsync(FormattableString.Invariant(
            $"It says {s_evaluation.Predicted.Span[middle]}, with {100 * powers.Max() / powers.Sum():F1}\u00a0%."));
        double loss = new TemperatureScaling(2).Apply(s_evaluation).Loss!.Value;
        await Assertions.Expect(page.Locator(".answer").Last)
            .ToContainTextAsync(FormattableString.Invariant($"loss {loss:F4} at this one"));
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task Filter_DrawnByHand_FindsWhatTheSumsSay()
    {
        IPage page = await OpenAsync(nameof(FilterExplorer));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "a 7" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "blur" }).ClickAsync();
        // From +1 by −1 to 0, everywhere but in the middle: the image itself.
        for (int i = 0; i < 9; i++)
        {
            for (int press = 0; i != 4 && press < 2; press++)
                await page.Locator(".weights button").Nth(i).ClickAsync();
        }
        int seven = Enumerable.Range(0, 200).First(i => s_images.Label(i) == 7);
        byte[] image = s_images.Image(seven).ToArray();
        int inked = Enumerable.Range(0, 26 * 26).Count(i => image[(i / 26 + 1) * 28 + i % 26 + 1] / 255.0 > 0.01);

        await Assertions.Expect(page.Locator(".answer")).ToHaveTextAsync(
            $"Above zero (orange) at {inked} of 676 places, below zero (blue) at 0. "
                + FormattableString.Invariant($"The loudest is {image.Max() / 255.0:F1}."));
        Assert.Equal(0, await page.Locator(".choices button[aria-pressed=true]", new PageLocatorOptions { HasText = "blur" }).CountAsync());
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task Neighbors_OfAMovedDigit_AreTheNearestByTheSumOfSquares()
    {
        IPage page = await OpenAsync(nameof(NeighborExplorer));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "a 7" }).ClickAsync();
        ILocator slider = page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "moved to the right" });
        for (int i = 0; i < 3; i++)
            await slider.PressAsync("ArrowRight");
        byte[] seven = Grays(s_images.Image(Enumerable.Range(0, 200).First(i => s_images.Label(i) == 7)));
        byte[] moved = [.. Enumerable.Range(0, 784).Select(p => p % 28 < 3 ? (byte)0 : seven[p - 3])];
        int[] searched = [.. Enumerable.Range(0, s_more.Count).GroupBy(s_more.Label).SelectMany(group => group.Take(12))];
        int nearest = searched.MinBy(i => Distance(moved, Grays(s_more.Image(i))));

        string verdict = s_more.Label(nearest) == 7 ? "right" : "wrong";
        await Assertions.Expect(page.Locator(".answer")).ToHaveTextAsync(FormattableString.Invariant(
            $"Its nearest of 120 is a {s_more.Label(nearest)}: {verdict}. It is {Distance(moved, Grays(s_more.Image(nearest))):F1} away; ")
            + FormattableString.Invariant($"the digit itself, as it was, is {Distance(moved, seven):F1} away."));
        Assert.Equal(5, await page.Locator(".tiles figure").CountAsync());
        string row = new NeighborExplorer(s_more, s_images).ToString().Split('\n').Single(line => line.StartsWith('7'));
        Assert.Equal($"{s_more.Label(nearest)}", row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4]);
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task Neighbors_OfATurnedDigit_LeanAsItDoes()
    {
        // Turned clockwise, an upright bar leans to the right.
        byte[] both = [.. Bar(0.8), .. Bar(-0.8)], labels = [1, 2];
        ImageSet leaning = new(both, labels), upright = new(Bar(0), labels.AsMemory(0, 1));
        IPage page = await chromium.OpenAsync(((INotebookView)new NeighborExplorer(leaning, upright)).ToHtml(), plotly: false);
        ILocator slider = page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "turned clockwise" });
        await slider.PressAsync("End");
        await Assertions.Expect(page.Locator("output").Last).ToHaveTextAsync("40°");
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync("Its nearest of 2 is a 1: right.");
        await slider.PressAsync("Home");
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync("Its nearest of 2 is a 2: wrong.");

        static byte[] Bar(double lean) => [.. Enumerable.Range(0, 784).Select(p =>
            p / 28 is > 4 and < 24 && Math.Abs(p % 28 - 14 + lean * (p / 28 - 14)) < 2 ? byte.MaxValue : (byte)0)];
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OnAnyPage_FitsAndFollowsIt_AndIsATableOrAPictureWithoutScripts(string name, int width, bool dark)
    {
        foreach (bool scripts in new[] { true, false })
        {
            string html = $"<!DOCTYPE html><html data-figure-theme=\"auto\"><head><title>{name}</title></head>"
                + $"<body>{View(name).ToHtml()}</body></html>";
            IPage page = await chromium.OpenAsync(html, scripts: scripts, plotly: false, width: width, dark: dark);
            await Assertions.Expect(page.Locator(".still")).ToHaveCountAsync(scripts ? 0 : 1);
            Assert.True(await page.Locator("html").EvaluateAsync<bool>("(page, width) => page.scrollWidth <= width", width));
            Assert.Equal(
                dark ? "rgb(17, 17, 17)" : "rgb(255, 255, 255)",
                await page.Locator(".explorer").EvaluateAsync<string>("view => getComputedStyle(view).backgroundColor"));
        }
    }

    [Fact]
    public void WhatCannotBeShown_IsRefusedWithASentence()
    {
        static void Refused(string start, Action make) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
        Refused("evaluation: of 200 samples, the set has 199 images", () => _ = new ThresholdExplorer(s_evaluation, s_images.Take(199)));
        Refused("evaluation: of 200 samples, the set has 199 images", () => _ = new TemperatureExplorer(s_evaluation, s_images.Take(199)));
        var bare = Evaluation.FromPredictions(s_images, s_evaluation.Predicted.Span);
        Refused("evaluation: it knows predicted labels alone, a threshold needs", () => _ = new ThresholdExplorer(bare, s_images));
        Refused("evaluation: it knows predicted labels alone, a temperature needs", () => _ = new TemperatureExplorer(bare, s_images));
        var narrow = new ImageSet(new byte[6], new byte[1], 2, 3);
        Refused("images: 2×3 pixels found; give square ones of 3×3", () => _ = new FilterExplorer(narrow));
        Refused("asked: 2×3 pixels found, images: 28×28; give square ones", () => _ = new NeighborExplorer(s_images, narrow));
    }

    /// <summary>Ink in sixteen grays.</summary>
    private static byte[] Grays(ReadOnlySpan<byte> image) => Array.ConvertAll(image.ToArray(), pixel => (byte)((pixel + 8) / 17 * 17));

    private static double Distance(byte[] a, byte[] b) => Math.Sqrt(a.Zip(b, (x, y) => Math.Pow(x - y, 2)).Sum()) / 255;

    private static float[] Row(int index)
    {
        int label = s_images.Label(index);
        float right = 0.05f + 0.93f * (index * 37 % 200) / 199f, rest = 1 - right;
        var row = new float[10];
        row.AsSpan().Fill(rest * 0.2f / 8);
        row[label] = right;
        row[(label + 1) % 10] = rest * 0.8f;
        return row;
    }

    private static (int Right, int Wrong) At(double threshold, int digit)
    {
        int[] said = [.. Enumerable.Range(0, 200).Where(i => s_evaluation.Probability(i, digit) >= threshold)];
        int right = said.Count(i => s_images.Label(i) == digit);
        return (right, said.Length - right);
    }

    private static INotebookView View(string name) => name switch
    {
        nameof(ThresholdExplorer) => new ThresholdExplorer(s_evaluation, s_images),
        nameof(TemperatureExplorer) => new TemperatureExplorer(s_evaluation, s_images),
        nameof(NeighborExplorer) => new NeighborExplorer(s_more, s_images),
        _ => new FilterExplorer(s_images),
    };

    private Task<IPage> OpenAsync(string name) => chromium.OpenAsync(View(name).ToHtml(), plotly: false);
}
