using MnistHelpers.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>Prediction of class probabilities for images.</summary>
public static class Predictor
{
    internal const int DefaultBatchSize = 1000;

    /// <summary>
    /// Computes the class probabilities <c>[images.Count, classes]</c>, row-major: the softmax of the network's outputs, which may be
    /// logits or log-probabilities. The network runs in evaluation mode and without gradients; its mode is restored afterward.
    /// </summary>
    /// <param name="model">A network that takes <c>[N, 1, Rows, Columns]</c>, 0 to 1, and returns <c>[N, classes]</c>.</param>
    /// <param name="images">The images.</param>
    /// <param name="batchSize">The number of images per forward pass; it affects speed and memory, not the result.</param>
    public static float[] Probabilities(Module<Tensor, Tensor> model, ImageSet images, int batchSize = DefaultBatchSize)
    {
        ArgumentNullException.ThrowIfNull(images);
        float[] probabilities = [];
        ForEachBatch(model, images, batchSize, (start, logits, _) =>
        {
            int classes = (int)logits.shape[1];
            if (start == 0)
                probabilities = new float[images.Count * classes];
            logits.softmax(1).data<float>().CopyTo(probabilities, start * classes);
        });
        return probabilities;
    }

    /// <summary>
    /// Runs the network on all images and passes each batch to <paramref name="see"/>: the index of its
    /// first image, the logits and the labels.
    /// </summary>
    internal static void ForEachBatch(Module<Tensor, Tensor> model, ImageSet images, int batchSize, Action<int, Tensor, Tensor> see)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        bool wasTraining = model.training;
        model.eval();
        try
        {
            using var noGradient = no_grad();
            var batch = new Batch(images, Math.Min(batchSize, images.Count));
            for (int start = 0; start < images.Count; start += batchSize)
            {
                using var scope = NewDisposeScope();
                (Tensor x, Tensor labels) = batch.Range(start, Math.Min(batchSize, images.Count - start));
                see(start, model.call(x), labels);
            }
        }
        finally
        {
            model.train(wasTraining);
        }
    }
}
