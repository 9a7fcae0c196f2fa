using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// The parts of a picture's components at its rim: bands along it (a table, a scanner's lid, the page's edge) are not writing.
/// </summary>
internal sealed class PictureRim
{
    /// <summary>
    /// The minimum fraction of a component that has to be a band along the rim for it not to be a digit; the second value applies if the
    /// component spans the picture.
    /// </summary>
    private const double LeastBand = 0.7, LeastSpanningBand = 0.85;

    /// <summary>The fraction of the picture's width and height that a component has to cover to span it.</summary>
    private const double LeastSpan = 0.85;

    /// <summary>The maximum fraction of a component that is a band along the rim for it to be a digit that is cut off.</summary>
    private const double MostEntered = 0.5;

    /// <summary>
    /// For bands that are left out before writing is looked for: the minimum fraction of the rim that they cover, their minimum share of
    /// the ink, and the width of their soft edge as a fraction of the picture's longest side.
    /// </summary>
    private const double LeastOfRim = 0.25, LeastOfInk = 0.3, SoftEdge = 0.015;

    private readonly ComponentMap _components;
    private readonly int _height;
    private readonly int[] _contact;
    private int[]? _band;

    /// <param name="components">All components of a picture.</param>
    /// <param name="height">The picture's height.</param>
    internal PictureRim(ComponentMap components, int height)
    {
        (_components, _height, _contact) = (components, height, new int[components.All.Count + 1]);
        foreach ((int at, _, _) in Entries())
            _contact[components.Labels[at]]++;
        _contact[0] = 0;
    }

    /// <summary>The fraction of the rim that ink covers.</summary>
    internal double Covered => _contact.Sum() / (2.0 * (_components.Width + _height));

    /// <summary>Returns the fraction of the rim that a component covers.</summary>
    internal double Share(Component part) => _contact[part.Label] / (2.0 * (_components.Width + _height));

    /// <summary>Returns whether a component covers at least this fraction of the picture's width and height.</summary>
    internal bool Spans(Component part, double share) => part.Box.Width >= share * _components.Width && part.Box.Height >= share * _height;

    /// <summary>Returns whether a component only comes in at the rim: most of it lies where no path straight inward arrives.</summary>
    internal bool ComesIn(Component part) => Band[part.Label] <= MostEntered * part.Area;

    /// <summary>
    /// Returns whether most of a component lies between the rim and the point where a path straight inward first leaves it. This is also
    /// true of a 1 that fills a slim picture, but that is not a band.
    /// </summary>
    internal bool IsBand(Component part)
    {
        bool spans = Spans(part, LeastSpan);
        return Band[part.Label] >= (spans ? LeastSpanningBand : LeastBand) * part.Area
            && !(IsSlim(_components.Width, _height) && part.Box.Height >= LeastSpan * _height);
    }

    /// <summary>Returns whether a picture is as slim as if it had been cropped to the ink of a 1.</summary>
    internal static bool IsSlim(int width, int height) => 2 * width < height;

    /// <summary>
    /// Returns the ink without the bands along the rim, if they are so long and so strong, like a table around a sheet, that thin writing
    /// would not be seen beside them; otherwise null.
    /// </summary>
    /// <param name="ink">The amount of ink.</param>
    /// <param name="mask">What counts as ink so far.</param>
    internal static GrayPlane? WithoutBands(GrayPlane ink, bool[] mask)
    {
        // Most pictures have hardly any ink at the rim, and need no components to tell.
        int width = ink.Width, height = ink.Height;
        int touched = Enumerable.Range(0, width).Sum(x => Ink(x) + Ink((height - 1) * width + x))
            + Enumerable.Range(0, height).Sum(y => Ink(y * width) + Ink(y * width + width - 1));
        if (touched < LeastOfRim * 2 * (width + height))
            return null;
        ComponentMap components = ComponentMap.Of(ink, mask, reach: 0);
        var rim = new PictureRim(components, height);
        List<Component> bands = [.. components.All.Where(rim.IsBand)];
        if (bands.Sum(rim.Share) < LeastOfRim || bands.Sum(part => part.Mass) < LeastOfInk * components.All.Sum(part => part.Mass))
            return null;
        var labels = bands.Select(part => part.Label).ToHashSet();
        var within = new GrayPlane(
            ink.Width, ink.Height, Array.ConvertAll(components.Labels, label => labels.Contains(label) ? 1f : 0));
        GrayPlane near = Closing.Maximum(within, Math.Max(1, (int)(SoftEdge * ink.LongestSide)));
        for (int i = 0; i < within.Values.Length; i++)
            within.Values[i] = near.Values[i] > 0 ? 0 : ink.Values[i];
        return within;

        int Ink(int at) => mask[at] ? 1 : 0;
    }

    /// <summary>For each component, the number of pixels on paths straight inward from the rim until they leave it.</summary>
    private int[] Band => _band ??= BandOf();

    private int[] BandOf()
    {
        int[] band = new int[_contact.Length], labels = _components.Labels;
        var seen = new bool[labels.Length];
        foreach ((int start, int step, int length) in Entries())
        {
            int label = labels[start];
            if (label == 0)
                continue;
            for (int i = 0, at = start; i < length && labels[at] == label; i++, at += step)
            {
                if (!seen[at])
                    band[label]++;
                seen[at] = true;
            }
        }
        return band;
    }

    /// <summary>Returns the paths straight inward: the pixel at the rim, the step from one pixel to the next, and their number.</summary>
    private IEnumerable<(int Start, int Step, int Length)> Entries()
    {
        int width = _components.Width;
        for (int x = 0; x < width; x++)
        {
            yield return (x, width, _height);
            yield return ((_height - 1) * width + x, -width, _height);
        }
        for (int y = 0; y < _height; y++)
        {
            yield return (y * width, 1, width);
            yield return (y * width + width - 1, -1, width);
        }
    }
}
