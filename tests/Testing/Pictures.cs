using Microsoft.Playwright;
using Testing.Browsers;

namespace Testing;

/// <summary>Compares pictures and detects blank ones, in a page of the browser, which can read PNG.</summary>
public sealed class Pictures
{
    private const string Read = """
        async text => {
            const image = new Image();
            image.src = "data:image/png;base64," + text;
            await image.decode();
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [image.width, image.height];
            const context = canvas.getContext("2d", { willReadFrequently: true });
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
        }
        """;

    private IPage? _page;

    /// <summary>
    /// Returns the share of the squares of 4×4 px whose mean colors differ visibly; 1 if the sizes differ by more than 2 px.
    /// </summary>
    public async Task<double> DifferenceAsync(
        ChromiumPage chromium, byte[] first, byte[] second) => await (await PageAsync(chromium)).EvaluateAsync<double>($$"""
        async pictures => {
            const [a, b] = await Promise.all(pictures.map({{Read}}));
            if (Math.abs(a.width - b.width) > 2 || Math.abs(a.height - b.height) > 2) return 1;
            const columns = Math.floor(Math.min(a.width, b.width) / 4), rows = Math.floor(Math.min(a.height, b.height) / 4);
            const mean = (picture, column, row, channel) => {
                let sum = 0;
                for (let y = 4 * row; y < 4 * row + 4; y++)
                    for (let x = 4 * column; x < 4 * column + 4; x++) sum += picture.data[4 * (y * picture.width + x) + channel];
                return sum / 16;
            };
            let different = 0;
            for (let row = 0; row < rows; row++)
                for (let column = 0; column < columns; column++)
                    if ([0, 1, 2].some(channel => Math.abs(mean(a, column, row, channel) - mean(b, column, row, channel)) > 24)) different++;
            return different / (rows * columns);
        }
        """, new[] { Convert.ToBase64String(first), Convert.ToBase64String(second) });

    /// <summary>Returns the share of pixels that do not have the most frequent color; 0 for a blank picture.</summary>
    public async Task<double> InkAsync(
        ChromiumPage chromium, byte[] picture) => await (await PageAsync(chromium)).EvaluateAsync<double>($$"""
        async picture => {
            const pixels = new Uint32Array((await ({{Read}})(picture)).data.buffer), counts = new Map();
            for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) || 0) + 1);
            return 1 - Math.max(...counts.values()) / pixels.length;
        }
        """, Convert.ToBase64String(picture));

    private async Task<IPage> PageAsync(ChromiumPage chromium) => _page ??= await chromium.OpenAsync("");
}
