namespace MnistHelpers;

/// <summary>Training of an already trained network on additional images.</summary>
public static class FineTuner
{
    /// <summary>
    /// Trains a copy of a network on new images mixed with some of the images it was trained on, so that it does not
    /// forget them (rehearsal; Robins, "Catastrophic forgetting, rehearsal and pseudorehearsal", 1995). The same
    /// images and options give the same weights.
    /// </summary>
    /// <param name="network">The network; it is not modified.</param>
    /// <param name="images">The new images, 28×28, with their labels.</param>
    /// <param name="known">Images that the network was trained on.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; null, the default, for none.</param>
    /// <param name="cancellation">Stops training after the current batch.</param>
    /// <returns>The trained copy, owned by the caller.</returns>
    /// <exception cref="ArgumentException">There are no images, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static DigitCnn Run(
        DigitCnn network, ImageSet images, ImageSet known, FineTuningOptions? options = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(known);
        options = (options ?? new FineTuningOptions()).Checked();
        OptionCheck.Require(images.Count > 0, $"images: none found; give at least one");
        ImageSet mixed = Mix(images, known, options);
        DigitCnn copy = Copy(network);
        try
        {
            TrainingHistory history = new Trainer(copy, options.Training) { Progress = progress }.Fit(mixed, cancellation: cancellation);
            return history.Canceled ? throw new OperationCanceledException(cancellation) : copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static ImageSet Mix(ImageSet images, ImageSet known, FineTuningOptions options)
    {
        int replay = Math.Min(options.Replay, known.Count);
        double share = Math.Min(replay * options.Share / (1 - options.Share), (double)images.Count * options.Repeats);
        int wanted = Math.Max(images.Count, (int)Math.Round(share));
        int[] drawn = SeededRandom.At(options.Training.Seed).Permutation(known.Count)[..replay];
        ImageSet old = known.Select(drawn);
        byte[] pixels = [.. old.Pixels.Span, .. Enumerable.Range(0, wanted).SelectMany(i => images.Image(i % images.Count).ToArray())];
        byte[] labels = [.. old.Labels.Span, .. Enumerable.Range(0, wanted).Select(i => images.Labels.Span[i % images.Count])];
        return new ImageSet(pixels, labels, images.Rows, images.Columns);
    }

    private static DigitCnn Copy(DigitCnn network)
    {
        // With a seed, so that the initial weights, which are replaced at once, take no numbers from the default generator.
        var copy = new DigitCnn(network.Options, seed: 0) { Labels = network.Labels };
        copy.load_state_dict(network.state_dict());
        return copy;
    }
}
