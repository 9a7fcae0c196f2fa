using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW remember of a parameter.</summary>
public abstract class AdamState : OptimizerState
{
    public long step;
    public Tensor exp_avg;
    public Tensor exp_avg_sq;
    public Tensor max_exp_avg_sq;

    private protected AdamState(Parameter parameter)
        : base(parameter)
    {
    }

    public override void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(step);
        TensorFormat.Write(writer, exp_avg);
        TensorFormat.Write(writer, exp_avg_sq);
        WriteConditional(writer, max_exp_avg_sq);
    }

    public override void LoadStateDict(BinaryReader reader)
    {
        step = reader.ReadInt64();
        Read(reader, ref exp_avg, nameof(exp_avg));
        Read(reader, ref exp_avg_sq, nameof(exp_avg_sq));
        ReadConditional(reader, ref max_exp_avg_sq, nameof(max_exp_avg_sq));
    }

    public override void LoadStateDict(OptimizerState source)
    {
        var other = (AdamState)source;
        step = other.step;
        Replace(ref exp_avg, other.exp_avg);
        Replace(ref exp_avg_sq, other.exp_avg_sq);
        Replace(ref max_exp_avg_sq, other.max_exp_avg_sq);
    }

    internal static void Check(double rate, double beta1, double beta2, double eps, double decay)
    {
        if (rate < 0)
            throw new ArgumentException($"Invalid learning rate: {rate}", nameof(rate));
        if (beta1 is < 0 or >= 1)
            throw new ArgumentException($"Invalid beta1 parameter: {beta1}", nameof(beta1));
        if (beta2 is < 0 or >= 1)
            throw new ArgumentException($"Invalid beta2 parameter: {beta2}", nameof(beta2));
        if (eps < 0)
            throw new ArgumentException($"Invalid epsilon value: {eps}", nameof(eps));
        if (decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {decay}", nameof(decay));
    }

    internal void Apply(AdamUpdate update) => OptimizerPass.Run(Parameter, update, exp_avg, exp_avg_sq, max_exp_avg_sq);

    private protected override void Release()
    {
        exp_avg?.Dispose();
        exp_avg_sq?.Dispose();
        max_exp_avg_sq?.Dispose();
    }

    private protected void Initialize(bool amsgrad)
    {
        Release();
        step = 0;
        exp_avg = Zeros();
        exp_avg_sq = Zeros();
        max_exp_avg_sq = amsgrad ? Zeros() : null;
    }
}
