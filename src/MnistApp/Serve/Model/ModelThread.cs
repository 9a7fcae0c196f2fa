using System.Threading.Channels;
using MnistHelpers;

namespace MnistApp.Serve.Model;

/// <summary>
/// The single thread on which the network answers. Images that wait at the same time go through it as one batch; any other request has
/// the network to itself. A new network takes over between two answers.
/// </summary>
internal sealed class ModelThread : IAsyncDisposable
{
    /// <summary>The largest number of images in one batch, so that those behind do not wait too long.</summary>
    private const int MaxBatch = 256;

    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Task _thread;
    private ServedModel _model;

    public ModelThread(ServedModel model)
    {
        _model = model;
        _thread = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The network in use.</summary>
    public ServedModel Model => Volatile.Read(ref _model);

    /// <summary>Returns the probabilities <c>[images, 10]</c> of 28×28 images.</summary>
    /// <param name="pixels">784 bytes for each image.</param>
    /// <param name="cancellation">Abandons this answer; other callers are not affected.</param>
    public async Task<float[]> ProbabilitiesAsync(ReadOnlyMemory<byte> pixels, CancellationToken cancellation)
    {
        var job = new Job(pixels, null, cancellation);
        await _jobs.Writer.WriteAsync(job, cancellation);
        return (float[])await job.Answer.Task;
    }

    /// <summary>Runs any other request on the network.</summary>
    public async Task<T> AskAsync<T>(Func<ServedModel, T> question, CancellationToken cancellation)
        where T : notnull
    {
        var job = new Job(default, model => question(model), cancellation);
        await _jobs.Writer.WriteAsync(job, cancellation);
        return (T)await job.Answer.Task;
    }

    /// <summary>Replaces the network in use; the previous one is disposed after its last answer.</summary>
    public Task ReplaceAsync(Func<ServedModel, ServedModel> next) => AskAsync(
        former =>
        {
            ServedModel replacement = next(former);
            Volatile.Write(ref _model, replacement);
            former.Network.Dispose();
            return replacement;
        },
        CancellationToken.None);

    /// <summary>Gives the remaining answers and ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _thread;
        _model.Network.Dispose();
    }

    private void Work()
    {
        var batch = new List<Job>();
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            int images = 0;
            while (images < MaxBatch && _jobs.Reader.TryRead(out Job? job))
            {
                if (job.Cancellation.IsCancellationRequested)
                {
                    job.Answer.TrySetCanceled(job.Cancellation);
                }
                else if (job.Question is null)
                {
                    batch.Add(job);
                    images += job.Images;
                }
                else
                {
                    Answer(batch);
                    images = 0;
                    Answer(job);
                }
            }
            Answer(batch);
        }
    }

    private void Answer(Job job)
    {
        try
        {
            job.Answer.TrySetResult(job.Question!(_model));
        }
        catch (Exception fault)
        {
            job.Answer.TrySetException(fault);
        }
    }

    private void Answer(List<Job> batch)
    {
        if (batch.Count == 0)
            return;
        try
        {
            int count = batch.Sum(job => job.Images), at = 0;
            byte[] pixels = new byte[count * Job.Size];
            foreach (Job job in batch)
            {
                job.Pixels.CopyTo(pixels.AsMemory(at));
                at += job.Pixels.Length;
            }
            float[] probabilities = Predictor.Probabilities(_model.Network, new ImageSet(pixels, new byte[count]));
            int classes = probabilities.Length / count, from = 0;
            foreach (Job job in batch)
            {
                job.Answer.TrySetResult(probabilities[from..(from += job.Images * classes)]);
            }
        }
        catch (Exception fault)
        {
            foreach (Job job in batch)
                job.Answer.TrySetException(fault);
        }
        finally
        {
            batch.Clear();
        }
    }

    private sealed record Job(ReadOnlyMemory<byte> Pixels, Func<ServedModel, object>? Question, CancellationToken Cancellation)
    {
        public const int Size = 28 * 28;

        public int Images => Pixels.Length / Size;

        /// <summary>The pending answer. Its continuations run elsewhere, because this thread has other requests to answer.</summary>
        public TaskCompletionSource<object> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
