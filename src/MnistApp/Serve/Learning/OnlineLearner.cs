using System.Diagnostics;
using MnistApp.Serve.Model;
using MnistHelpers;

namespace MnistApp.Serve.Learning;

/// <summary>Teaches the network what people have drawn, one lesson at a time, while the previous network continues to answer.</summary>
/// <param name="thread">The network that answers.</param>
/// <param name="original">Loads the original network.</param>
/// <param name="stop">Stops a lesson.</param>
internal sealed class OnlineLearner(ModelThread thread, Func<DigitCnn> original, CancellationToken stop)
{
    private readonly Lock _lock = new();
    private readonly Lazy<MnistData> _data = new(() => Mnist.Load());
    private LearnState _state = new() { State = "idle" };
    private Task _lesson = Task.CompletedTask;

    public LearnState State
    {
        get
        {
            lock (_lock)
                return _state;
        }
    }

    /// <summary>Starts a lesson; returns false if one is in progress.</summary>
    public bool TryBegin(ImageSet images)
    {
        lock (_lock)
        {
            if (_state.State == "running")
                return false;
            _state = new LearnState { State = "running", Examples = images.Count };
            _lesson = Task.Run(() => TeachAsync(images), CancellationToken.None);
            return true;
        }
    }

    /// <summary>Goes back to the original network; returns false while a lesson is in progress.</summary>
    public async Task<bool> TryForgetAsync()
    {
        lock (_lock)
        {
            if (_state.State == "running")
                return false;
            _state = new LearnState { State = "running" };
        }
        DigitCnn first = original();
        await thread.ReplaceAsync(former => new ServedModel(first, Bare(former.Name), former.Version + 1, ModelOrigin.File));
        Set(_ => new LearnState { State = "idle" });
        return true;
    }

    /// <summary>Waits for a stopped lesson to end.</summary>
    public Task EndAsync() => _lesson;

    private async Task TeachAsync(ImageSet images)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            MnistData data = _data.Value;
            // A copy learns. It is made while the network is not answering; the tests before the lesson use the copy as well.
            using DigitCnn copy = await thread.AskAsync(model => Copy(model.Network), stop);
            double before = Evaluator.Evaluate(copy, data.Test).Accuracy;
            int examplesBefore = Right(copy, images);
            Set(state => state with { TestBefore = before, ExamplesBefore = examplesBefore, Progress = 0.1 });
            DigitCnn learned = FineTuner.Run(copy, images, data.Train, progress: new Shown(this), cancellation: stop);
            double after = Evaluator.Evaluate(learned, data.Test).Accuracy;
            int examplesAfter = Right(learned, images);
            await thread.ReplaceAsync(
                former => new ServedModel(learned, Bare(former.Name) + " + yours", former.Version + 1, ModelOrigin.Learned));
            Set(state => state with
            {
                State = "done",
                Progress = 1,
                TestAfter = after,
                ExamplesAfter = examplesAfter,
                Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            });
        }
        catch (OperationCanceledException)
        {
            Set(_ => new LearnState { State = "idle" });
        }
        catch (Exception fault)
        {
            // The fault is reported to clients that ask for the state; nothing awaits this task.
            Set(state => state with { State = "failed", Fault = fault.Message });
        }
    }

    private void Set(Func<LearnState, LearnState> change)
    {
        lock (_lock)
            _state = change(_state);
    }

    private static string Bare(string name) => name.Replace(" + yours", "", StringComparison.Ordinal);

    private static DigitCnn Copy(DigitCnn network)
    {
        var copy = new DigitCnn(network.Options) { Labels = network.Labels };
        copy.load_state_dict(network.state_dict());
        return copy;
    }

    private static int Right(DigitCnn network, ImageSet images) => (int)Evaluator.Evaluate(network, images).ConfusionMatrix.Correct;

    private sealed class Shown(OnlineLearner learner) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => learner.Set(state => state with
        {
            Progress = 0.1 + 0.8 * (value.Epoch - 1 + (double)value.Images / value.ImagesTotal) / value.Epochs,
        });
    }
}
