using MnistHelpers.Models;

namespace MnistHelpers;

/// <summary>An explanation of a network's prediction for one image.</summary>
public sealed class NetworkExplanation
{
    private NetworkExplanation(
        int @class, IReadOnlyList<double> probabilities, ReadOnlyMemory<float> gradient, IReadOnlyList<LayerOutput> layers) =>
        (Class, Probabilities, Gradient, Layers) = (@class, probabilities, gradient, layers);

    /// <summary>The predicted class, the one with the highest probability.</summary>
    public int Class { get; }

    /// <summary>The probability of each class.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>
    /// The gradient of the predicted class's logit with respect to each pixel, <c>[28, 28]</c>, row-major (Simonyan, Vedaldi and Zisserman,
    /// "Deep inside convolutional networks", 2014).
    /// </summary>
    public ReadOnlyMemory<float> Gradient { get; }

    /// <summary>
    /// The output of each group of layers (a convolution, a dense layer or the global average pooling, with what follows it); the last one
    /// holds the logits.
    /// </summary>
    public IReadOnlyList<LayerOutput> Layers { get; }

    /// <summary>Explains a network's prediction. The network's state is left unchanged.</summary>
    /// <param name="model">The network.</param>
    /// <param name="images">Images of 28×28 pixels.</param>
    /// <param name="index">The index of the image.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="ArgumentException">The images have another size, or an output of the network is not a finite number.</exception>
    public static NetworkExplanation Of(DigitCnn model, ImageSet images, int index = 0)
    {
        NetworkProbe.Require(model, images);
        (float[] gradient, NetworkProbe.Answer answer) = NetworkProbe.Gradient(model, images, index);
        return new NetworkExplanation(answer.Class, answer.Probabilities, gradient, NetworkProbe.Stages(model, images, index));
    }
}
