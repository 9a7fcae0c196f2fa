namespace TensorKernels;

/// <summary>
/// The kernels in WebAssembly, in the order of their module's functions. Those that are narrow compute half of a panel's columns.
/// </summary>
internal enum WebKernel
{
    RowTiles,
    NarrowRowTiles,
    OuterTile,
    NarrowOuterTile,
    FourPanels,
    TwoPanels,
    Maxima,
    NarrowMaxima,
    FewChannels,
    Gather,
    Patch,
    LargePatch,
}
