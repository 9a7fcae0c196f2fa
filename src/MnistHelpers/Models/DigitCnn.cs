using System.Collections.ObjectModel;
using System.Globalization;
using MnistHelpers.Models;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>
/// A convolutional network for 28×28 grayscale images. It takes <c>[N, 1, 28, 28]</c>, from 0 (background) to 1 (ink), and returns logits
/// <c>[N, Classes]</c>.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class DigitCnn : Module<Tensor, Tensor>, INotebookView
{
    /// <summary>The height and width of the images that it takes.</summary>
    internal const int ImageSize = 28;

    // The names of these fields are the first part of the parameters' names.
    private readonly Sequential features;
    private readonly Sequential classifier;

    private string[] _labels;

    /// <summary>Creates a network with initial weights.</summary>
    /// <param name="options">The architecture; null for the reference network.</param>
    /// <param name="seed">
    /// The seed of the initial weights, which makes them independent of all other random numbers. Without a seed, the weights come from
    /// torch's default generator: call <c>torch.manual_seed</c> first to get reproducible weights.
    /// </param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public DigitCnn(DigitCnnOptions? options = null, long? seed = null)
        : base(nameof(DigitCnn))
    {
        Options = options ?? DigitCnnOptions.Basic;
        int featureCount = Options.FeatureCount(ImageSize);
        using Generator? generator = seed is null ? null : new Generator();
        // The layers draw their weights from the default generator; if there is a seed, its state is restored afterward.
        (features,
            classifier) = DefaultGenerator.StandingInFor(
                generator, () => (DigitCnnLayers.Features(Options), DigitCnnLayers.Classifier(Options, featureCount)));
        RegisterComponents();
        if (generator is not null)
            InitialWeights.Draw(Layers.Select(layer => layer.Module), generator.manual_seed(seed!.Value));
        _labels = [.. Enumerable.Range(0, Options.Classes).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The architecture of the network.</summary>
    public DigitCnnOptions Options { get; }

    /// <summary>
    /// The names of the classes in the order of the outputs, stored in model files; the numbers <c>0</c> to <c>9</c> by default.
    /// </summary>
    /// <exception cref="ArgumentException">The number of names is not the number of classes, or a name is null.</exception>
    public IReadOnlyList<string> Labels
    {
        get => _labels;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            OptionCheck.Require(
                value.Count == Options.Classes && !value.Contains(null!),
                $"Labels: {value.Count} found; give {Options.Classes} names, one for each class");
            _labels = [.. value];
        }
    }

    /// <summary>
    /// Facts about the network that are stored in model files, such as <c>["test accuracy"] = "0.9921"</c>; empty by default.
    /// </summary>
    /// <exception cref="ArgumentException">A value is null.</exception>
    public IReadOnlyDictionary<string, string> Results
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            OptionCheck.Require(!value.Values.Contains(null!), $"Results: null found; give a text for each name");
            field = new Dictionary<string, string>(value, StringComparer.Ordinal).AsReadOnly();
        }
    } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Computes the logits <c>[N, Classes]</c> of images <c>[N, 1, 28, 28]</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        Tensor x = features.call(input);
        x = classifier.call(x);
        return x.MoveToOuterDisposeScope();
    }

    /// <summary>Lists the layers with the shapes of their outputs and their parameters.</summary>
    public ModelSummary Summary()
    {
        bool wasTraining = training;
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        eval();
        Tensor x = zeros(1, 1, ImageSize, ImageSize);
        var layers = new List<LayerSummary>();
        (string Path, Module Module)[] all = [.. Layers];
        // A layer's own name identifies it, unless both parts of the network have a layer with that name.
        HashSet<string> twice =
            [.. all.Select(layer => Own(layer.Path)).CountBy(name => name).Where(count => count.Value > 1).Select(count => count.Key)];
        foreach ((string path, Module module) in all)
        {
            x = ((Module<Tensor, Tensor>)module).call(x);
            layers.Add(new LayerSummary(
                twice.Contains(Own(path)) ? path : Own(path), Kind(module), [.. x.shape.Skip(1)],
                module.parameters().Sum(parameter => parameter.numel()), Flops(module, x)));
        }
        train(wasTraining);
        return new ModelSummary(nameof(DigitCnn), layers);

        static string Own(string path) => path[(path.IndexOf('.') + 1)..];

        // The type's name, because TorchSharp gives BatchNorm2d the name BatchNorm1d.
        static string Kind(Module module) => module is GeneratorDropout ? module.GetName() : module.GetType().Name;
    }

    string INotebookView.ToHtml() => ((INotebookView)Summary()).ToHtml();

    string INotebookView.ToText() => Summary().ToString();

    /// <summary>
    /// Saves the network as one safetensors file, written beside the target and then renamed: parameters and buffers under their names in
    /// <c>state_dict</c>, and in the metadata <c>architecture</c> (<see cref="Options"/>), <c>preprocessing</c>, <c>labels</c> and
    /// <c>results</c> as JSON. <c>save</c> and <c>load</c> use TorchSharp's own module format instead.
    /// </summary>
    /// <exception cref="InvalidOperationException">The weights are not float32.</exception>
    public void Save(string path) => ModelFile.Write(path, this);

    /// <summary>Loads a network saved by <see cref="Save"/>; it is in evaluation mode, ready to predict.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is corrupt or was not written by <see cref="Save"/>.</exception>
    public static DigitCnn Load(string path) => ModelFile.Read(path);

    /// <summary>
    /// Loads a network already trained: that of <see cref="Recipe.Standard"/>, over 15 epochs, on all 60,000 training images of MNIST,
    /// <see cref="WrittenDigits"/>, and <see cref="WrittenOutliers"/>, of which it is not sure. Its file ships with the library; its scores
    /// on the test images are in <see cref="Results"/>.
    /// </summary>
    /// <exception cref="FileNotFoundException">The file is no longer beside the library.</exception>
    public static DigitCnn LoadPretrained() => LoadBeside("standard.safetensors");

    /// <summary>
    /// Loads a small network already trained by <see cref="Recipe.Tiny"/> on the same images: 8,138 parameters, for pages and machines
    /// where every byte counts. Its scores on the test images are in <see cref="Results"/>.
    /// </summary>
    /// <exception cref="FileNotFoundException">The file is no longer beside the library.</exception>
    public static DigitCnn LoadPretrainedTiny() => LoadBeside("tiny.safetensors");

    /// <summary>Loads the network that judges pieces of touching digits: which digit each is, or that it is not just one.</summary>
    internal static DigitCnn LoadPieces() => LoadBeside("pieces.safetensors");

    private static DigitCnn LoadBeside(string file) => Load(Path.Combine(Path.GetDirectoryName(typeof(DigitCnn).Assembly.Location)!, file));

    /// <summary>The layers in the order in which they are applied, with the names that their parameters' names begin with.</summary>
    internal IEnumerable<(string Name, Module Module)> Layers =>
        features.named_children().Select(child => ($"{nameof(features)}.{child.name}", child.module))
            .Concat(classifier.named_children().Select(child => ($"{nameof(classifier)}.{child.name}", child.module)));

    /// <summary>Counts two operations for each product in a convolution or dense layer: a multiplication and an addition.</summary>
    private static long Flops(Module module, Tensor output) => module switch
    {
        Conv2d convolution => 2 * output.numel() * (convolution.weight.numel() / convolution.weight.shape[0]),
        Linear linear => 2 * linear.weight.numel(),
        _ => 0,
    };
}
