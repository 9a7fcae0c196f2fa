#nullable disable annotations

using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of a parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter that this belongs to.</summary>
    protected Parameter _parameter;

    /// <summary>What is remembered of a parameter: nothing yet.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Writes what is remembered.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <inheritdoc cref="LoadStateDict(OptimizerState)"/>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Takes over a copy of another parameter's state.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>
    /// Whether another state is of the same kind and has the same values, tensors up to rounding; false unless a class says more.
    /// </summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Puts back what a parameter starts with.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves what is remembered to a device; only the CPU is there.</summary>
    public virtual void to(Device device) => Device.RequireCpu(device);

    /// <summary>Reads a tensor, or that there is none.</summary>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor result, Device device)
    {
        Device.RequireCpu(device);
        Tensor read = null;
        if (reader.ReadBoolean())
        {
            read = (result is null
                ? TensorFormat.Read(reader)
                : TensorFormat.Read(reader, nameof(result), result.Impl.DType, result.Impl.Sizes)).DetachFromDisposeScope();
        }

        result?.Dispose();
        result = read;
    }

    /// <summary>Writes whether there is a tensor, and it.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor tensor) =>
        new FieldWriter(writer).Remembered(ref tensor, nameof(tensor), optional: true);

    /// <summary>Shows each field, in the order of TorchSharp's files.</summary>
    private protected virtual void Walk(IFields fields)
    {
    }

    private protected void Write(BinaryWriter writer) => Walk(new FieldWriter(writer));

    private protected void Read(BinaryReader reader) => Walk(new FieldReader(reader, _parameter));

    private protected void Copy(OptimizerState source) => Walk(new FieldCopier(Fields(source), _parameter));

    private protected bool Equal(OptimizerState other)
    {
        if (other?.GetType() != GetType())
            return false;
        var comparison = new FieldComparison(Fields(other));
        Walk(comparison);
        return comparison.AreEqual;
    }

    private protected void Release() => Walk(new FieldRelease());

    /// <summary>A tensor like the parameter that no scope disposes.</summary>
    private protected Tensor Filled(double value)
    {
        using var mode = new GradMode(false);
        return full_like(_parameter, value).DetachFromDisposeScope();
    }

    private FieldList Fields(OptimizerState source)
    {
        if (source.GetType() != GetType())
        {
            throw new ArgumentException(
                $"The state of another optimizer: {GetType()} expected, but found {source.GetType()}.", nameof(source));
        }
        var fields = new FieldList();
        source.Walk(fields);
        return fields;
    }
}
