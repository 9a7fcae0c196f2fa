using System.Collections.Concurrent;
using System.Globalization;
using MnistHelpers.Data;

namespace MnistHelpers;

/// <summary>
/// Random changes to the images of a set: rotation, scaling, shift and shear together with elastic distortion in one bilinear resampling,
/// then random erasing.
/// </summary>
/// <remarks>
/// What happens to an image depends only on the seed, the epoch and its index, not on the other images in the batch or on the number of
/// threads. Any number of threads may call an augmenter at the same time, so that a batch can be filled while the network learns from the
/// previous one.
/// </remarks>
public sealed class Augmenter
{
    private readonly ElasticField? _elastic;
    private readonly ConcurrentBag<Workspace> _workspaces = [];
    private readonly int _threads = Environment.ProcessorCount;

    /// <summary>Creates an augmenter for a set of images.</summary>
    /// <param name="images">The images; they are not modified.</param>
    /// <param name="augmentation">The changes to apply.</param>
    /// <param name="seed">The seed of the random changes.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public Augmenter(ImageSet images, Augmentation augmentation, long seed = 42)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(augmentation);
        Images = images;
        Augmentation = augmentation.Checked();
        Seed = seed;
        if (augmentation.IsElastic)
            _elastic = new ElasticField(augmentation.ElasticAlpha, augmentation.ElasticSigma, images.Rows, images.Columns);
    }

    /// <summary>The original images.</summary>
    public ImageSet Images { get; }

    /// <summary>The changes that are applied.</summary>
    public Augmentation Augmentation { get; }

    /// <summary>The seed of the random changes.</summary>
    public long Seed { get; }

    /// <summary>The number of threads that fill a batch: the number of processors by default. It affects speed, not the result.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Threads
    {
        get => _threads;
        init => _threads = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), FormattableString.Invariant($"Threads: {value} found; give 1 or more"));
    }

    /// <summary>Writes the changed images at these indices as float32, from 0 (background) to 1 (ink).</summary>
    /// <param name="indices">The indices of the images, in the order of the batch; an index may occur more than once.</param>
    /// <param name="epoch">The epoch; each one changes an image differently.</param>
    /// <param name="images">The batch <c>[N, 1, Rows, Columns]</c>; anything in the buffer beyond <c>N</c> images is left as it is.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public unsafe void Fill(ReadOnlySpan<int> indices, int epoch, Span<float> images)
    {
        int pixels = Images.Rows * Images.Columns;
        if (images.Length < (long)indices.Length * pixels)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"images: a buffer of {images.Length:N0} numbers found, {(long)indices.Length * pixels:N0} needed for "
                        + $"{indices.Length:N0} images; give a longer one"), nameof(images));
        }
        foreach (int index in indices)
            _ = Images.Label(index); // refuses an index outside the set before any thread starts

        int chunk = _elastic is null ? 32 : 4; // about 20 µs of work, long compared with handing it to a thread
        int chunks = (indices.Length + chunk - 1) / chunk;
        if (chunks <= 1 || Threads == 1)
        {
            FillHere(indices, epoch, images);
            return;
        }
        fixed (int* firstIndex = indices)
        fixed (float* firstPixel = images)
        {
            // A lambda can capture neither spans nor fixed variables, only copies of the pointers; the
            // memory stays pinned until it has ended.
            int* from = firstIndex;
            float* to = firstPixel;
            int count = indices.Length;
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
            {
                int start = i * chunk, length = Math.Min(chunk, count - start);
                FillHere(new ReadOnlySpan<int>(from + start, length), epoch, new Span<float>(to + (long)start * pixels, length * pixels));
            });
        }
    }

    /// <summary>Returns the changed images at these indices with their labels, as a set.</summary>
    /// <param name="indices">The indices of the images; an index may occur more than once.</param>
    /// <param name="epoch">The epoch; each one changes an image differently.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public ImageSet Preview(ReadOnlySpan<int> indices, int epoch = 1)
    {
        var values = new float[checked(indices.Length * Images.Rows * Images.Columns)];
        Fill(indices, epoch, values);
        byte[] pixels = Array.ConvertAll(values, value => (byte)MathF.Round(value * byte.MaxValue));
        return new ImageSet(pixels, Images.Select(indices).Labels, Images.Rows, Images.Columns);
    }

    private void FillHere(ReadOnlySpan<int> indices, int epoch, Span<float> images)
    {
        if (!_workspaces.TryTake(out Workspace? workspace))
        {
            workspace = new Workspace(
                new BilinearSampler(Images.Rows, Images.Columns), _elastic is null ? null : new ElasticField.Workspace(_elastic));
        }
        int pixels = Images.Rows * Images.Columns;
        for (int i = 0; i < indices.Length; i++)
            Change(indices[i], epoch, workspace, images.Slice(i * pixels, pixels));
        _workspaces.Add(workspace);
    }

    private void Change(int index, int epoch, Workspace workspace, Span<float> output)
    {
        SeededRandom random = SeededRandom.At(Seed, epoch, index);
        ImageTransform transform = ImageTransform.Draw(random, Augmentation, Images.Rows, Images.Columns);
        if (!Augmentation.Moves)
        {
            Preprocessing.Scale(Images.Image(index), output);
        }
        else
        {
            workspace.Sampler.Load(Images.Image(index));
            ReadOnlySpan<float> moveX = [], moveY = [];
            if (workspace.Elastic is { } elastic)
            {
                _elastic!.Draw(random, elastic);
                moveX = elastic.X;
                moveY = elastic.Y;
            }
            workspace.Sampler.Resample(transform.Map, moveX, moveY, output);
        }
        transform.Erase(output, Images.Columns);
    }

    /// <summary>The buffers that one thread uses.</summary>
    private sealed record Workspace(BilinearSampler Sampler, ElasticField.Workspace? Elastic);
}
