using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>Evaluation of networks on labeled images.</summary>
public static class Evaluator
{
    /// <summary>Computes all metrics of a network on these images. The network's mode is restored afterward.</summary>
    /// <inheritdoc cref="Predictor.Probabilities" path="/param"/>
    /// <exception cref="ArgumentException">There are no images, or the network's outputs do not yield valid probabilities.</exception>
    public static Evaluation Evaluate(Module<Tensor, Tensor> model, ImageSet images, int batchSize = Predictor.DefaultBatchSize)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Count == 0)
            throw new ArgumentException("images: none found; give at least one image to evaluate", nameof(images));
        float[] probabilities = Predictor.Probabilities(model, images, batchSize);
        int[] labels = Array.ConvertAll(images.Labels.ToArray(), label => (int)label);
        return Evaluation.FromProbabilities(labels, probabilities, probabilities.Length / images.Count);
    }

    /// <summary>Computes the mean cross-entropy and the fraction of correct predictions.</summary>
    internal static (double Loss, double Accuracy) LossAndAccuracy(Module<Tensor, Tensor> model, ImageSet images, int batchSize)
    {
        double loss = 0;
        long correct = 0;
        Predictor.ForEachBatch(model, images, batchSize, (_, logits, labels) =>
        {
            loss += functional.cross_entropy(logits, labels, reduction: Reduction.Sum).item<float>();
            correct += logits.argmax(1).eq(labels).sum().item<long>();
        });
        return (loss / images.Count, (double)correct / images.Count);
    }
}
