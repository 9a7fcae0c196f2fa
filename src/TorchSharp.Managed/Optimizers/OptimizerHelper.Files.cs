#nullable disable annotations

using TorchSharp.Engine;

namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>Writes options and states in TorchSharp's format to a temporary file, which then replaces the target.</summary>
    public void save_state_dict(string location) => AtomicFile.Write(location, stream =>
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        save_state_dict(writer);
    });

    /// <inheritdoc cref="save_state_dict(string)"/>
    public void save_state_dict(BinaryWriter writer)
    {
        StateDictionary own = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt(own.Options.Count);
        writer.Write7BitEncodedInt(own.State.Count);
        Write(own, writer);
    }

    /// <inheritdoc cref="load_state_dict(BinaryReader)"/>
    public void load_state_dict(string location)
    {
        using FileStream stream = RegularFile.OpenRead(location);
        using var reader = new BinaryReader(stream);
        load_state_dict(reader);
    }

    /// <summary>
    /// Reads a state written by <see cref="save_state_dict(BinaryWriter)"/>; nothing changes unless the whole file matches.
    /// </summary>
    public void load_state_dict(BinaryReader reader)
    {
        string name = TensorFormat.ReadName(reader);
        if (name != GetType().Name)
            throw new InvalidDataException($"Mismatched optimizer names: expected '{GetType().Name}', but found '{name}'.");
        int groupCount = TensorFormat.ReadCount(reader), stateCount = TensorFormat.ReadCount(reader);
        StateDictionary own = state_dict();
        CheckCounts(own, groupCount, stateCount);
        ReplaceWhole(own, () => Read(own, reader));
    }

    /// <summary>Copies options and states; nothing changes unless all of them match.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        StateDictionary own = this.state_dict();
        CheckCounts(own, state_dict.Options.Count, state_dict.State.Count);
        ReplaceWhole(own, () =>
        {
            foreach ((OptimizerOptions options, OptimizerOptions source) in own.Options.Zip(state_dict.Options))
            {
                if (!ReferenceEquals(options, source))
                    options.LoadStateDict(source);
            }

            foreach ((OptimizerState state, OptimizerState source) in own.State.Zip(state_dict.State))
            {
                if (!ReferenceEquals(state, source))
                    state.LoadStateDict(source);
            }
        });
    }

    /// <summary>Returns the live options and states.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (ParamGroup group in _parameter_groups)
        {
            result.Options.Add(group.Options);
            var indices = new List<int>();
            foreach (Parameter parameter in group.Parameters)
            {
                indices.Add(result.State.Count);
                result.State.Add(StateOf(parameter));
            }

            result.StateIndexRef.Add(indices);
        }

        return result;
    }

    private static void CheckCounts(StateDictionary own, int groups, int states)
    {
        if (groups != own.Options.Count)
            throw new ArgumentException($"Mismatched parameter group counts: expected {own.Options.Count}, but found {groups}.");
        if (states != own.State.Count)
            throw new ArgumentException($"Mismatched parameter counts: expected {own.State.Count}, but found {states}.");
    }

    /// <summary>Runs an action that replaces options and states, and restores the old ones if it fails midway.</summary>
    private static void ReplaceWhole(StateDictionary own, Action replace)
    {
        using var before = new MemoryStream();
        using (var writer = new BinaryWriter(before, System.Text.Encoding.UTF8, leaveOpen: true))
            Write(own, writer);
        try
        {
            replace();
        }
        catch (Exception exception)
        {
            before.Position = 0;
            using var reader = new BinaryReader(before);
            Read(own, reader);
            if (exception is EndOfStreamException)
                throw new InvalidDataException("The file of an optimizer's state ends too early: it is truncated, or of another format.");
            throw;
        }
    }

    private static void Write(StateDictionary dictionary, BinaryWriter writer)
    {
        foreach (OptimizerOptions options in dictionary.Options)
            options.SaveStateDict(writer);
        foreach (OptimizerState state in dictionary.State)
            state.SaveStateDict(writer);
    }

    private static void Read(StateDictionary dictionary, BinaryReader reader)
    {
        foreach (OptimizerOptions options in dictionary.Options)
            options.LoadStateDict(reader);
        foreach (OptimizerState state in dictionary.State)
            state.LoadStateDict(reader);
    }
}
