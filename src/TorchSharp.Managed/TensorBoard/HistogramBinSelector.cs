namespace TorchSharp.Utils.tensorboard.Enums;

/// <summary>How the bins of a histogram are chosen.</summary>
public enum HistogramBinSelector : byte
{
    /// <summary>Equal widths, by Doane's formula: Sturges' formula with a correction for skewed values.</summary>
    Doane = 0,

    /// <summary>Equal widths; the number of bins is proportional to the cube root of the number of values.</summary>
    Rice,

    /// <summary>Equal widths, proportional to the standard deviation.</summary>
    Scott,

    /// <summary>Equal widths; the number of bins is the square root of the number of values.</summary>
    Sqrt,

    /// <summary>Equal widths, chosen to minimize the estimated squared error.</summary>
    Stone,

    /// <summary>Equal widths; the number of bins is log₂(n) + 1 for n values.</summary>
    Sturges,

    /// <summary>TensorFlow's fixed bins, each a tenth wider than the previous one, from ±10⁻¹² to ±10²⁰.</summary>
    Tensorflow,
}
