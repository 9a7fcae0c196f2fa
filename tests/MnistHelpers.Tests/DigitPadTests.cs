using System.Text.Json;
using Browsers;
using Microsoft.Playwright;

namespace MnistHelpers.Tests;

public sealed class DigitPadTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    public static TheoryData<string> Networks => ["tiny, trained", "wide activations", "dense layers"];

    /// <summary>The page's answers to test images are the engine's: of the trained network, and of others that have every kind of layer.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public async Task Answers_AreTheEngines(string name)
    {
        using DigitCnn network = Make(name);
        ImageSet images = Mnist.Load().Test.Take(name.StartsWith("tiny", StringComparison.Ordinal) ? 1000 : 100);
        float[] expected = Predictor.Probabilities(network, images);
        using var folder = new TempFolder();
        string file = folder.Find("pad.html");
        new DigitPad(network).Save(file);

        IPage page = await chromium.VisitAsync(new Uri(file));
        JsonElement answer = (await page.EvaluateAsync(
            "text => { const all = Uint8Array.from(atob(text), letter => letter.charCodeAt(0)); const rows = []; "
            + "for (let i = 0; i < all.length; i += 784) rows.push(...readDigit(all.subarray(i, i + 784))); return rows; }",
            Convert.ToBase64String(images.Pixels.Span)))!.Value;

        float[] actual = [.. answer.EnumerateArray().Select(value => value.GetSingle())];
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-4f);
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task InANotebook_ItWorksWithinAFrameOfItsOwn()
    {
        string html = ((INotebookView)new DigitPad()).ToHtml();

        IPage page = await chromium.OpenAsync(html, plotly: false);

        IFrameLocator frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#sureness")).ToHaveTextAsync("No digit yet");
        LocatorBoundingBoxResult box = (await frame.Locator("#pad").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height - 20, new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(frame.Locator("#number")).ToHaveTextAsync("1");
        Assert.Equal("A drawing pad, read by a network of 8,138 parameters; it shows in a notebook, or as a page with Save.", new DigitPad().ToString());
    }

    private static DigitCnn Make(string name) => name switch
    {
        "tiny, trained" => DigitCnn.LoadPretrainedTiny(),
        "wide activations" => new DigitCnn(
            new DigitCnnOptions
            {
                Blocks =
                [
                    new(4, Kernel: 3, Pool: 2) { Activation = Activation.GELU, Padding = 1 }, new(5, Stride: 2, BatchNorm: true) { Activation = Activation.SiLU },
                    new(6) { Activation = Activation.LeakyReLU },
                ],
                GlobalAveragePool = true,
                Dense = [],
            },
            seed: 3),
        _ => new DigitCnn(new DigitCnnOptions { Blocks = [new(3, Pool: 3)], Dense = [new(20, BatchNorm: true, Dropout: 0.3), new(15)] }, seed: 4),
    };
}
