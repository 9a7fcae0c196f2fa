#nullable disable annotations

using TorchSharp.Engine;

namespace TorchSharp.Modules;

/// <summary>Options of a parameter group; null selects the optimizer's own.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The initial learning rate of the group.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the options in the order of TorchSharp's files.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate.Required());
        Walk(new FieldWriter(writer));
    }

    /// <summary>Loads saved options, or copies those of another optimizer of the same type.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        Walk(new FieldReader(reader, null));
    }

    /// <inheritdoc cref="LoadStateDict(BinaryReader)"/>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        FieldList fields = Fields(source);
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
        Walk(new FieldCopier(fields, null));
    }

    /// <summary>Sets options that are null to the optimizer's.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = LearningRate.Required();
        Walk(new FieldDefaults(Fields(defaults)));
    }

    /// <summary>Passes each field to the visitor, in the order of TorchSharp's files.</summary>
    private protected virtual void Walk(IFields fields)
    {
    }

    private FieldList Fields(OptimizerOptions source)
    {
        if (!GetType().IsInstanceOfType(source) && !source.GetType().IsInstanceOfType(this))
        {
            throw new ArgumentException(
                $"Options of another optimizer: {GetType()} expected, but found {source.GetType()}.", nameof(source));
        }
        var fields = new FieldList();
        source.Walk(fields);
        return fields;
    }
}
