using System.Runtime.InteropServices;
using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>A picture's ink, split into connected components, with the results of the steps that led there.</summary>
internal sealed class InkPicture
{
    /// <summary>The minimum length of a digit's longest side as a fraction of the picture's.</summary>
    internal const double SmallestDigit = 0.025;

    /// <summary>The size to which smaller pictures are enlarged first, so that a stroke has an inside and an outside.</summary>
    private const int SmallestSide = 160;

    private readonly double _scale;

    private readonly Picture _picture;

    /// <summary>How the sheet that was straightened is seen in the picture; null if none was.</summary>
    private readonly Perspective? _perspective;

    private InkPicture(
        GrayPlane ink, ComponentMap components, double scale, Perspective? perspective, List<ImagingStep> steps, Picture picture) =>
        (Ink, Components, _scale, _perspective, Steps, _picture) = (ink, components, scale, perspective, steps, picture);

    /// <summary>The amount of ink, without ruled lines.</summary>
    internal GrayPlane Ink { get; }

    internal ComponentMap Components { get; }

    internal List<ImagingStep> Steps { get; }

    /// <summary>A description of what is wrong with the picture's file; null if nothing is.</summary>
    internal string? Warning => _picture.Warning;

    internal static InkPicture Of(Picture picture, DigitImageOptions options)
    {
        GrayPlane gray = GrayChannel.Of(picture.Channels);
        var steps = new List<ImagingStep> { ImagingStep.Of("gray, upright", picture.Whole(gray)) };
        double scale = picture.Scale;
        if (gray.LongestSide < SmallestSide)
        {
            int factor = (SmallestSide + gray.LongestSide - 1) / gray.LongestSide;
            gray = AreaResampler.Resize(gray, gray.Width * factor, gray.Height * factor);
            scale /= factor;
        }

        Perspective? perspective = null;
        if (FaintDrawing.Strengthen(gray) is { } strong)
        {
            gray = strong;
            steps.Add(ImagingStep.Of("with more contrast", strong));
        }
        else if (PaperSheet.Find(gray) is { } sheet)
        {
            (gray, perspective) = sheet;
            steps.Add(ImagingStep.Of(perspective is null ? "the sheet alone" : "the sheet, straightened", gray));
        }
        else if (Vignette.Flatten(gray) is { } flat)
        {
            gray = flat;
            steps.Add(ImagingStep.Of("without dark corners", flat));
        }
        TwoTones? tones = TwoTones.Find(gray);
        bool isDark = options.Ink == InkTone.Automatic ? tones?.IsInkDark ?? Polarity.IsInkDark(gray) : options.Ink == InkTone.Dark;
        GrayPlane ink = InkPlane.Of(gray, isDark, tones?.IsInkDark == isDark ? tones : null);
        steps.Add(ImagingStep.OfInk(isDark ? "dark ink, even light" : "light ink, even light", ink));
        if (InkThreshold.Find(ink) is not { } threshold)
            return new InkPicture(ink, new ComponentMap(ink.Width, new int[ink.Values.Length], []), scale, perspective, steps, picture);

        float lower = LowerOf(threshold);
        bool[] mask = InkThreshold.Apply(ink, threshold, lower);
        if (PictureRim.WithoutBands(ink, mask) is { } within && InkThreshold.Find(within) is { } ofWriting && LowerOf(ofWriting) < lower)
        {
            (ink, lower) = (within, LowerOf(ofWriting));
            mask = InkThreshold.Apply(ink, ofWriting, lower);
        }
        if (options.RemoveLines)
        {
            bool[] before = [.. mask];
            bool[] faint = Array.ConvertAll(ink.Values, value => value > lower);
            if (RuledLines.Remove(mask, faint, ink.Width, ink.Height) > 0)
            {
                for (int i = 0; i < mask.Length; i++)
                {
                    if (before[i] && !mask[i])
                        ink.Values[i] = 0;
                }
            }
        }
        steps.Add(ImagingStep.OfInk(
            "ink, without lines", new GrayPlane(ink.Width, ink.Height, Array.ConvertAll(mask, isInk => isInk ? 1f : 0f))));
        return new InkPicture(ink, ComponentMap.Of(ink, mask, ink.LongestSide / 300), scale, perspective, steps, picture);
    }

    /// <summary>Returns the amount of ink from which on a pixel is ink, too, if it is connected to one above the threshold.</summary>
    private static float LowerOf(float threshold) => Math.Max(threshold / 2, 0.7f * InkThreshold.LeastContrast);

    /// <summary>
    /// Returns the corners, clockwise from the top left, of a box of the ink in the upright picture, in pixels of the file.
    /// </summary>
    internal PixelPoint[] CornersInFile(PixelBox box)
    {
        PixelPoint[] corners = box.Corners;
        if (_perspective is not null)
            corners = Array.ConvertAll(corners, corner => _perspective.Image(corner.X, corner.Y, Ink.Width, Ink.Height));
        int left = (int)(_picture.Part.Left * _picture.Scale), top = (int)(_picture.Part.Top * _picture.Scale);
        return Array.ConvertAll(corners, corner => new PixelPoint(left + corner.X * _scale, top + corner.Y * _scale));
    }

    /// <summary>
    /// Returns the ink of some components only, 0 to 1, with the edge of strokes at one half, relative to the typical strength of ink in
    /// their pixels.
    /// </summary>
    internal GrayPlane Digit(IReadOnlyCollection<Component> parts, PixelBox box)
    {
        var labels = parts.Select(part => part.Label).ToHashSet();
        // The soft edges of strokes lie outside the mask.
        int rim = 1 + Ink.LongestSide / 500;
        PixelBox around = new(box.Left - rim, box.Top - rim, box.Width + 2 * rim, box.Height + 2 * rim);
        GrayPlane ink = Ink.Crop(around), own = new(around.Width, around.Height), other = new(around.Width, around.Height);
        var strengths = new List<float>();
        for (int y = Math.Max(around.Top, 0); y < Math.Min(around.Bottom, Ink.Height); y++)
        {
            for (int x = Math.Max(around.Left, 0); x < Math.Min(around.Right, Ink.Width); x++)
            {
                int label = Components.Labels[y * Ink.Width + x], at = (y - around.Top) * around.Width + x - around.Left;
                if (label == 0)
                    continue;
                bool isOwn = labels.Contains(label);
                (isOwn ? own : other).Values[at] = 1;
                if (isOwn)
                    strengths.Add(Ink.Values[y * Ink.Width + x]);
            }
        }
        float full = OrderStatistic.Of(CollectionsMarshal.AsSpan(strengths), (int)(0.6 * (strengths.Count - 1)));
        GrayPlane near = Closing.Maximum(own, rim);
        for (int i = 0; i < ink.Values.Length; i++)
        {
            bool isDigit = near.Values[i] > 0 && other.Values[i] == 0;
            ink.Values[i] = isDigit ? Math.Clamp(2 * ink.Values[i] / full - 0.5f, 0, 1) : 0;
        }
        return ink;
    }
}
