using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>
/// The architecture of a <see cref="DigitCnn"/>, laid out like the table in a paper: convolution blocks, then dense layers, then the
/// output. The default is the reference network, <see cref="Basic"/>.
/// </summary>
public sealed record DigitCnnOptions
{
    internal const int MaxUnits = 65_536;

    /// <summary>Creates the options of the reference network.</summary>
    public DigitCnnOptions()
        : this(classes: 10)
    {
    }

    /// <summary>
    /// Creates options from JSON. An option that the JSON lacks, because it was written by hand or before the option existed, has its
    /// default: source-generated deserialization ignores the initial values of init-only properties, but not the defaults of parameters.
    /// </summary>
    [JsonConstructor]
    internal DigitCnnOptions(IReadOnlyList<ConvBlock> blocks = null!, IReadOnlyList<DenseLayer> dense = null!, int classes = 10) =>
        (Blocks, Dense, Classes) = (blocks ?? [new(32, Pool: 2), new(64, Pool: 2)], dense ?? [new(64)], classes);

    /// <summary>The convolution blocks, in order.</summary>
    public IReadOnlyList<ConvBlock> Blocks { get; init; }

    /// <summary>
    /// Whether each channel of the last block is reduced to its mean (global average pooling) instead of passing on all of its pixels;
    /// false by default.
    /// </summary>
    public bool GlobalAveragePool { get; init; }

    /// <summary>The dense layers before the output; may be empty.</summary>
    public IReadOnlyList<DenseLayer> Dense { get; init; }

    /// <summary>The number of classes, with one output each; 10 by default.</summary>
    public int Classes { get; init; }

    /// <summary>The reference network: two blocks with 32 and 64 filters and a dense layer with 64 units; 121,930 parameters.</summary>
    public static DigitCnnOptions Basic { get; } = new();

    /// <summary>
    /// A network for training in a single epoch: a third block with batch norm replaces the dense layer, and the first block has 5×5
    /// kernels, which are cheap on a single channel; 29,386 parameters.
    /// </summary>
    public static DigitCnnOptions Fast { get; } = new()
    {
        Blocks = [new(16, Kernel: 5, Pool: 2), new(32, Pool: 2), new(64, BatchNorm: true)],
        Dense = [],
    };

    /// <summary>The network of <see cref="Fast"/> with wider blocks and dropout; 83,466 parameters.</summary>
    public static DigitCnnOptions Standard { get; } = new()
    {
        Blocks = [new(32, Kernel: 5, Pool: 2), new(64, Pool: 2), new(96, BatchNorm: true, Dropout: 0.2)],
        Dense = [],
    };

    /// <summary>
    /// Six blocks of 3×3 filters, the last four with batch norm, for long training on augmented images; 140,490 parameters.
    /// </summary>
    public static DigitCnnOptions Accurate { get; } = new()
    {
        Blocks =
        [
            new(16), new(32, Pool: 2),
            new(32, Padding: 1, BatchNorm: true), new(64, Padding: 1, BatchNorm: true, Pool: 2),
            new(64, Padding: 1, BatchNorm: true), new(96, BatchNorm: true),
        ],
        Dense = [],
    };

    /// <summary>A small network that makes the most of few weights: four narrow blocks; 8,138 parameters.</summary>
    public static DigitCnnOptions Tiny { get; } = new()
    {
        Blocks = [new(12, Kernel: 5, Pool: 2), new(16, BatchNorm: true), new(16, BatchNorm: true, Pool: 2), new(20, BatchNorm: true)],
        Dense = [],
    };

    /// <summary>The presets by name.</summary>
    public static IReadOnlyDictionary<string, DigitCnnOptions> Presets { get; } = new Dictionary<string, DigitCnnOptions>(
        StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Basic)] = Basic,
        [nameof(Fast)] = Fast,
        [nameof(Standard)] = Standard,
        [nameof(Accurate)] = Accurate,
        [nameof(Tiny)] = Tiny,
    };

    /// <summary>Returns whether both describe the same network.</summary>
    public bool Equals(DigitCnnOptions? other) => other is not null
        && Blocks.SequenceEqual(other.Blocks) && Dense.SequenceEqual(other.Dense)
        && GlobalAveragePool == other.GlobalAveragePool && Classes == other.Classes;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Blocks.Count, Dense.Count, GlobalAveragePool, Classes);

    /// <summary>Checks the options and returns the number of values that the blocks output for a square image.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or the blocks leave no pixel of the image.</exception>
    internal int FeatureCount(int imageSize)
    {
        OptionCheck.Require(
            Blocks is { Count: > 0 }, $"Blocks: none found; give at least one, such as [new(32, Pool: 2), new(64, Pool: 2)]");
        OptionCheck.Require(Dense is not null, $"Dense: null found; give the dense layers before the output, or [] for none");
        OptionCheck.Require(Classes is > 1 and <= MaxUnits, $"Classes: {Classes} found; give 2 to {MaxUnits} classes");
        int size = imageSize;
        for (int i = 0; i < Blocks!.Count; i++)
        {
            Blocks[i].Check(i + 1, size);
            size = Blocks[i].OutputSize(size);
        }
        for (int i = 0; i < Dense!.Count; i++)
            Dense[i].Check(i + 1);
        return Blocks[^1].Filters * (GlobalAveragePool ? 1 : size * size);
    }
}
