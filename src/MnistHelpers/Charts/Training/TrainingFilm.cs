using MnistHelpers.Charts;
using MnistHelpers.Files;
using MnistHelpers.Models;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace MnistHelpers;

/// <summary>
/// A film of what happens inside a network during training, to scrub through. For each epoch, it shows the watched digits in a plane (the
/// first two principal components of the last hidden layer's representation, rotated so that they move as little as possible from one epoch
/// to the next), the filters of the first layer, and the predictions for the digits that are misread most often. Add it to
/// <see cref="Trainer.Callbacks"/> and display it after training. Without scripts, it is a row of pictures. It works offline.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class TrainingFilm : ITrainerCallback, INotebookView
{
    private readonly ImageSet _images;
    private readonly SortedDictionary<int, FilmFrame> _frames = [];

    /// <param name="images">The images to watch, of 28×28 pixels, which the network should not be trained on.</param>
    /// <param name="count">
    /// The maximum number of images; the first ones are watched. Each takes about 7 bytes of the page per epoch.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two images.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 2.</exception>
    public TrainingFilm(ImageSet images, int count = 400)
    {
        DigitCharts.RequireImages(images);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (images.Count < 2)
            throw new ArgumentException("images: 1 found; give two or more, one has no place among others", nameof(images));
        _images = images.Take(Math.Min(count, images.Count));
    }

    /// <summary>Records the network before the first epoch, or before training resumes.</summary>
    /// <exception cref="ArgumentException">The network is not a <see cref="DigitCnn"/> or does not take the images.</exception>
    public void TrainingStarted(TrainingState state) => Record(state);

    /// <summary>Records the network after an epoch.</summary>
    /// <exception cref="ArgumentException">The network is not a <see cref="DigitCnn"/> or does not take the images.</exception>
    public void EpochEnded(TrainingState state) => Record(state);

    /// <summary>
    /// Saves the film as one self-contained HTML page that works offline, written beside the target and then renamed; it is dark if the
    /// reader prefers dark pages.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing has been recorded yet.</exception>
    public void Save(string path)
    {
        FilmReel reel = Reel();
        Export.SavePage(path, reel.Finding, reel.ToHtml());
    }

    /// <summary>Returns a table with the number of digits read correctly after each epoch.</summary>
    public override string ToString() =>
        _frames.Count == 0 ? "A film without pictures: give it to a trainer's Callbacks and train." : Reel().ToText();

    string INotebookView.ToHtml() => _frames.Count == 0 ? $"<p>{TextTable.Escape(ToString())}</p>" : Reel().ToHtml();

    private FilmReel Reel() => _frames.Count > 0
        ? new FilmReel(_images, [.. _frames.Values])
        : throw new InvalidOperationException("The film has no pictures yet; give it to a trainer's Callbacks and train.");

    private void Record(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Model is not DigitCnn network)
            throw new ArgumentException($"model: a {state.Model.GetType().Name} found; a film watches a {nameof(DigitCnn)}", nameof(state));
        NetworkProbe.Require(network, _images);
        int epoch = state.History.Epochs.Count == 0 ? 0 : state.History.Epochs[^1].Epoch;
        (float[] values, NetworkProbe.Answer[] answers) = NetworkProbe.LastHidden(network, _images);
        var components = new PrincipalComponents(values, values.Length / _images.Count);
        FilmFrame? before = _frames.LastOrDefault(frame => frame.Key < epoch).Value;
        _frames[epoch] = new FilmFrame(
            epoch, FilmPlane.Of(components.Scores, before?.Places), [.. answers.Select(answer => (byte)answer.Class)], Filters(network));
    }

    /// <summary>Returns the weights of the first convolution <c>[filters, kernel, kernel]</c>.</summary>
    private static float[,,] Filters(DigitCnn network)
    {
        using var scope = NewDisposeScope();
        Tensor weight = network.Layers.Select(layer => layer.Module).OfType<Modules.Conv2d>().First().weight!;
        float[] values = weight.detach().contiguous().data<float>().ToArray();
        var filters = new float[weight.shape[0], weight.shape[2], weight.shape[3]];
        Buffer.BlockCopy(values, 0, filters, 0, values.Length * sizeof(float));
        return filters;
    }
}
