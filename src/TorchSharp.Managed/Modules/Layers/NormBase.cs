using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The base class of batch normalization layers, with a learned scale and shift and running statistics.</summary>
public abstract class NormBase : Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? _running_mean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? _running_var;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? _num_batches_tracked;

    private protected NormBase(
        string name, long features, double eps, double? momentum, bool affine, bool trackRunningStats, Device? device, ScalarType? dtype)
        : base(name)
    {
        Device.RequireCpu(device);
        num_features = features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        track_running_stats = trackRunningStats;
        if (affine)
        {
            weight = new Parameter(ones(features, dtype));
            bias = new Parameter(zeros(features, dtype));
        }

        if (trackRunningStats)
        {
            running_mean = zeros(features, dtype);
            running_var = ones(features, dtype);
            num_batches_tracked = zeros([], ScalarType.Int64);
        }
    }

    /// <summary>The learned scale of each channel, γ.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
    }

    /// <summary>The learned shift of each channel, β; null without <see cref="affine"/>.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
    }

    /// <summary>The running mean of each channel over the batches so far; null without <see cref="track_running_stats"/>.</summary>
    public Tensor? running_mean
    {
        get => _running_mean;
        set => ConditionallyRegisterBuffer(nameof(running_mean), _running_mean = value);
    }

    /// <summary>The running variance of each channel over the batches so far; null without <see cref="track_running_stats"/>.</summary>
    public Tensor? running_var
    {
        get => _running_var;
        set => ConditionallyRegisterBuffer(nameof(running_var), _running_var = value);
    }

    /// <summary>The number of batches so far; null without <see cref="track_running_stats"/>.</summary>
    public Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => ConditionallyRegisterBuffer(nameof(num_batches_tracked), _num_batches_tracked = value);
    }

    /// <summary>The value added to the variance for numerical stability, ε.</summary>
    public double eps { get; set; }

    /// <summary>The weight of the newest batch in the running statistics; null selects a cumulative average over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether the layer has a weight and a bias.</summary>
    public bool affine { get; }

    /// <summary>Whether the layer keeps running statistics for evaluation.</summary>
    public bool track_running_stats { get; }

    /// <summary>The number of channels of the input.</summary>
    public long num_features { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        // Without statistics and weights, nothing in the layer has as many elements.
        if (input.Impl.Sizes[1] != num_features && (weight ?? running_mean) is not null)
            throw Shapes.Error($"{GetName()}: {num_features} channels expected, but the input is {Shapes.Text(input.Impl.Sizes)}");
        double factor = momentum ?? 0;
        if (training && track_running_stats)
        {
            num_batches_tracked!.add_(1);
            factor = momentum ?? 1.0 / num_batches_tracked.ToInt64();
        }

        bool useBatch = training || running_mean is null;
        bool update = training && track_running_stats;
        return functional.batch_norm(
            input, useBatch && !update ? null : running_mean, useBatch && !update ? null : running_var, weight, bias, useBatch, factor,
            eps);
    }

    /// <summary>Resets the running statistics.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats)
            return;
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }

    /// <summary>Resets the parameters to their initial values.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
            return;
        using IDisposable mode = no_grad();
        weight.fill_(1);
        bias?.zero_();
    }

    private protected abstract void ValidateInputDimensions(Tensor input);
}
