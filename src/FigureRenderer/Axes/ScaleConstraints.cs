namespace FigureRenderer.Axes;

/// <summary>
/// Keeps the units of two axes equally long if <c>scaleanchor</c> asks for it, and their ranges equal if <c>matches</c> does.
/// </summary>
internal static class ScaleConstraints
{
    public static void Match(IReadOnlyList<Axis> axes)
    {
        foreach (Axis axis in axes)
        {
            if (axis.Attributes.Text("matches") is not { } id || Find(axes, id) is not { } other || other == axis) continue;
            Axis[] group = [.. axes.Where(member => member == other || member.Attributes.Text("matches") == id)];
            bool reversed = other.Range.Start > other.Range.End;
            double low = group.Min(member => Math.Min(member.Range.Start, member.Range.End));
            double high = group.Max(member => Math.Max(member.Range.Start, member.Range.End));
            foreach (Axis member in group) member.Range = reversed ? (high, low) : (low, high);
        }
    }

    /// <summary>Widens the range, or shrinks the domain, of the axis whose units are too long.</summary>
    public static void Anchor(IReadOnlyList<Axis> axes, ISet<Axis> squareByDefault)
    {
        foreach (Axis axis in axes)
        {
            bool byDefault = squareByDefault.Contains(axis);
            string? id = axis.Attributes.Text("scaleanchor") ?? (byDefault && !axis.IsX ? axis.Anchor?.Id : null);
            if (id is null || Find(axes, id) is not { } other || other == axis) continue;
            double ratio = axis.Attributes.Number("scaleratio") is { } given and > 0 ? given : 1;
            (double own, double others) = (Scale(axis) / ratio, Scale(other));
            if (own > others * (1 + 1e-9)) Shrink(axis, others / own, squareByDefault);
            else if (others > own * (1 + 1e-9)) Shrink(other, own / others, squareByDefault);
        }
    }

    private static double Scale(Axis axis) => axis.Length / Math.Abs(axis.Range.End - axis.Range.Start);

    private static void Shrink(Axis axis, double share, ISet<Axis> squareByDefault)
    {
        bool domain = axis.Attributes.Text("constrain") is { } constrain ? constrain == "domain" : squareByDefault.Contains(axis);
        double toward = axis.Attributes.Text("constraintoward") switch
        {
            "left" or "bottom" => 0,
            "right" or "top" => 1,
            _ => 0.5,
        };
        if (domain)
        {
            axis.Pixels = Scaled(axis.Pixels, share, toward);
            axis.Domain = Scaled(axis.Domain, share, toward);
        }
        else
        {
            axis.Range = Scaled(axis.Range, 1 / share, toward);
        }
    }

    private static (double, double) Scaled((double Start, double End) interval, double share, double toward)
    {
        double length = interval.End - interval.Start;
        double start = interval.Start + (length * (1 - share) * toward);
        return (start, start + (length * share));
    }

    private static Axis? Find(IReadOnlyList<Axis> axes, string id) => axes.FirstOrDefault(axis => axis.Id == id);
}
