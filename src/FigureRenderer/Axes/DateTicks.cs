using System.Globalization;

namespace FigureRenderer.Axes;

/// <summary>Ticks at years, months, days, hours, minutes or seconds.</summary>
internal static class DateTicks
{
    private const double Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour, Month = 30.44 * Day, Year = 365.25 * Day;
    private const int MostTicks = 1000;

    private static readonly double[] s_fixed =
    [
        1, 2, 5, 10, 20, 50, 100, 200, 500, Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second, Minute, 2 * Minute,
        5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day, 14 * Day,
    ];

    /// <summary>Builds the ticks; positions are milliseconds since 1970.</summary>
    public static IEnumerable<Tick> Build(Axis axis, double roughStep)
    {
        (double low, double high) = (Math.Min(axis.Range.Start, axis.Range.End), Math.Max(axis.Range.Start, axis.Range.End));
        double step = Array.Find(s_fixed, candidate => candidate >= roughStep);
        return step > 0 ? Even(low, high, step) : Calendar(low, high, MonthsOf(roughStep));
    }

    private static int MonthsOf(double roughStep) =>
        roughStep <= Month ? 1
            : roughStep <= 2 * Month ? 2
            : roughStep <= 3 * Month ? 3
            : roughStep <= 6 * Month ? 6
            : 12 * (int)Math.Max(1, YearsOf(roughStep / Year));

    private static double YearsOf(double years) => years <= 1 ? 1 : NiceNumbers.RoundUp(Math.Min(years, 5000));

    private static IEnumerable<Tick> Even(double low, double high, double step)
    {
        // January 4, 1970 was a Sunday, where weeks start.
        double origin = step >= 7 * Day ? 3 * Day : 0;
        string? shownDay = null;
        double first = NiceNumbers.FirstAtOrAfter(low, step, origin);
        for (int i = 0; first + (i * step) <= high && i < MostTicks; i++)
        {
            DateTime time = Time(first + (i * step));
            string day = time.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
            string label = step >= Day ? time.ToString(shownDay is null ? "MMM d'<br>'yyyy" : "MMM d", CultureInfo.InvariantCulture)
                : time.ToString(step >= Minute ? "HH:mm" : step >= Second ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture)
                    + (day == shownDay ? "" : "<br>" + day);
            shownDay = day;
            yield return new Tick(first + (i * step), label);
        }
    }

    private static IEnumerable<Tick> Calendar(double low, double high, int months)
    {
        DateTime start = Time(low);
        int month = (start.Year * 12) + start.Month - 1;
        for (int at = Math.Max(12, month - (month % months)); at < 12 * 9999; at += months)
        {
            var time = new DateTime(at / 12, (at % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
            double position = (time - DateTime.UnixEpoch).TotalMilliseconds;
            if (position > high) yield break;
            yield return new Tick(position, time.ToString(months >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture));
        }
    }

    private static DateTime Time(double milliseconds) =>
        DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(milliseconds, -6.2e13, 2.5e14));
}
