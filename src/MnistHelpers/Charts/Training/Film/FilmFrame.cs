namespace MnistHelpers.Charts;

/// <summary>A network at one moment of its training.</summary>
/// <param name="Epoch">The epoch that has just ended; 0 before the first.</param>
/// <param name="Places">The position of each image in the plane, at a root-mean-square distance of 1 from the center.</param>
/// <param name="Read">The network's prediction for each image.</param>
/// <param name="Filters">The weights of its first convolution <c>[filters, kernel, kernel]</c>.</param>
internal sealed record FilmFrame(int Epoch, (double X, double Y)[] Places, byte[] Read, float[,,] Filters)
{
    internal string When => Epoch == 0 ? "before training" : FormattableString.Invariant($"after epoch {Epoch}");
}
