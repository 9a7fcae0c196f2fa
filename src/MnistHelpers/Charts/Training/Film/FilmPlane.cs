namespace MnistHelpers.Charts;

/// <summary>Computes the positions of images in the plane of each frame.</summary>
internal static class FilmPlane
{
    /// <summary>
    /// Scales the positions to a common size, then rotates or reflects them to be as close as possible to those before (orthogonal
    /// Procrustes problem: Schönemann, 1966), so that they show the effect of an epoch and not the arbitrary orientation of the axes.
    /// </summary>
    /// <param name="scores">The scores on the two principal components.</param>
    /// <param name="before">The positions in the frame before; null for the first.</param>
    internal static (double X, double Y)[] Of(IReadOnlyList<double[]> scores, (double X, double Y)[]? before)
    {
        double size = Math.Sqrt(scores.Average(score => score[0] * score[0] + score[1] * score[1]));
        (double X, double Y)[] places = [.. scores.Select(score => size > 0 ? (score[0] / size, score[1] / size) : (0, 0))];
        if (before is null)
            return places;
        (double X, double Y)[] mirrored = [.. places.Select(place => (place.X, -place.Y))];
        (double angle, double fit) = Turn(places, before);
        (double otherAngle, double otherFit) = Turn(mirrored, before);
        return fit >= otherFit ? Turned(places, angle) : Turned(mirrored, otherAngle);
    }

    /// <summary>Returns the rotation that minimizes the sum of the squared distances, and how well it fits.</summary>
    private static (double Angle, double Fit) Turn((double X, double Y)[] places, (double X, double Y)[] before)
    {
        double along = 0, across = 0;
        for (int i = 0; i < places.Length; i++)
        {
            along += places[i].X * before[i].X + places[i].Y * before[i].Y;
            across += places[i].X * before[i].Y - places[i].Y * before[i].X;
        }
        return (Math.Atan2(across, along), Math.Sqrt(along * along + across * across));
    }

    private static (double X, double Y)[] Turned((double X, double Y)[] places, double angle)
    {
        (double sin, double cos) = Math.SinCos(angle);
        return [.. places.Select(place => (cos * place.X - sin * place.Y, sin * place.X + cos * place.Y))];
    }
}
