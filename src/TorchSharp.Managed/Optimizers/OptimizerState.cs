#nullable disable annotations

using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The state that an optimizer keeps for a parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter that this state belongs to.</summary>
    protected Parameter _parameter;

    /// <summary>Creates an empty state for a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <inheritdoc cref="LoadStateDict(OptimizerState)"/>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Copies the state of another parameter.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>
    /// Returns whether another state is of the same type and has the same values, tensors up to rounding; false unless a derived class
    /// overrides this.
    /// </summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Resets the state to its initial values.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the state to a device; only the CPU is available.</summary>
    public virtual void to(Device device) => Device.RequireCpu(device);

    /// <summary>Reads an optional tensor.</summary>
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

    /// <summary>Writes an optional tensor, preceded by a flag that says whether it exists.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor tensor) =>
        new FieldWriter(writer).Remembered(ref tensor, nameof(tensor), optional: true);

    /// <summary>Passes each field to the visitor, in the order of TorchSharp's files.</summary>
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

    /// <summary>Creates a tensor like the parameter that no scope disposes, filled with a number.</summary>
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
