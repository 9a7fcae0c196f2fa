using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>A page that is printed holds its figures.</summary>
public sealed partial class PrintTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [SampledTheory(2)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pdf_HoldsTheBars(bool live)
    {
        IPage page = await chromium.OpenAsync(Figures.Bars(), scripts: live);
        if (live) await ChromiumPage.LiveAsync(page);
        string content = Content(await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true }));
        // The bars' color, in shares of 1.
        Assert.Matches(@"0?\.8\d* 0?\.26\d* 0?\.06\d* rg", content);
    }

    private static string Content(byte[] pdf)
    {
        var content = new StringBuilder();
        string text = Encoding.Latin1.GetString(pdf);
        foreach (Match stream in Stream().Matches(text))
        {
            using var packed = new MemoryStream(pdf, stream.Index + stream.Length, pdf.Length - stream.Index - stream.Length);
            using var unpacked = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress), Encoding.Latin1);
            content.Append(unpacked.ReadToEnd());
        }
        return content.ToString();
    }

    [GeneratedRegex(@"/Filter /FlateDecode[^>]*>>\s*stream\r?\n")]
    private static partial Regex Stream();
}
