using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>
/// The pictures that were looked at and approved. MNIST_NOTEBOOKS_SCREENSHOTS=new writes them anew, to be looked at again.
/// </summary>
internal static class Approved
{
    /// <summary>The share of places that may look different: fonts are smoothed a little otherwise from one Chromium to the next.</summary>
    private const double Tolerance = 0.01;

    internal static string Folder { get; } = Path.Combine(
        Repository.Folder, "tests", "MnistHelpers.Tests", "Charts", "Screenshots", "references");

    /// <summary>Whether the pictures are written anew.</summary>
    internal static bool IsNew { get; } = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_SCREENSHOTS") == "new";

    /// <summary>
    /// A text and its width in px in Liberation Sans at 100 px, as Pillow has it:
    /// <c>ImageFont.truetype("LiberationSans-Regular.ttf", 100, layout_engine=ImageFont.Layout.BASIC).getlength(text)</c>, unhinted.
    /// </summary>
    private const string Canary = "Handgloves 0123456789";

    private const double CanaryWidth = 1112.06;

    /// <summary>Skips the test where the browser does not write in the fonts that the approved pictures have.</summary>
    internal static async Task RequireFontsAsync(IPage page)
    {
        double width = await page.EvaluateAsync<double>("""
            text => {
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = '100px "Open Sans", verdana, arial, sans-serif';
                return pen.measureText(text).width;
            }
            """, Canary);
        DebianPackage.Require(
            Math.Abs(width - CanaryWidth) < 0.5,
            FormattableString.Invariant($"The browser uses other fonts than those of the tests: {width} px instead of {CanaryWidth}."));
    }

    /// <summary>Compares what is seen with the picture of a name.</summary>
    internal static async Task LooksAlikeAsync(ChromiumPage chromium, Pictures pictures, byte[] picture, string file)
    {
        string reference = Path.Combine(Folder, file);
        if (IsNew)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(reference)!);
            await File.WriteAllBytesAsync(reference, picture, TestContext.Current.CancellationToken);
            return;
        }
        Assert.True(
            File.Exists(reference), $"{file}: there is no approved picture; write it with MNIST_NOTEBOOKS_SCREENSHOTS=new and look at it.");
        double share = await pictures.DifferenceAsync(
            chromium, await File.ReadAllBytesAsync(reference, TestContext.Current.CancellationToken), picture);
        if (share <= Tolerance)
            return;
        string seen = Path.Combine(AppContext.BaseDirectory, "screenshots", file);
        Directory.CreateDirectory(Path.GetDirectoryName(seen)!);
        await File.WriteAllBytesAsync(seen, picture, TestContext.Current.CancellationToken);
        Assert.Fail(FormattableString.Invariant($"{file}: {share:P1} of it looks different; what was seen is in {seen}."));
    }
}
