namespace TensorKernels;

/// <summary>
/// The inner kernels in WebAssembly, for vectors of four floats. Each computes what its method in C# computes there, to the bit: the same
/// terms in the same order.
/// </summary>
internal static class WebTiles
{
    private const int VectorSize = 4 * sizeof(float), Unrolled = 4;

    /// <summary>The size of a row of a packed panel, in bytes.</summary>
    private const int PanelRow = 2 * VectorSize;

    /// <summary>Returns the module with the kernels, in the order of <see cref="WebKernel"/>.</summary>
    internal static byte[] Module()
    {
        var module = new WebModule();
        foreach (var kernel in Enum.GetValues<WebKernel>())
            module.Add(function => Write(kernel, function));
        return module.ToArray();
    }

    private static void Write(WebKernel kernel, WebFunction function)
    {
        switch (kernel)
        {
            case WebKernel.RowTiles or WebKernel.NarrowRowTiles:
                RowTiles(function, vectors: kernel == WebKernel.RowTiles ? 2 : 1);
                break;
            case WebKernel.OuterTile or WebKernel.NarrowOuterTile:
                OuterTile(function, vectors: kernel == WebKernel.OuterTile ? 2 : 1);
                break;
            case WebKernel.FourPanels or WebKernel.TwoPanels:
                RowStrip(function, panels: kernel == WebKernel.FourPanels ? 4 : 2);
                break;
            case WebKernel.Maxima or WebKernel.NarrowMaxima:
                WebWindows.Maxima(function, vectors: kernel == WebKernel.Maxima ? 2 : 1);
                break;
            case WebKernel.FewChannels:
                WebWindows.FewChannels(function);
                break;
            case WebKernel.Gather:
                WebWindows.Gather(function);
                break;
            case WebKernel.Patch:
                WebWindows.Patch(function, TileSize.KernelSide, rowsAtOnce: 4);
                break;
            default:
                WebWindows.Patch(function, TileSize.LargeKernelSide, rowsAtOnce: 2);
                break;
        }
    }

    /// <summary>
    /// Tiles one below the other: the arguments a, rows, tiles, b, runs, runCount, runLength, initial, c, the size of a row of c, and
    /// whether negative values become 0.
    /// </summary>
    private static void RowTiles(WebFunction f, int vectors)
    {
        int a = f.Argument(0), rows = f.Argument(1), tiles = f.Argument(2), b = f.Argument(3), runs = f.Argument(4),
            runCount = f.Argument(5), runLength = f.Argument(6), initial = f.Argument(7), c = f.Argument(8), ldc = f.Argument(9),
            rectify = f.Argument(10);
        int[][] sums = NewSums(f, TileSize.Low, vectors);
        f.Repeat(tiles, () =>
        {
            ForEach(sums, (sum, _) => f.Clear(sum));
            f.If(initial, () => ForEach(sums, (sum, i) => f.LoadVector(sum, initial, i % vectors * VectorSize)));
            AddProducts(f, sums, a, rows, b, runs, runCount, runLength);
            f.Advance(rows, TileSize.Low * sizeof(int));
            f.If(rectify, () => ForEach(sums, (sum, _) => f.Rectify(sum)));
            StoreRows(f, sums, c, ldc);
        });
    }

    /// <summary>
    /// Adds to the sums of each row the products of its runs and a panel. Nothing that it is given changes but the sums.
    /// </summary>
    internal static void AddProducts(
        WebFunction f, int[][] sums, int a, int rows, int b, int runs, int runCount, int runLength)
    {
        int vectors = sums[0].Length, times = f.NewInteger(), rest = f.NewInteger(), panel = f.NewInteger(), run = f.NewInteger(),
            x = f.NewVector();
        int[] addresses = NewIntegers(f, sums.Length), places = NewIntegers(f, sums.Length), w = NewVectors(f, vectors);
        void Steps(int count)
        {
            for (int step = 0; step < count; step++)
            {
                for (int i = 0; i < vectors; i++)
                    f.LoadVector(w[i], panel, step * PanelRow + i * VectorSize);
                for (int row = 0; row < places.Length; row++)
                {
                    f.LoadBroadcast(x, places[row], step * sizeof(float));
                    for (int i = 0; i < vectors; i++)
                        f.AddProductTo(sums[row][i], x, w[i]);
                }
            }

            foreach (int place in places)
                f.Advance(place, count * sizeof(float));
            f.Advance(panel, count * PanelRow);
        }

        f.Get(runLength);
        f.Constant(2);
        f.ShiftRight();
        f.Set(times);
        f.Get(runLength);
        f.Constant(Unrolled - 1);
        f.And();
        f.Set(rest);
        SetAddresses(f, a, rows, addresses);
        f.Copy(panel, b);
        f.Copy(run, runs);
        f.Repeat(runCount, () =>
        {
            StartRun(f, run, addresses, places);
            f.Repeat(times, () => Steps(Unrolled));
            f.Repeat(rest, () => Steps(1));
        });
    }

    /// <summary>
    /// The arguments a, rows, runs, runCount, runLength, step, b, the size of a row of b, c, the size of a row of c, and add.
    /// </summary>
    private static void OuterTile(WebFunction f, int vectors)
    {
        int a = f.Argument(0), rows = f.Argument(1), runs = f.Argument(2), runCount = f.Argument(3), runLength = f.Argument(4),
            step = f.Argument(5), b = f.Argument(6), ldb = f.Argument(7), c = f.Argument(8), ldc = f.Argument(9), add = f.Argument(10);
        int[] addresses = NewIntegers(f, TileSize.Low), places = NewIntegers(f, TileSize.Low), w = NewVectors(f, vectors);
        int[][] sums = NewSums(f, TileSize.Low, vectors);
        SetAddresses(f, a, rows, addresses);
        int x = f.NewVector();
        f.Repeat(runCount, () =>
        {
            StartRun(f, runs, addresses, places);
            f.Repeat(runLength, () =>
            {
                for (int i = 0; i < vectors; i++)
                    f.LoadVector(w[i], b, i * VectorSize);
                for (int row = 0; row < places.Length; row++)
                {
                    f.LoadBroadcast(x, places[row], 0);
                    for (int i = 0; i < vectors; i++)
                        f.AddProductTo(sums[row][i], x, w[i]);
                    f.AdvanceBy(places[row], step);
                }

                f.AdvanceBy(b, ldb);
            });
        });
        f.If(add, () => AddRows(f, sums, c, ldc));
        StoreRows(f, sums, c, ldc);
    }

    /// <summary>The arguments a, one panel after the other, k and sums.</summary>
    private static void RowStrip(WebFunction f, int panels)
    {
        int a = f.Argument(0);
        int[] b = [.. Enumerable.Range(1, panels).Select(f.Argument)];
        int k = f.Argument(panels + 1), target = f.Argument(panels + 2);
        int[] sums = NewVectors(f, 2 * panels);
        for (int i = 0; i < sums.Length; i++)
            f.LoadVector(sums[i], target, i * VectorSize);
        int x = f.NewVector(), w = f.NewVector();
        f.Repeat(k, () =>
        {
            f.LoadBroadcast(x, a, 0);
            for (int i = 0; i < sums.Length; i++)
            {
                f.LoadVector(w, b[i / 2], i % 2 * VectorSize);
                f.AddProductTo(sums[i], x, w);
            }

            f.Advance(a, sizeof(float));
            foreach (int panel in b)
                f.Advance(panel, PanelRow);
        });
        for (int i = 0; i < sums.Length; i++)
            f.StoreVector(sums[i], target, i * VectorSize);
    }

    /// <summary>Sets the address of each row: a plus its offset in floats.</summary>
    private static void SetAddresses(WebFunction f, int a, int rows, int[] addresses)
    {
        for (int row = 0; row < addresses.Length; row++)
        {
            f.Get(a);
            LoadOffset(f, rows, row);
            f.Add();
            f.Set(addresses[row]);
        }
    }

    /// <summary>Sets the place of each row to where its next run starts.</summary>
    private static void StartRun(WebFunction f, int runs, int[] addresses, int[] places)
    {
        for (int row = 0; row < places.Length; row++)
        {
            f.Get(addresses[row]);
            LoadOffset(f, runs, 0);
            f.Add();
            f.Set(places[row]);
        }

        f.Advance(runs, sizeof(int));
    }

    /// <summary>Loads a number of floats, as bytes.</summary>
    internal static void LoadOffset(WebFunction f, int list, int index)
    {
        f.Get(list);
        f.Load(index * sizeof(int));
        Scale(f);
    }

    /// <summary>Replaces a number of floats or integers by their size.</summary>
    internal static void Scale(WebFunction f)
    {
        f.Constant(2);
        f.ShiftLeft();
    }

    internal static int[] NewIntegers(WebFunction f, int count) => [.. Enumerable.Range(0, count).Select(_ => f.NewInteger())];

    internal static int[] NewVectors(WebFunction f, int count) => [.. Enumerable.Range(0, count).Select(_ => f.NewVector())];

    internal static int[][] NewSums(WebFunction f, int rows, int vectors) =>
        [.. Enumerable.Range(0, rows).Select(_ => NewVectors(f, vectors))];

    /// <summary>Does something with each of the sums and its number, row by row.</summary>
    internal static void ForEach(int[][] sums, Action<int, int> action)
    {
        int number = 0;
        foreach (int sum in sums.SelectMany(row => row))
            action(sum, number++);
    }

    /// <summary>Adds the rows of c to the sums.</summary>
    private static void AddRows(WebFunction f, int[][] sums, int c, int ldc)
    {
        int x = f.NewVector(), line = f.NewInteger();
        f.Get(c);
        f.Set(line);
        foreach (int[] row in sums)
        {
            for (int i = 0; i < row.Length; i++)
            {
                f.LoadVector(x, line, i * VectorSize);
                f.AddTo(row[i], x);
            }

            f.AdvanceBy(line, ldc);
        }
    }

    private static void StoreRows(WebFunction f, int[][] sums, int c, int ldc)
    {
        foreach (int[] row in sums)
        {
            for (int i = 0; i < row.Length; i++)
                f.StoreVector(row[i], c, i * VectorSize);
            f.AdvanceBy(c, ldc);
        }
    }
}
