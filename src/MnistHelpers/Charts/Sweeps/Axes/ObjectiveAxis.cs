using System.Globalization;
using Plotly.NET.LayoutObjects;

namespace MnistHelpers.Charts;

/// <summary>
/// The axis of an objective. Accuracies are drawn by what they lack of 1, on a logarithmic scale, if that differs more than tenfold:
/// otherwise a single failure would leave no room for the differences between good trials.
/// </summary>
/// <param name="values">The values that the axis has to cover.</param>
/// <param name="maximize">Whether larger is better.</param>
internal sealed class ObjectiveAxis(IReadOnlyCollection<double> values, bool maximize)
{
    /// <summary>The error that stands for none.</summary>
    private const double LeastError = 1e-4;

    private const double SpreadByError = 10;

    private static readonly double[] s_errors = [0.9, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 5e-3, 2e-3, 1e-3, 5e-4, 2e-4, LeastError];

    private readonly bool _byError = maximize && values.Min() >= 0 && values.Max() <= 1
        && (1 - values.Min()) > SpreadByError * Math.Max(1 - values.Max(), LeastError);

    /// <summary>Returns what is drawn for a value.</summary>
    public double Position(double value) => _byError ? Math.Max(1 - value, LeastError) : value;

    /// <summary>Gives an axis its type, range and ticks.</summary>
    public void Describe(LinearAxis axis)
    {
        if (!_byError)
        {
            double padding = Math.Max(0.06 * (values.Max() - values.Min()), 1e-3 * Math.Max(Math.Abs(values.Max()), 1e-3));
            axis.SetProperty("range", new[] { values.Min() - padding, values.Max() + padding });
            return;
        }
        double worst = Math.Log10(Position(values.Min())), best = Math.Log10(Position(values.Max())), space = 0.06 * (worst - best);
        axis.SetProperty("type", "log");
        axis.SetProperty("range", new[] { worst + space, best - space });
        axis.SetProperty("tickvals", s_errors);
        axis.SetProperty("ticktext", s_errors.Select(error => Math.Round(1 - error, 4).ToString(CultureInfo.InvariantCulture)).ToArray());
    }
}
