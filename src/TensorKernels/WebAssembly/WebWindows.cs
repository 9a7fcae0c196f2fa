namespace TensorKernels;

/// <summary>
/// The inner kernels of convolutions with pooling in WebAssembly, forward and back, for vectors of four floats. Each computes what its
/// method in C# computes there, to the bit: the same terms in the same order.
/// </summary>
internal static class WebWindows
{
    private const int VectorSize = 4 * sizeof(float);

    /// <summary>The number of integers of a mask of filters.</summary>
    private const int MaskWords = sizeof(ulong) / sizeof(int);

    /// <summary>How many vectors <see cref="Gather"/> sums at once.</summary>
    private static readonly int[] s_vectorsAtOnce = [12, 4, 1];

    /// <summary>
    /// A <see cref="WindowTile"/> for each window of four rows: the arguments a, rows, windows, b, runs, runCount, runLength, initial,
    /// rectify, output, origin, and the distance between two windows in both.
    /// </summary>
    internal static void Maxima(WebFunction f, int vectors)
    {
        int a = f.Argument(0), rows = f.Argument(1), windows = f.Argument(2), b = f.Argument(3), runs = f.Argument(4),
            runCount = f.Argument(5), runLength = f.Argument(6), initial = f.Argument(7), rectify = f.Argument(8), output = f.Argument(9),
            origin = f.Argument(10), stride = f.Argument(11), size = f.NewInteger(), row = f.NewInteger(), number = f.NewVector();
        int[][] sums = WebTiles.NewSums(f, TileSize.Window, vectors);
        int[] numbers = WebTiles.NewVectors(f, vectors);
        f.Get(stride);
        WebTiles.Scale(f);
        f.Set(size);
        f.Repeat(windows, () =>
        {
            WebTiles.ForEach(sums, (sum, i) => f.LoadVector(sum, initial, i % vectors * VectorSize));
            WebTiles.AddProducts(f, sums, a, rows, b, runs, runCount, runLength);
            f.Advance(rows, TileSize.Window * sizeof(int));
            foreach (int vector in numbers)
                f.Clear(vector);
            for (int i = 1; i < sums.Length; i++)
            {
                f.Constant(i);
                f.Set(row);
                f.Broadcast(number, row);
                for (int j = 0; j < vectors; j++)
                    f.TakeLarger(sums[0][j], numbers[j], sums[i][j], number);
            }

            f.If(rectify, () =>
            {
                foreach (int vector in sums[0])
                    f.Rectify(vector);
            });
            for (int i = 0; i < vectors; i++)
                f.StoreVector(sums[0][i], output, i * VectorSize);
            f.StoreBytes(numbers, origin);
            f.AdvanceBy(output, size);
            f.AdvanceBy(origin, stride);
        });
    }

    /// <summary>
    /// <see cref="FewChannels"/>: the arguments image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps,
    /// stride and sums.
    /// </summary>
    internal static void FewChannels(WebFunction f)
    {
        int image = f.Argument(0), gradient = f.Argument(1), origin = f.Argument(2), pooled = f.Argument(3), windows = f.Argument(4),
            windowCount = f.Argument(5), positions = f.Argument(6), positionCount = f.Argument(7), taps = f.Argument(8),
            stride = f.Argument(9), target = f.Argument(10), corner = f.NewInteger(), place = f.NewInteger(), position = f.NewInteger(),
            next = f.NewInteger(), size = f.NewInteger(), x = f.NewVector(), wanted = f.NewVector();
        f.Get(stride);
        WebTiles.Scale(f);
        f.Set(size);
        int[] offsets = WebTiles.NewIntegers(f, TileSize.LowTaps);
        for (int tap = 0; tap < offsets.Length; tap++)
        {
            WebTiles.LoadOffset(f, taps, tap);
            f.Set(offsets[tap]);
        }

        int[][] sums = WebTiles.NewSums(f, TileSize.LowTaps, 2);
        WebTiles.ForEach(sums, (sum, i) => f.LoadVector(sum, target, i * VectorSize));
        int[] numbers = WebTiles.NewVectors(f, 2), positive = WebTiles.NewVectors(f, 2), values = WebTiles.NewVectors(f, 2),
            chosen = WebTiles.NewVectors(f, 2);
        f.Repeat(windowCount, () =>
        {
            f.LoadBytes(numbers, origin);
            for (int i = 0; i < 2; i++)
            {
                f.LoadVector(positive[i], pooled, i * VectorSize);
                f.LoadVector(values[i], gradient, i * VectorSize);
            }

            f.Get(image);
            WebTiles.LoadOffset(f, windows, 0);
            f.Add();
            f.Set(corner);
            f.Constant(0);
            f.Set(position);
            f.Copy(next, positions);
            f.Repeat(positionCount, () =>
            {
                f.Broadcast(wanted, position);
                for (int i = 0; i < 2; i++)
                    f.Choose(chosen[i], numbers[i], wanted, positive[i], values[i]);
                for (int tap = 0; tap < offsets.Length; tap++)
                {
                    f.Get(corner);
                    WebTiles.LoadOffset(f, next, 0);
                    f.Add();
                    f.Get(offsets[tap]);
                    f.Add();
                    f.Set(place);
                    f.LoadBroadcast(x, place, 0);
                    for (int i = 0; i < 2; i++)
                        f.AddProductTo(sums[tap][i], x, chosen[i]);
                }

                f.Advance(position, 1);
                f.Advance(next, sizeof(int));
            });
            f.Advance(windows, sizeof(int));
            f.AdvanceBy(origin, stride);
            f.AdvanceBy(pooled, size);
            f.AdvanceBy(gradient, size);
        });
        WebTiles.ForEach(sums, (sum, i) => f.StoreVector(sum, target, i * VectorSize));
    }

    /// <summary>
    /// <see cref="GatherTile"/>: the arguments values, runs, runCount, runLength, places, size, windows, gradient, origin, stride and sums.
    /// </summary>
    internal static void Gather(WebFunction f)
    {
        int values = f.Argument(0), runs = f.Argument(1), runCount = f.Argument(2), runLength = f.Argument(3), places = f.Argument(4),
            size = f.Argument(5), windows = f.Argument(6), gradient = f.Argument(7), origin = f.Argument(8), stride = f.Argument(9),
            target = f.Argument(10), run = f.NewInteger(), left = f.NewInteger(), at = f.NewInteger(), place = f.NewInteger(),
            g = f.NewVector(), x = f.NewVector();
        f.Repeat(runCount, () =>
        {
            f.Get(values);
            WebTiles.LoadOffset(f, runs, 0);
            f.Add();
            f.Set(run);
            f.Copy(left, runLength);
            foreach (int vectors in s_vectorsAtOnce)
            {
                int[] sums = WebTiles.NewVectors(f, vectors);
                f.WhileAtLeast(left, vectors * VectorSize / sizeof(float), () =>
                {
                    for (int i = 0; i < vectors; i++)
                        f.LoadVector(sums[i], target, i * VectorSize);
                    f.ForEachBit(windows, window =>
                    {
                        f.Get(window);
                        f.Get(stride);
                        f.Multiply();
                        f.Set(at);
                        // The place that the window's maximum is from.
                        f.Get(window);
                        f.Get(size);
                        f.Multiply();
                        f.Get(origin);
                        f.Get(at);
                        f.Add();
                        f.LoadByte();
                        f.Add();
                        WebTiles.Scale(f);
                        f.Get(places);
                        f.Add();
                        f.Load();
                        WebTiles.Scale(f);
                        f.Get(run);
                        f.Add();
                        f.Set(place);
                        f.Get(at);
                        WebTiles.Scale(f);
                        f.Get(gradient);
                        f.Add();
                        f.Set(at);
                        f.LoadBroadcast(g, at, 0);
                        for (int i = 0; i < vectors; i++)
                        {
                            f.LoadVector(x, place, i * VectorSize);
                            f.AddProductTo(sums[i], g, x);
                        }
                    });
                    for (int i = 0; i < vectors; i++)
                        f.StoreVector(sums[i], target, i * VectorSize);
                    f.Advance(target, vectors * VectorSize);
                    f.Advance(run, vectors * VectorSize);
                });
            }

            f.Advance(runs, sizeof(int));
        });
    }

    /// <summary>
    /// <see cref="PatchTile"/>: the arguments target, the sizes of a row and of a pixel of it, weights, gradient and masks.
    /// </summary>
    internal static void Patch(WebFunction f, int side, int rowsAtOnce)
    {
        int target = f.Argument(0), row = f.Argument(1), pixel = f.Argument(2), weights = f.Argument(3), gradient = f.Argument(4),
            masks = f.Argument(5), line = f.NewInteger(), place = f.NewInteger(), bits = f.NewInteger(), at = f.NewInteger(),
            g = f.NewVector(), w = f.NewVector();
        int patch = side + TileSize.WindowSide - 1, filterSize = side * side * VectorSize;
        f.Copy(line, target);
        int[][] sums = WebTiles.NewSums(f, rowsAtOnce, patch);
        for (int first = 0; first < patch; first += rowsAtOnce)
        {
            WebTiles.ForEach(sums, (sum, _) => f.Clear(sum));
            for (int word = 0; word < TileSize.Window * MaskWords; word++)
            {
                (int top, int left) = Math.DivRem(word / MaskWords, TileSize.WindowSide);
                int firstFilter = word % MaskWords * 8 * sizeof(int);
                f.Get(masks);
                f.Load(word * sizeof(int));
                f.Set(bits);
                f.ForEachBit(bits, filter =>
                {
                    f.Get(gradient);
                    f.Get(filter);
                    WebTiles.Scale(f);
                    f.Add();
                    f.Set(at);
                    f.LoadBroadcast(g, at, firstFilter * sizeof(float));
                    f.Get(weights);
                    f.Get(filter);
                    f.Constant(filterSize);
                    f.Multiply();
                    f.Add();
                    f.Set(at);
                    for (int y = Math.Max(0, first - top); y < side && top + y < first + rowsAtOnce; y++)
                    {
                        for (int x = 0; x < side; x++)
                        {
                            f.LoadVector(w, at, firstFilter * filterSize + (y * side + x) * VectorSize);
                            f.AddProductTo(sums[top + y - first][left + x], g, w);
                        }
                    }
                });
            }

            foreach (int[] pixels in sums)
            {
                f.Copy(place, line);
                foreach (int sum in pixels)
                {
                    f.LoadVector(w, place, 0);
                    f.AddTo(sum, w);
                    f.StoreVector(sum, place, 0);
                    f.AdvanceBy(place, pixel);
                }

                f.AdvanceBy(line, row);
            }
        }
    }
}
