using System.Threading.Channels;
using MnistHelpers;

namespace MnistApp.Serve.Model;

/// <summary>
/// The one thread on which the network answers. Images that wait at the same time go through it as one batch; whoever asks for something
/// else gets the network for himself. A new network takes over between two answers.
/// </summary>
internal sealed class ModelThread : IAsyncDisposable
{
    /// <summary>More images than this do not go through the network together: those behind would wait for them.</summary>
    private const int MaxBatch = 256;

    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Task _thread;
    private ServedModel _model;

    public ModelThread(ServedModel model)
    {
        _model = model;
        _thread = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The network that answers now.</summary>
    public ServedModel Model => Volatile.Read(ref _model);

    /// <summary>The probabilities <c>[images, 10]</c> of 28×28 images.</summary>
    /// <param name="pixels">784 bytes for each.</param>
    /// <param name="cancellation">Gives the answer up; those of others are not touched.</param>
    public async Task<float[]> ProbabilitiesAsync(ReadOnlyMemory<byte> pixels, CancellationToken cancellation)
    {
        var job = new Job(pixels, null, cancellation);
        await _jobs.Writer.WriteAsync(job, cancellation);
        return (float[])await job.Answer.Task;
    }

    /// <summary>Asks the network something else.</summary>
    public async Task<T> AskAsync<T>(Func<ServedModel, T> question, CancellationToken cancellation)
        where T : notnull
    {
        var job = new Job(default, model => question(model), cancellation);
        await _jobs.Writer.WriteAsync(job, cancellation);
        return (T)await job.Answer.Task;
    }

    /// <summary>Lets another network answer from now on; the former one is disposed once it has given its last answer.</summary>
    public Task ReplaceAsync(Func<ServedModel, ServedModel> next) => AskAsync(
        former =>
        {
            ServedModel replacement = next(former);
            Volatile.Write(ref _model, replacement);
            former.Network.Dispose();
            return replacement;
        },
        CancellationToken.None);

    /// <summary>Gives the last answers and ends.</summary>
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

        /// <summary>Whoever waits goes on elsewhere: this thread has others to answer.</summary>
        public TaskCompletionSource<object> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
