using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace TensorKernels;

/// <summary>
/// Calls the kernels of <see cref="WebTiles"/> by their numbers in the program's table of functions. In a browser, .NET interprets the
/// kernels in C#, which then reach about a tenth of what the processor can do; these are compiled by the browser itself.
/// </summary>
internal static unsafe partial class WebKernels
{
    /// <summary>
    /// The global function of the program's script that adds the functions of a module, which import the program's memory as
    /// <c>env.memory</c>, to the program's table, and returns the number of the first one.
    /// </summary>
    private const string Script = "addTensorKernels";

    private static readonly nint s_first = OperatingSystem.IsBrowser() ? Begin() : 0;

    /// <summary>Whether there are any: in a browser, if the program's script can add them.</summary>
    internal static bool AreThere => OperatingSystem.IsBrowser() && s_first != 0;

    internal static void RowTiles(
        float* a, int* rows, int tiles, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc,
        bool isNarrow, bool rectify)
    {
        int* arguments = stackalloc int[]
        {
            (int)a, (int)rows, tiles, (int)b, (int)runs, runCount, runLength, (int)initial, (int)c, (int)ldc * sizeof(float),
            rectify ? 1 : 0,
        };
        Call(isNarrow ? WebKernel.NarrowRowTiles : WebKernel.RowTiles, arguments);
    }

    internal static void OuterTile(
        float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc, bool add,
        bool isNarrow)
    {
        int* arguments = stackalloc int[]
        {
            (int)a, (int)rows, (int)runs, runCount, runLength, (int)step * sizeof(float), (int)b, (int)ldb * sizeof(float), (int)c,
            (int)ldc * sizeof(float), add ? 1 : 0,
        };
        Call(isNarrow ? WebKernel.NarrowOuterTile : WebKernel.OuterTile, arguments);
    }

    internal static void RowStrip(float* a, float* b0, float* b1, float* b2, float* b3, int k, float* sums)
    {
        int* arguments = stackalloc int[] { (int)a, (int)b0, (int)b1, (int)b2, (int)b3, k, (int)sums };
        Call(WebKernel.FourPanels, arguments);
    }

    internal static void RowStrip(float* a, float* b0, float* b1, int k, float* sums)
    {
        int* arguments = stackalloc int[] { (int)a, (int)b0, (int)b1, k, (int)sums };
        Call(WebKernel.TwoPanels, arguments);
    }

    internal static void Maxima(
        float* a, int* rows, int windows, float* b, int* runs, int runCount, int runLength, float* initial, bool rectify, float* output,
        byte* origin, nint stride, bool isNarrow)
    {
        int* arguments = stackalloc int[]
        {
            (int)a, (int)rows, windows, (int)b, (int)runs, runCount, runLength, (int)initial, rectify ? 1 : 0, (int)output, (int)origin,
            (int)stride,
        };
        Call(isNarrow ? WebKernel.NarrowMaxima : WebKernel.Maxima, arguments);
    }

    internal static void FewChannels(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount,
        int* taps, nint stride, float* sums)
    {
        int* arguments = stackalloc int[]
        {
            (int)image, (int)gradient, (int)origin, (int)pooled, (int)windows, windowCount, (int)positions, positionCount, (int)taps,
            (int)stride, (int)sums,
        };
        Call(WebKernel.FewChannels, arguments);
    }

    internal static void Gather(
        float* values, int* runs, int runCount, int runLength, int* places, int size, uint windows, float* gradient, byte* origin,
        nint stride, float* sums)
    {
        int* arguments = stackalloc int[]
        {
            (int)values, (int)runs, runCount, runLength, (int)places, size, (int)windows, (int)gradient, (int)origin, (int)stride,
            (int)sums,
        };
        Call(WebKernel.Gather, arguments);
    }

    internal static void Patch(int side, float* target, nint row, nint pixel, float* weights, float* gradient, ulong* masks)
    {
        int* arguments = stackalloc int[]
        {
            (int)target, (int)row * sizeof(float), (int)pixel * sizeof(float), (int)weights, (int)gradient, (int)masks,
        };
        Call(side == TileSize.KernelSide ? WebKernel.Patch : WebKernel.LargePatch, arguments);
    }

    private static void Call(WebKernel kernel, int* arguments) =>
        ((delegate* unmanaged[SuppressGCTransition]<int*, void>)(s_first + (int)kernel))(arguments);

    [SupportedOSPlatform("browser")]
    private static nint Begin() => JSHost.GlobalThis.HasProperty(Script) ? Add(WebTiles.Module()) : 0;

    [SupportedOSPlatform("browser")]
    [JSImport($"globalThis.{Script}")]
    private static partial int Add(byte[] module);
}
