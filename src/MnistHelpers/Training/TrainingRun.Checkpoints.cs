using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace MnistHelpers.Training;

/// <summary>
/// A checkpoint contains a <see cref="CheckpointHeader"/>, the network, the optimizer, the run's generator, and the other tensors that the
/// run keeps.
/// </summary>
internal sealed partial class TrainingRun
{
    /// <summary>The version of the format.</summary>
    private const int Version = 2;

    /// <summary>The tensors that a run keeps in addition to those of the network and the optimizer.</summary>
    private IEnumerable<Tensor> Kept => (_average?.Means ?? []).Concat(_best?.Values ?? []);

    /// <summary>Returns to the state of the newest checkpoint, if there is one.</summary>
    internal void Load() => _checkpoints!.TryLoad(Read);

    private void Save()
    {
        _checkpoints?.Save(Write);
        _sinceCheckpoint.Restart();
    }

    private void Write(BinaryWriter writer)
    {
        _fingerprint ??= ImageSetFingerprint.Of(_validation is null ? [_train] : [_train, _validation]);
        var header = new CheckpointHeader(
            Version, _network, _options, _fingerprint, _epoch, _start, _meter, _state.IsStopping, _history.Epochs, _plan.Plateau,
            _average?.Steps ?? 0);
        writer.Write(JsonSerializer.Serialize(header, CheckpointJson.Default.CheckpointHeader));
        _model.save(writer);
        _learner.Optimizer.save_state_dict(writer);
        using var scope = NewDisposeScope();
        _learner.Randomness.State.Save(writer);
        foreach (Tensor value in Kept)
            value.Save(writer);
    }

    private void Read(BinaryReader reader)
    {
        string json = reader.ReadString();
        if (JsonSerializer.Deserialize(json, CheckpointJson.Default.CheckpointVersion) is { Version: not Version and var version })
            throw Unfit(FormattableString.Invariant($"it has version {version}, this program reads {Version}"));
        CheckpointHeader header = JsonSerializer.Deserialize(json, CheckpointJson.Default.CheckpointHeader)!;
        _fingerprint = ImageSetFingerprint.Of(_validation is null ? [_train] : [_train, _validation]);
        if (NetworkDescription.Difference(header.Network, _network) is { } difference)
            throw Unfit($"it is of another network: {difference}");
        if (header.Options != _options)
            throw Unfit($"it was written with other options: {header.Options}");
        if (header.Data != _fingerprint)
            throw Unfit("it was written for other images");
        try
        {
            _model.load(reader);
        }
        catch (ArgumentException fault)
        {
            throw Unfit("it is of another network", fault);
        }
        _learner.Optimizer.load_state_dict(reader);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        _learner.Randomness.State = Tensor.Load(reader);
        foreach (Tensor value in Kept)
            value.copy_(Tensor.Load(reader));

        (_epoch, _start, _meter, _plan.Plateau) = (header.Epoch, header.Start, header.Meter, header.Plan);
        if (_average is not null)
            _average.Steps = header.AverageSteps;
        foreach (EpochRecord epoch in header.History)
            _history.Add(epoch);
        if (header.Stopped)
            _state.Stop();
    }

    private InvalidDataException Unfit(string fault, Exception? cause = null) =>
        new(
            $"{_checkpoints!.Path}: the checkpoint does not fit: {fault}; resume with what it was written with, or begin in another folder",
            cause);
}
