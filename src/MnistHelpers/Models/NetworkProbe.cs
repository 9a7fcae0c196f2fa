using System.Globalization;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using Modules = TorchSharp.Modules;

namespace MnistHelpers.Models;

/// <summary>
/// Observes a network while it predicts as <see cref="Predictor"/> does, in evaluation mode and on preprocessed images. The network's mode
/// is restored afterward, and its parameters gain no gradients.
/// </summary>
internal static class NetworkProbe
{
    /// <summary>A network's prediction for an image.</summary>
    internal sealed record Answer(int Class, IReadOnlyList<double> Probabilities)
    {
        internal double Probability => Probabilities[Class];
    }

    /// <summary>
    /// Returns the output for one image after each group of layers: a convolution, a dense layer or the global average pooling, with what
    /// follows it. The last one holds the logits.
    /// </summary>
    internal static IReadOnlyList<LayerOutput> Stages(DigitCnn model, ImageSet images, int index) => Evaluating(model, () =>
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        Tensor x = Image(images, index), output = x;
        var stages = new List<LayerOutput>();
        var names = new List<string>();
        foreach ((string name, Module module) in model.Layers)
        {
            if (module is Modules.Conv2d or Modules.Linear or Modules.AdaptiveAvgPool2d && names.Count > 0)
            {
                stages.Add(Read(names, output));
                names.Clear();
            }
            x = ((Module<Tensor, Tensor>)module).call(x);
            // Dropout does nothing in evaluation mode, and flattening changes no value.
            if (module is Modules.Flatten or GeneratorDropout)
                continue;
            names.Add(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            output = x;
        }
        stages.Add(Read(names, output));
        Require(stages[^1].Values.ToArray(), "image " + index.ToString(CultureInfo.InvariantCulture));
        return stages;
    });

    /// <summary>
    /// Returns the gradient of the predicted class's logit with respect to the pixels <c>[Rows, Columns]</c>, and the prediction.
    /// </summary>
    internal static (float[] Gradient, Answer Answer) Gradient(DigitCnn model, ImageSet images, int index) => Evaluating(model, () =>
    {
        using var scope = NewDisposeScope();
        using var withGradient = enable_grad();
        Tensor x = Image(images, index).requires_grad_();
        Tensor logits = model.call(x);
        Answer answer = AnswerOf(logits.data<float>().ToArray(), "image " + index.ToString(CultureInfo.InvariantCulture));
        // autograd.grad returns the gradient and accumulates none, so the parameters keep the gradients that they had.
        Tensor gradient = autograd.grad([logits[0, answer.Class]], [x])[0];
        return (gradient.data<float>().ToArray(), answer);
    });

    /// <summary>Returns the input of the last layer for each image, <c>[images.Count, units]</c>, row-major, and the predictions.</summary>
    internal static (float[] Values, Answer[] Answers) LastHidden(DigitCnn model, ImageSet images) => Evaluating(model, () =>
    {
        using var noGradient = no_grad();
        (string Name, Module Module)[] layers = [.. model.Layers];
        var values = new List<float>();
        var answers = new List<Answer>();
        for (int start = 0; start < images.Count; start += Predictor.DefaultBatchSize)
        {
            using var scope = NewDisposeScope();
            Tensor x = Preprocessing.ToTensor(images.Slice(start, Math.Min(Predictor.DefaultBatchSize, images.Count - start)));
            foreach ((_, Module module) in layers.SkipLast(1))
                x = ((Module<Tensor, Tensor>)module).call(x);
            values.AddRange(x.data<float>().ToArray());
            Tensor logits = ((Module<Tensor, Tensor>)layers[^1].Module).call(x);
            answers.AddRange(logits.data<float>().ToArray().Chunk((int)logits.shape[1])
                .Select((row, i) => AnswerOf(row, FormattableString.Invariant($"image {start + i}"))));
        }
        return (values.ToArray(), answers.ToArray());
    });

    /// <summary>Returns the softmax of the logits and the class with the largest one.</summary>
    internal static Answer AnswerOf(float[] logits, string where)
    {
        Require(logits, where);
        double largest = logits.Max();
        double[] powers = [.. logits.Select(logit => Math.Exp(logit - largest))];
        double sum = powers.Sum();
        return new Answer(Array.IndexOf(logits, logits.Max()), [.. powers.Select(power => power / sum)]);
    }

    /// <summary>Throws if the network does not take images of this size.</summary>
    internal static void Require(DigitCnn model, ImageSet images)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        const int Size = DigitCnn.ImageSize;
        if (images.Rows != Size || images.Columns != Size)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"images: {images.Rows}×{images.Columns} pixels found; the network takes {Size}×{Size}"),
                nameof(images));
        }
    }

    private static Tensor Image(ImageSet images, int index)
    {
        _ = images.Label(index); // for an index out of range, the set throws a better message
        return Preprocessing.ToTensor(images.Slice(index, 1));
    }

    private static LayerOutput Read(IReadOnlyList<string> names, Tensor output) =>
        new([.. names], [.. output.shape.Skip(1).Select(size => (int)size)], output.data<float>().ToArray());

    private static void Require(float[] logits, string where)
    {
        if (!Array.TrueForAll(logits, float.IsFinite))
            throw new ArgumentException($"model: its answer to {where} is not a finite number; train it again, or load a sound one");
    }

    private static T Evaluating<T>(DigitCnn model, Func<T> look)
    {
        bool wasTraining = model.training;
        model.eval();
        try
        {
            return look();
        }
        finally
        {
            model.train(wasTraining);
        }
    }
}
