using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An optimizer that keeps a state for each parameter, and can save and load it.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes options and states in TorchSharp's format, beside the target and then in its place.</summary>
    public void save_state_dict(string location) => AtomicFile.Write(location, stream =>
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        save_state_dict(writer);
    });

    public void save_state_dict(BinaryWriter writer)
    {
        Parameter[] all = [.. parameters()];
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt(groups.Count);
        writer.Write7BitEncodedInt(all.Length);
        foreach (ParamGroup group in groups)
            group.Options.SaveStateDict(writer);
        foreach (ParamGroup group in groups)
        {
            foreach (Parameter parameter in group.Parameters)
                StateOf(parameter, group).SaveStateDict(writer);
        }
    }

    public void load_state_dict(string location)
    {
        using FileStream stream = RegularFile.OpenRead(location);
        using var reader = new BinaryReader(stream);
        load_state_dict(reader);
    }

    /// <summary>Reads what <see cref="save_state_dict(BinaryWriter)"/> wrote; nothing changes unless the whole file fits.</summary>
    public void load_state_dict(BinaryReader reader)
    {
        using DisposeScope scope = NewDisposeScope();
        var loaded = new StateDictionary();
        try
        {
            Read(reader, loaded);
            load_state_dict(loaded);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("The file of an optimizer's state ends too early: it is truncated, or of another format.");
        }
        finally
        {
            foreach (OptimizerState state in loaded.State)
                state.Dispose();
        }
    }

    /// <summary>Takes over options and copies of the states.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        int count = parameters().Count();
        if (state_dict.Options.Count != groups.Count)
            throw new ArgumentException($"The loaded state dictionary has {state_dict.Options.Count} parameter groups, the optimizer {groups.Count}.", nameof(state_dict));
        if (state_dict.State.Count != count)
            throw new ArgumentException($"The loaded state dictionary has the states of {state_dict.State.Count} parameters, the optimizer has {count} parameters.", nameof(state_dict));
        int next = 0;
        foreach ((ParamGroup group, OptimizerOptions options) in groups.Zip(state_dict.Options))
        {
            if (!ReferenceEquals(group.Options, options))
                group.Options.LoadStateDict(options);
            foreach (Parameter parameter in group.Parameters)
            {
                OptimizerState own = StateOf(parameter, group), source = state_dict.State[next++];
                if (!ReferenceEquals(own, source))
                    own.LoadStateDict(source);
            }
        }
    }

    /// <summary>The live options and states.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (ParamGroup group in groups)
        {
            result.Options.Add(group.Options);
            var indices = new List<int>();
            foreach (Parameter parameter in group.Parameters)
            {
                indices.Add(result.State.Count);
                result.State.Add(StateOf(parameter, group));
            }

            result.StateIndexRef.Add(indices);
        }

        return result;
    }

    public void to(Device device) => Device.RequireCpu(device);

    protected override void Dispose(bool disposing)
    {
        foreach (OptimizerState state in states.Values)
            state.Dispose();
        states.Clear();
    }

    /// <summary>What is remembered of a parameter, from its first use on.</summary>
    private protected OptimizerState StateOf(Parameter parameter, ParamGroup group)
    {
        if (!states.TryGetValue(parameter, out OptimizerState state))
        {
            states[parameter] = state = CreateState(parameter);
            state.Initialize(group.Options);
        }

        return state;
    }

    private protected abstract OptimizerState CreateState(Parameter parameter);

    private protected abstract OptimizerOptions CreateOptions();

    private void Read(BinaryReader reader, StateDictionary loaded)
    {
        string name = TensorFormat.ReadName(reader);
        if (name != GetType().Name)
            throw new InvalidDataException($"Mismatched optimizer names: expected '{GetType().Name}', but found '{name}'.");
        int groupCount = TensorFormat.ReadCount(reader), stateCount = TensorFormat.ReadCount(reader);
        Parameter[] all = [.. parameters()];
        if (groupCount != groups.Count)
            throw new ArgumentException($"Mismatched parameter group counts: expected {groups.Count}, but found {groupCount}.");
        if (stateCount != all.Length)
            throw new ArgumentException($"Mismatched parameter counts: expected {all.Length}, but found {stateCount}.");
        for (int i = 0; i < groupCount; i++)
        {
            OptimizerOptions options = CreateOptions();
            options.LoadStateDict(reader);
            loaded.Options.Add(options);
        }

        foreach (Parameter parameter in all)
        {
            OptimizerState state = CreateState(parameter);
            loaded.State.Add(state);
            state.LoadStateDict(reader);
        }
    }
}
