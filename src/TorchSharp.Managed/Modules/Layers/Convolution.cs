using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// The base class of convolutions: a learned weight [out, in / groups, …] and bias [out], and the parameters of the window.
/// </summary>
public abstract class Convolution : Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    private protected Convolution(
        string name, long inChannels, long outChannels, long[] kernel, long[] stride, long[] padding, long[] dilation,
        long groups, bool hasBias, PaddingModes mode, Device? device, ScalarType? dtype)
        : base(name)
    {
        Device.RequireCpu(device);
        if (groups <= 0 || inChannels % groups != 0 || outChannels % groups != 0)
        {
            throw new ArgumentException(
                $"in_channels ({inChannels}) and out_channels ({outChannels}) must be divisible by groups ({groups})", nameof(groups));
        }
        in_channels = inChannels;
        out_channels = outChannels;
        kernel_size = kernel;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.groups = groups;
        padding_mode = mode;
        (weight, bias) =
            Initial.Affine([outChannels, inChannels / groups, .. kernel], inChannels / groups * Shapes.Count(kernel), hasBias, dtype);
    }

    /// <summary>The filters, [out_channels, in_channels / groups, KH, KW].</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>The value that is added to each output channel; null if there is none.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>The number of channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>The number of channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>Whether this is a transposed convolution: always false.</summary>
    public bool transposed => false;

    /// <summary>The size of the windows.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The step between windows.</summary>
    public long[] stride { get; set; }

    /// <summary>The padding before and after in each dimension; null if the padding was given by its type.</summary>
    public long[]? padding { get; private set; }

    /// <summary>The type of the padding; null if it was given in numbers.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>The step between the taps of a window.</summary>
    public long[] dilation { get; set; }

    /// <summary>The number of groups that the channels are divided into; each group has its own filters.</summary>
    public long groups { get; set; }

    /// <summary>The kind of values that surround the input.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>Sets the padding in numbers: one for all dimensions, or one for each.</summary>
    public void SetPadding(long[] padding)
    {
        ArgumentNullException.ThrowIfNull(padding);
        this.padding = padding.Length == 1 ? Enumerable.Repeat(padding[0], kernel_size.Length).ToArray() : padding;
        padding_type = null;
    }

    /// <summary>Sets the padding by its type; <see cref="Padding.Same"/> requires stride 1.</summary>
    public void SetPadding(Padding padding)
    {
        if (padding == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions", nameof(padding));
        this.padding = null;
        padding_type = padding;
    }

    /// <summary>Draws new initial values for the parameters.</summary>
    public void reset_parameters() => Initial.Reset(weight, bias, Shapes.Count(weight.Impl.Sizes.AsSpan(1)));

    /// <summary>Returns whether the input has the shape [in, …] or [N, in, …] with this many further dimensions.</summary>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        long[] sizes = input.Impl.Sizes;
        return (sizes.Length == dimensions + 2 && sizes[1] == in_channels) || (sizes.Length == dimensions + 1 && sizes[0] == in_channels);
    }

    /// <summary>Returns the padding before and after in a dimension; if the total is odd, the larger half goes after.</summary>
    private protected (long Before, long After) Margin(int dimension)
    {
        if (padding is not null)
            return (padding[dimension], padding[dimension]);
        if (padding_type != Padding.Same)
            return (0, 0);
        long total = dilation[dimension] * (kernel_size[dimension] - 1);
        return (total / 2, total - (total / 2));
    }
}
