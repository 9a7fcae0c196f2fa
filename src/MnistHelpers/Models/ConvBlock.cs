namespace MnistHelpers;

/// <summary>
/// A block of a <see cref="DigitCnn"/>: a convolution, optionally followed by batch norm, an activation, max pooling and dropout.
/// </summary>
/// <param name="Filters">The number of output channels of the convolution.</param>
/// <param name="Kernel">The height and width of the kernel, 1 to 28; 3 by default.</param>
/// <param name="Stride">The stride in pixels; 1 by default.</param>
/// <param name="Padding">
/// The number of rows and columns of zeros on each side of the input, smaller than the kernel. The default of 0 makes the output of a 3×3
/// convolution 2 pixels smaller in each direction.
/// </param>
/// <param name="BatchNorm">
/// Whether the outputs are normalized over the batch (Ioffe and Szegedy, 2015), in which case the
/// convolution has no bias; false by default.
/// </param>
/// <param name="Activation">The activation; ReLU by default.</param>
/// <param name="Pool">The height and width of the max-pooling windows; 1, no pooling, by default.</param>
/// <param name="Dropout">The probability that a whole channel is dropped in training, from 0 (none, the default) to below 1.</param>
public sealed record ConvBlock(
    int Filters,
    int Kernel = 3,
    int Stride = 1,
    int Padding = 0,
    bool BatchNorm = false,
    Activation Activation = Activation.ReLU,
    int Pool = 1,
    double Dropout = 0)
{
    /// <summary>Returns the height and width of the block's output; 0 if there is none.</summary>
    internal int OutputSize(int size)
    {
        int padded = size + 2 * Padding;
        return padded < Kernel ? 0 : ((padded - Kernel) / Stride + 1) / Pool;
    }

    internal void Check(int number, int size)
    {
        string block = FormattableString.Invariant($"Blocks: block {number}:");
        OptionCheck.Require(
            Filters is > 0 and <= DigitCnnOptions.MaxUnits,
            $"{block} Filters: {Filters} found; give 1 to {DigitCnnOptions.MaxUnits} output channels");
        OptionCheck.Require(
            Kernel is > 0 and <= DigitCnn.ImageSize, $"{block} Kernel: {Kernel} found; give 1 to {DigitCnn.ImageSize} pixels, such as 3");
        OptionCheck.Require(Stride > 0, $"{block} Stride: {Stride} found; give 1 or more pixels");
        OptionCheck.Require(
            Padding >= 0 && Padding < Kernel,
            $"{block} Padding: {Padding} found; give 0 to {Kernel - 1} pixels, fewer than the kernel has");
        OptionCheck.Require(Pool > 0, $"{block} Pool: {Pool} found; give 1 (no pool) or more pixels, such as 2");
        OptionCheck.Require(Dropout is >= 0 and < 1, $"{block} Dropout: {Dropout} found; give a share from 0 to below 1");
        OptionCheck.Require(
            Enum.IsDefined(Activation),
            $"{block} Activation: {Activation} found; give one of {string.Join(", ", Enum.GetNames<Activation>())}");
        OptionCheck.Require(OutputSize(size) > 0,
            $"{block} it gets {size}×{size} pixels, too few for a {Kernel}×{Kernel} convolution and a {Pool}×{Pool} pool; give fewer "
                + $"blocks, more padding or a smaller pool");
    }
}
