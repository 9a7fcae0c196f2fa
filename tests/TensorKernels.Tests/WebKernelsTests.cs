namespace TensorKernels.Tests;

/// <summary>
/// The kernels in WebAssembly against straight loops, to the bit: they round each product and each sum, in the loops' order. A browser
/// calls them; here it is Node.js.
/// </summary>
public sealed class WebKernelsTests
{
    private const int Rows = 6, Panel = 8, Size = 4;

    private readonly Random _random = new(1);
    private readonly WebMemory _memory = new();

    [Theory]
    [InlineData((int)WebKernel.RowTiles, 8, false, false)]
    [InlineData((int)WebKernel.RowTiles, 8, true, true)]
    [InlineData((int)WebKernel.NarrowRowTiles, 4, true, false)]
    [InlineData((int)WebKernel.NarrowRowTiles, 4, false, true)]
    public Task RowTiles_AreProductsOfRowsAndAPanel(int kernel, int columns, bool hasInitial, bool rectifies)
    {
        const int Tiles = 2, RunLength = 7, Stride = 11;
        float[] a = Floats(400), b = Floats(3 * RunLength * Panel), initial = Floats(Panel), c = Floats(Tiles * Rows * Stride);
        int[] rows = Integers(Tiles * Rows, 150), runs = [3, 80, 201];
        float[] expected = [.. c];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = hasInitial ? initial[column] : 0;
                for (int k = 0; k < 3 * RunLength; k++)
                    sum += a[rows[row] + runs[k / RunLength] + k % RunLength] * b[k * Panel + column];
                expected[row * Stride + column] = rectifies ? Math.Max(sum, 0) : sum;
            }
        }

        int address = _memory.Place(c);
        _memory.Call(
            kernel,
            [
                _memory.Place(a), _memory.Place(rows), Tiles, _memory.Place(b), _memory.Place(runs), 3, RunLength,
                hasInitial ? _memory.Place(initial) : 0, address, Stride * Size, rectifies ? 1 : 0,
            ],
            address, expected);
        return _memory.RunAsync(WebTiles.Module());
    }

    [Theory]
    [InlineData((int)WebKernel.OuterTile, 8, false)]
    [InlineData((int)WebKernel.OuterTile, 8, true)]
    [InlineData((int)WebKernel.NarrowOuterTile, 4, true)]
    public Task OuterTile_IsASumOfOuterProducts(int kernel, int columns, bool adds)
    {
        const int RunLength = 5, Step = 3, Ldb = 9, Stride = 10;
        float[] a = Floats(300), b = Floats(2 * RunLength * Ldb), c = Floats(Rows * Stride);
        int[] rows = Integers(Rows, 100), runs = [7, 150];
        float[] expected = [.. c];
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = 0;
                for (int k = 0; k < 2 * RunLength; k++)
                    sum += a[rows[row] + runs[k / RunLength] + k % RunLength * Step] * b[k * Ldb + column];
                expected[row * Stride + column] = adds ? sum + c[row * Stride + column] : sum;
            }
        }

        int address = _memory.Place(c);
        _memory.Call(
            kernel,
            [
                _memory.Place(a), _memory.Place(rows), _memory.Place(runs), 2, RunLength, Step * Size, _memory.Place(b), Ldb * Size,
                address, Stride * Size, adds ? 1 : 0,
            ],
            address, expected);
        return _memory.RunAsync(WebTiles.Module());
    }

    [Theory]
    [InlineData((int)WebKernel.FourPanels, 4)]
    [InlineData((int)WebKernel.TwoPanels, 2)]
    public Task RowStrip_AddsOneRowTimesPanels(int kernel, int panels)
    {
        const int K = 13;
        float[] a = Floats(K), sums = Floats(panels * Panel);
        float[][] b = [.. Enumerable.Range(0, panels).Select(_ => Floats(K * Panel))];
        float[] expected = [.. sums];
        for (int i = 0; i < expected.Length; i++)
        {
            for (int k = 0; k < K; k++)
                expected[i] += a[k] * b[i / Panel][k * Panel + i % Panel];
        }

        int address = _memory.Place(sums);
        _memory.Call(kernel, [_memory.Place(a), .. b.Select(_memory.Place), K, address], address, expected);
        return _memory.RunAsync(WebTiles.Module());
    }

    /// <summary>Of equal values, and of values with NaN, the first one counts.</summary>
    [Theory]
    [InlineData((int)WebKernel.Maxima, 8, true)]
    [InlineData((int)WebKernel.Maxima, 8, false)]
    [InlineData((int)WebKernel.NarrowMaxima, 4, true)]
    public Task Maxima_AreOfWindowsOfFourRows(int kernel, int columns, bool rectifies)
    {
        const int Windows = 9, RunLength = 3, Stride = 12, Window = 4;
        float[] a = Floats(200), b = Floats(2 * RunLength * Panel), initial = Floats(Panel), output = Floats(Windows * Stride);
        var origin = new byte[Windows * Stride];
        _random.NextBytes(origin);
        int[] rows = Integers(Windows * Window, 100), runs = [0, 90];
        // A window of equal rows, and one that begins with NaN.
        rows.AsSpan(0, Window).Fill(rows[0]);
        a[rows[Window]] = float.NaN;
        float[] expected = [.. output];
        byte[] places = [.. origin];
        for (int window = 0; window < Windows; window++)
        {
            for (int column = 0; column < columns; column++)
            {
                float best = 0;
                for (int i = 0; i < Window; i++)
                {
                    float sum = initial[column];
                    for (int k = 0; k < 2 * RunLength; k++)
                        sum += a[rows[window * Window + i] + runs[k / RunLength] + k % RunLength] * b[k * Panel + column];
                    if (i > 0 && (sum <= best || float.IsNaN(best)))
                        continue;
                    best = sum;
                    places[window * Stride + column] = (byte)i;
                }

                expected[window * Stride + column] = rectifies && best <= 0 ? 0 : best;
            }
        }

        int address = _memory.Place(output), where = _memory.Place(origin);
        _memory.Call(
            kernel,
            [
                _memory.Place(a), _memory.Place(rows), Windows, _memory.Place(b), _memory.Place(runs), 2, RunLength,
                _memory.Place(initial), rectifies ? 1 : 0, address, where, Stride,
            ],
            address, expected);
        _memory.Expect(where, places);
        return _memory.RunAsync(WebTiles.Module());
    }

    [Fact]
    public Task FewChannels_AddsEachWindowAtThePixelsOfItsMaximum()
    {
        const int Windows = 7, Positions = 4, Taps = 5, Stride = 12;
        float[] image = Floats(200), gradient = Floats(Windows * Stride), pooled = Floats(Windows * Stride), sums = Floats(Taps * Panel);
        byte[] origin = [.. Integers(Windows * Stride, Positions).Select(value => (byte)value)];
        // A maximum that is 0 does not count.
        pooled.AsSpan(Stride, Panel).Clear();
        int[] windows = Integers(Windows, 80), positions = Integers(Positions, 50), taps = Integers(Taps, 50);
        float[] expected = [.. sums];
        for (int i = 0; i < expected.Length; i++)
        {
            (int tap, int filter) = Math.DivRem(i, Panel);
            for (int window = 0; window < Windows; window++)
            {
                for (int position = 0; position < Positions; position++)
                {
                    int at = window * Stride + filter;
                    float value = origin[at] == position && pooled[at] > 0 ? gradient[at] : 0;
                    expected[i] += image[windows[window] + positions[position] + taps[tap]] * value;
                }
            }
        }

        int address = _memory.Place(sums);
        _memory.Call(
            (int)WebKernel.FewChannels,
            [
                _memory.Place(image), _memory.Place(gradient), _memory.Place(origin), _memory.Place(pooled), _memory.Place(windows),
                Windows, _memory.Place(positions), Positions, _memory.Place(taps), Stride, address,
            ],
            address, expected);
        return _memory.RunAsync(WebTiles.Module());
    }

    [Theory]
    [InlineData(96, 0x80000A05u)]
    [InlineData(28, 0x00000001u)]
    [InlineData(4, 0u)]
    public Task Gather_WeighsTheNeighborhoodsOfTheWindows(int runLength, uint windows)
    {
        const int WindowSize = 4, Stride = 3;
        float[] values = Floats(1000), gradient = Floats(32 * Stride), sums = Floats(3 * runLength);
        byte[] origin = [.. Integers(32 * Stride, WindowSize).Select(value => (byte)value)];
        int[] runs = [0, 110, 333], places = Integers(32 * WindowSize, 500);
        float[] expected = [.. sums];
        for (int i = 0; i < expected.Length; i++)
        {
            for (int window = 0; window < 32; window++)
            {
                if ((windows >> window & 1) != 0)
                {
                    int place = places[window * WindowSize + origin[window * Stride]];
                    expected[i] += gradient[window * Stride] * values[place + runs[i / runLength] + i % runLength];
                }
            }
        }

        int address = _memory.Place(sums);
        _memory.Call(
            (int)WebKernel.Gather,
            [
                _memory.Place(values), _memory.Place(runs), 3, runLength, _memory.Place(places), WindowSize, (int)windows,
                _memory.Place(gradient), _memory.Place(origin), Stride, address,
            ],
            address, expected);
        return _memory.RunAsync(WebTiles.Module());
    }

    [Theory]
    [InlineData((int)WebKernel.Patch, 3)]
    [InlineData((int)WebKernel.LargePatch, 5)]
    public Task Patch_IsTheInputGradientOfAWindow(int kernel, int side)
    {
        const int Filters = 64, Width = 4, Pixel = 5;
        int patch = side + 1, row = patch * Pixel + 3, taps = side * side;
        float[] target = Floats(patch * row), weights = Floats(Filters * taps * Width), gradient = Floats(Filters);
        // Each filter's maximum was at one position, or nowhere.
        int[] chosen = Integers(Filters, 5);
        ulong[] masks =
            [.. Enumerable.Range(0, 4).Select(position => chosen.Index().Aggregate(0ul, (bits, one) =>
                one.Item == position ? bits | 1ul << one.Index : bits))];
        float[] expected = [.. target];
        for (int pixel = 0; pixel < patch * patch * Width; pixel++)
        {
            (int place, int channel) = Math.DivRem(pixel, Width);
            (int y, int x) = Math.DivRem(place, patch);
            float sum = 0;
            for (int position = 0; position < 4; position++)
            {
                int ky = y - position / 2, kx = x - position % 2;
                if (ky < 0 || ky >= side || kx < 0 || kx >= side)
                    continue;
                for (int filter = 0; filter < Filters; filter++)
                {
                    if ((masks[position] >> filter & 1) != 0)
                        sum += gradient[filter] * weights[(filter * taps + ky * side + kx) * Width + channel];
                }
            }

            expected[y * row + x * Pixel + channel] += sum;
        }

        int address = _memory.Place(target);
        _memory.Call(
            kernel,
            [address, row * Size, Pixel * Size, _memory.Place(weights), _memory.Place(gradient), _memory.Place(masks)],
            address, expected);
        return _memory.RunAsync(WebTiles.Module());
    }

    private float[] Floats(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(2 * _random.NextDouble() - 1))];

    private int[] Integers(int count, int end) => [.. Enumerable.Range(0, count).Select(_ => _random.Next(end))];
}
