using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of a parameter.</summary>
public abstract class OptimizerState(Parameter parameter) : IDisposable
{
    /// <summary>The parameter that this belongs to.</summary>
    internal Parameter Parameter { get; } = parameter;

    public abstract void SaveStateDict(BinaryWriter writer);

    public abstract void LoadStateDict(BinaryReader reader);

    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Puts back what a parameter starts with.</summary>
    public abstract void Initialize(OptimizerOptions options);

    public virtual void to(Device device) => Device.RequireCpu(device);

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Release();

    /// <summary>A tensor like the parameter that no scope disposes.</summary>
    private protected Tensor Zeros()
    {
        using var mode = new GradMode(false);
        return zeros_like(Parameter).DetachFromDisposeScope();
    }

    /// <summary>Puts a copy of another state's tensor in place of one.</summary>
    private protected static void Replace(ref Tensor target, Tensor source)
    {
        using var mode = new GradMode(false);
        Tensor copy = source?.clone().DetachFromDisposeScope();
        target?.Dispose();
        target = copy;
    }

    private protected void Read(BinaryReader reader, ref Tensor target, string name)
    {
        Tensor value = TensorFormat.Read(reader, name, Parameter.Impl.DType, Parameter.Impl.Sizes).DetachFromDisposeScope();
        target?.Dispose();
        target = value;
    }

    /// <summary>A byte that says whether there is one, and the tensor.</summary>
    private protected static void WriteConditional(BinaryWriter writer, Tensor value)
    {
        writer.Write(value is not null);
        if (value is not null)
            TensorFormat.Write(writer, value);
    }

    private protected void ReadConditional(BinaryReader reader, ref Tensor target, string name)
    {
        if (reader.ReadBoolean())
        {
            Read(reader, ref target, name);
            return;
        }

        target?.Dispose();
        target = null;
    }
}
