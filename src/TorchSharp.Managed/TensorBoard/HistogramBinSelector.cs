namespace TorchSharp.Utils.tensorboard.Enums;

/// <summary>How a histogram's bins are chosen.</summary>
public enum HistogramBinSelector : byte
{
    /// <summary>Equal widths, by Doane's formula: Sturges', with a correction for skewed values.</summary>
    Doane = 0,

    /// <summary>Equal widths, their number proportional to the cube root of the number of values.</summary>
    Rice,

    /// <summary>Equal widths, proportional to the standard deviation.</summary>
    Scott,

    /// <summary>Equal widths, their number the square root of the number of values.</summary>
    Sqrt,

    /// <summary>Equal widths, by least estimated squared error.</summary>
    Stone,

    /// <summary>Equal widths, their number the binary logarithm of the number of values.</summary>
    Sturges,

    /// <summary>The fixed bins of TensorFlow, each a tenth wider than the one before, from ±10⁻¹² to ±10²⁰.</summary>
    Tensorflow,
}
