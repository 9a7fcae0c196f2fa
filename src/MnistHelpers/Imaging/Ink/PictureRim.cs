namespace MnistHelpers;

/// <summary>
/// What of a picture's components lies at its rim: bands along it (a table, a scanner's lid, the page's edge) are no writing.
/// </summary>
internal sealed class PictureRim
{
    /// <summary>A component of which this share is a band along the rim is not a digit; where it spans the picture, this one.</summary>
    private const double LeastBand = 0.7, LeastSpanningBand = 0.85;

    /// <summary>A component that is as wide and as high as this share of the picture spans it.</summary>
    private const double LeastSpan = 0.85;

    private readonly ComponentMap _components;
    private readonly int _height;
    private readonly int[] _contact;
    private readonly int[] _band;

    /// <param name="components">All components of a picture.</param>
    /// <param name="height">The picture's height.</param>
    internal PictureRim(ComponentMap components, int height)
    {
        (_components, _height) = (components, height);
        (_contact, _band) = (new int[components.All.Count + 1], new int[components.All.Count + 1]);
        int width = components.Width;
        var seen = new bool[components.Labels.Length];
        for (int x = 0; x < width; x++)
        {
            Enter(x, width, height, seen);
            Enter((height - 1) * width + x, -width, height, seen);
        }
        for (int y = 0; y < height; y++)
        {
            Enter(y * width, 1, width, seen);
            Enter(y * width + width - 1, -1, width, seen);
        }
    }

    /// <summary>The share of the rim that ink covers.</summary>
    internal double Covered => _contact.Sum() / (2.0 * (_components.Width + _height));

    /// <summary>The share of the rim that a component covers.</summary>
    internal double Share(Component part) => _contact[part.Label] / (2.0 * (_components.Width + _height));

    /// <summary>Whether a component is as wide and as high as this share of the picture.</summary>
    internal bool Spans(Component part, double share) => part.Box.Width >= share * _components.Width && part.Box.Height >= share * _height;

    /// <summary>
    /// Whether most of a component lies between the rim and where a way straight inwards first leaves it. So does a 1 that fills a slim
    /// picture, but it is not a band.
    /// </summary>
    internal bool IsBand(Component part)
    {
        bool spans = Spans(part, LeastSpan);
        return _band[part.Label] >= (spans ? LeastSpanningBand : LeastBand) * part.Area
            && !(IsSlim(_components.Width, _height) && part.Box.Height >= LeastSpan * _height);
    }

    /// <summary>Whether a picture is as slim as if it had been cut to the ink of a 1.</summary>
    internal static bool IsSlim(int width, int height) => 2 * width < height;

    /// <summary>Goes inwards from a pixel of the rim as far as its component reaches.</summary>
    private void Enter(int at, int step, int length, bool[] seen)
    {
        int label = _components.Labels[at];
        if (label == 0)
            return;
        _contact[label]++;
        for (int i = 0; i < length && _components.Labels[at] == label; i++, at += step)
        {
            if (!seen[at])
                _band[label]++;
            seen[at] = true;
        }
    }
}
