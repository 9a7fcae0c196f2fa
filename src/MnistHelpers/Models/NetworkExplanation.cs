namespace MnistHelpers;

/// <summary>How a network comes to its answer about one image.</summary>
public sealed class NetworkExplanation
{
    private NetworkExplanation(
        int @class, IReadOnlyList<double> probabilities, ReadOnlyMemory<float> gradient, IReadOnlyList<LayerOutput> layers) =>
        (Class, Probabilities, Gradient, Layers) = (@class, probabilities, gradient, layers);

    /// <summary>The answer: the class with the highest probability.</summary>
    public int Class { get; }

    /// <summary>The probability of each class.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>
    /// How much the answer's logit changes with each pixel <c>[28, 28]</c>, row-major: its gradient (Simonyan, Vedaldi and Zisserman, "Deep
    /// inside convolutional networks", 2014).
    /// </summary>
    public ReadOnlyMemory<float> Gradient { get; }

    /// <summary>What each block of layers gave, a convolution or a dense layer with what follows it; the last one the logits.</summary>
    public IReadOnlyList<LayerOutput> Layers { get; }

    /// <summary>Looks into a network while it answers. The network is left as it was.</summary>
    /// <param name="model">The network.</param>
    /// <param name="images">Images of 28×28 pixels.</param>
    /// <param name="index">Which of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no image of that index.</exception>
    /// <exception cref="ArgumentException">The images have another size, or the network's answer is not a finite number.</exception>
    public static NetworkExplanation Of(DigitCnn model, ImageSet images, int index = 0)
    {
        NetworkProbe.Require(model, images);
        (float[] gradient, NetworkProbe.Answer answer) = NetworkProbe.Gradient(model, images, index);
        return new NetworkExplanation(answer.Class, answer.Probabilities, gradient, NetworkProbe.Stages(model, images, index));
    }
}
