namespace MnistHelpers;

/// <summary>A network at one moment of its training.</summary>
/// <param name="Epoch">After which epoch; 0 before the first.</param>
/// <param name="Places">Where each image lies on the plane, at a distance of 1 from the middle on average (root mean square).</param>
/// <param name="Read">What the network takes each image for.</param>
/// <param name="Filters">The weights of its first convolution <c>[filters, kernel, kernel]</c>.</param>
internal sealed record FilmFrame(int Epoch, (double X, double Y)[] Places, byte[] Read, float[,,] Filters)
{
    internal string When => Epoch == 0 ? "before training" : FormattableString.Invariant($"after epoch {Epoch}");
}
