using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class SweepCharts
{
    private const string NotSet = "not set";

    private const double Padding = 0.05;

    /// <summary>
    /// A line for each completed trial across an axis for each hyperparameter and one for the objective, which gives the colour too. Drag
    /// along an axis to pick trials. Numbers that span more than two decades stand on logarithmic axes; where a hyperparameter was not
    /// set, the line goes through a tick that says so.
    /// </summary>
    /// <inheritdoc cref="History" path="/param"/>
    /// <exception cref="ArgumentException">No trial was completed, or none of those has a hyperparameter.</exception>
    public static Figure ParallelCoordinates(IReadOnlyList<Trial> trials, string objective = ValidationAccuracy, bool maximize = true)
    {
        var sweep = new SweepTrials(trials, objective, maximize);
        IReadOnlyList<SweepParameter> parameters = sweep.RequireParameters();
        double[] values = [.. sweep.Complete.Select(trial => trial.Value!.Value)];
        IEnumerable<Dimension> dimensions = parameters.Select(parameter => DimensionOf(parameter, sweep.Complete))
            .Append(Dimension.initParallel<string, string, double, double>(Label: objective, Range: Padded(values.Min(), values.Max()), Values: values));
        GenericChart chart = Chart.ParallelCoord(
            dimensions.Select(WithoutAxis).ToArray(),
            Line: Line.init(
                Color: Color.fromColorScaleValues(values), Colorscale: StyleParam.Colorscale.Cividis, ReverseScale: !maximize, ShowScale: values.Max() > values.Min(),
                ColorBar: ColorBar.init<double, string>(Title: Title.init(Text: objective), Thickness: 14)));
        return new Figure(ChartStyle.Finish(chart, sweep.FindingWithParameters(), height: 480, top: 120));
    }

    private static Dimension DimensionOf(SweepParameter parameter, IReadOnlyList<Trial> trials)
    {
        (double At, string Text)[] ticks = Ticks(parameter);
        double low = ticks[0].At, high = ticks[^1].At;
        if (!parameter.IsCategory)
            (low, high) = (parameter.Position(parameter.Numbers[0]), parameter.Position(parameter.Numbers[^1]));
        double missing = low - (parameter.IsCategory ? 1 : 0.15 * (high > low ? high - low : 1));
        if (trials.Any(trial => parameter.Position(trial) is null))
        {
            ticks = [(missing, NotSet), .. ticks];
            low = missing;
        }
        return Dimension.initParallel<string, string, double, double>(
            Label: parameter.Name, Range: Padded(low, high), TickText: ticks.Select(tick => tick.Text).ToArray(), Tickvals: ticks.Select(tick => tick.At).ToArray(),
            Values: trials.Select(trial => parameter.Position(trial) ?? missing).ToArray());
    }

    /// <summary>Plotly.NET has one type for these and for scatter matrices; plotly.js knows an axis in the latter alone.</summary>
    private static Dimension WithoutAxis(Dimension dimension)
    {
        dimension.Remove("axis");
        return dimension;
    }

    /// <summary>Where the ticks stand and the real values that they show.</summary>
    private static (double At, string Text)[] Ticks(SweepParameter parameter)
    {
        if (parameter.IsCategory)
            return [.. parameter.Categories.Select((text, i) => ((double)i, text))];
        IReadOnlyList<double> numbers = parameter.Numbers;
        double[] shown = [.. parameter.HasTickForAll ? numbers
            : parameter.IsLogarithmic ? Powers(numbers[0], numbers[^1])
            : Even(numbers[0], numbers[^1])];
        return [.. shown.Select(number => (parameter.Position(number), SweepParameter.Text(number)))];
    }

    private static IEnumerable<double> Powers(double low, double high)
    {
        bool few = high / low < 1e4;
        for (int exponent = (int)Math.Floor(Math.Log10(low)); exponent <= Math.Log10(high); exponent++)
        {
            foreach (int factor in few ? new[] { 1, 3 } : [1])
            {
                double power = Math.Round(factor * Math.Pow(10, exponent), Math.Clamp(-exponent, 0, 15));
                if (power >= low && power <= high)
                    yield return power;
            }
        }
    }

    /// <summary>The multiples of 1, 2 or 5 times a power of ten that are about five on the axis.</summary>
    private static IEnumerable<double> Even(double low, double high)
    {
        double rough = (high - low) / 5, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        for (double number = Math.Ceiling(low / step); number * step <= high; number++)
            yield return Math.Round(number * step, Math.Clamp(2 - (int)Math.Floor(Math.Log10(step)), 0, 15));
    }

    private static StyleParam.Range Padded(double low, double high)
    {
        double padding = Padding * (high > low ? high - low : Math.Max(Math.Abs(high), 1));
        return StyleParam.Range.NewMinMax(low - padding, high + padding);
    }
}
