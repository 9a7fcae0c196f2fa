using System.Diagnostics;
using System.Globalization;
using MnistHelpers.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Training;

/// <summary>One run of a <see cref="Trainer"/>, with all state that persists between steps.</summary>
internal sealed partial class TrainingRun : IDisposable
{
    private readonly Module<Tensor, Tensor> _model;
    private readonly TrainerOptions _options;
    private readonly ImageSet _train;
    private readonly ImageSet? _validation;
    private readonly IProgress<TrainingProgress>? _progress;
    private readonly IReadOnlyList<ITrainerCallback> _callbacks;
    private readonly Learner _learner;
    private readonly LearningRatePlan _plan;
    private readonly WeightAverage? _average;
    private readonly WeightSnapshot? _best;
    private readonly Batch _batch;
    private readonly TrainingHistory _history = new();
    private readonly CheckpointFolder? _checkpoints;
    private readonly IReadOnlyDictionary<string, string> _network;
    private readonly TrainingState _state;
    private readonly Stopwatch _sinceCheckpoint = Stopwatch.StartNew();
    private string? _fingerprint;
    private int _epoch = 1;
    private int _start;
    private MeterState _meter = new();

    internal TrainingRun(
        Module<Tensor, Tensor> model,
        TrainerOptions options,
        ImageSet train,
        ImageSet? validation,
        IProgress<TrainingProgress>? progress,
        IReadOnlyList<ITrainerCallback> callbacks,
        CheckpointFolder? checkpoints)
    {
        _model = model;
        _options = options;
        _train = train;
        _validation = validation;
        _progress = progress;
        _callbacks = callbacks;
        _learner = new Learner(model, options);
        _plan = new LearningRatePlan(options);
        _history.Schedule = RateSchedule.Of(options);
        _average = options.WeightAveraging > 0 ? new WeightAverage(model, options.WeightAveraging) : null;
        _best = options.Patience > 0 ? new WeightSnapshot(model) : null;
        _batch = new Batch(
            train, Math.Min(options.BatchSize, train.Count),
            options.Augmentation is { } augmentation ? new Augmenter(train, augmentation, options.Seed) : null);
        _checkpoints = checkpoints;
        _network = NetworkDescription.Of(model);
        _state = new TrainingState(model, options, _history);
    }

    /// <summary>Trains until the epochs are over, there is no more improvement, a callback stops training, or it is canceled.</summary>
    internal TrainingHistory ToTheEnd(CancellationToken cancellation)
    {
        foreach (ITrainerCallback callback in _callbacks)
            callback.TrainingStarted(_state);
        (EpochMeter Meter, EpochRecord Record)? brokenOff = null;
        while (_epoch <= _options.Epochs && !_state.IsStopping && !_history.Canceled)
        {
            double learningRate = _plan.At(_epoch - 1);
            var meter = new EpochMeter(_epoch, _options.Epochs, _train.Count, _meter);
            if (Learn(meter, cancellation))
            {
                _average?.Swap();
                Evaluate(meter, learningRate);
                _average?.Swap();
                (_epoch, _start, _meter) = (_epoch + 1, 0, new MeterState());
            }
            else
            {
                _history.Canceled = true;
                if (meter.BreakOff(learningRate) is { } part)
                    brokenOff = (meter, part);
            }
            Save();
        }
        _average?.Swap();
        if (_best is not null && _history.Epochs.Count > 0)
            _best.Restore();
        // The checkpoint does not contain this record: the epoch continues there.
        if (brokenOff is var (partly, record))
        {
            _history.Add(record);
            _progress?.Report(partly.Progress(record));
        }
        foreach (ITrainerCallback callback in _callbacks)
            callback.TrainingEnded(_state);
        return _history;
    }

    public void Dispose()
    {
        _learner.Dispose();
        _average?.Dispose();
        _best?.Dispose();
    }

    private void Evaluate(EpochMeter meter, double learningRate)
    {
        (double Loss, double Accuracy)? result = _validation is null
            ? null
            : Evaluator.LossAndAccuracy(_model, _validation, _options.EvaluationBatchSize);
        EpochRecord record = meter.Finish(result?.Loss, result?.Accuracy, learningRate);
        _history.Add(record);
        if (result is { Loss: var loss })
            _plan.EpochEnded(loss);
        if (_best is not null)
        {
            EpochRecord? best = _history.BestEpoch;
            if (best == record)
                _best.Take();
            else if (record.Epoch - (best?.Epoch ?? 0) >= _options.Patience)
                _state.Stop();
        }
        _progress?.Report(meter.Progress(record));
        foreach (ITrainerCallback callback in _callbacks)
            callback.EpochEnded(_state);
    }

    /// <summary>Makes one pass over the training images; returns false if canceled.</summary>
    private bool Learn(EpochMeter meter, CancellationToken cancellation)
    {
        _model.train();
        int[] order = Order(_train.Count, meter.Epoch);
        for (int start = _start; start < order.Length; start += _options.BatchSize)
        {
            (_start, _meter) = (start, meter.State);
            if (cancellation.IsCancellationRequested)
                return false;
            if (start > 0 && _sinceCheckpoint.Elapsed >= _checkpoints?.Interval)
                Save();
            double learningRate = _plan.At(meter.Epoch - 1 + (double)start / order.Length);
            ReadOnlySpan<int> indices = order.AsSpan(start, Math.Min(_options.BatchSize, order.Length - start));
            (float loss, long correct) = Step(indices, meter.Epoch, learningRate);
            if (!float.IsFinite(loss))
                throw Diverged(meter.Epoch, 1 + start / _options.BatchSize, loss);
            meter.Add(indices.Length, loss, correct);
            var step = new TrainingStep(meter.Epoch - 1 + (double)(start + indices.Length) / order.Length, loss);
            for (int i = 0; i < _callbacks.Count; i++)
                _callbacks[i].StepEnded(_state, step);
            if (_progress is not null && meter.IsDue)
                _progress.Report(meter.Progress());
        }
        return true;
    }

    private (float Loss, long Correct) Step(ReadOnlySpan<int> indices, int epoch, double learningRate)
    {
        using var scope = NewDisposeScope();
        (Tensor images, Tensor labels) = _batch.Of(indices, epoch);
        (Tensor logits, Tensor loss) = _learner.Step(images, labels, learningRate);
        _average?.Update();
        return (loss.item<float>(), logits.argmax(1).eq(labels).sum().item<long>());
    }

    /// <summary>Returns the order of the images in an epoch; it depends only on the seed and the epoch.</summary>
    private int[] Order(int count, int epoch)
    {
        ulong mixed = new SeededRandom(_options.Seed).Next() + (ulong)epoch;
        return new SeededRandom(unchecked((long)mixed)).Permutation(count);
    }

    private InvalidOperationException Diverged(int epoch, int batch, float loss) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {epoch}, batch {batch}: the loss is {loss}, training has diverged; lower the learning rate ({_options.LearningRate} "
                + $"at the beginning), and look for numbers that are not finite in the network"));
}
