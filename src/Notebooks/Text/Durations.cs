using System.Globalization;

namespace Notebooks.Text;

/// <summary>Formats durations for people to read.</summary>
internal static class Durations
{
    public static string Format(TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 995 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F0} ms"),
        { TotalSeconds: < 99.95 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F1} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s"),
    };
}
