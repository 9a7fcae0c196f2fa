namespace MnistHelpers.Charts;

/// <summary>
/// The loss of a training as a curve of few points, however long the training is: each is the mean of some steps, the same number for all
/// but the last, and twice as many whenever the points have become too many.
/// </summary>
internal sealed class LossCurve
{
    private const int MaxPoints = 120, FirstSteps = 8;

    private readonly List<Sum> _sums = [];
    private int _steps = FirstSteps;

    public IReadOnlyList<Point> Points => [.. _sums.Select(sum => new Point(sum.Epochs / sum.Steps, sum.Loss / sum.Steps))];

    public void Add(TrainingStep step)
    {
        if (_sums.Count == 0 || _sums[^1].Steps == _steps)
        {
            if (_sums.Count == MaxPoints)
                Halve();
            _sums.Add(default);
        }
        _sums[^1] += new Sum(1, step.Epochs, step.Loss);
    }

    public void Clear()
    {
        _sums.Clear();
        _steps = FirstSteps;
    }

    private void Halve()
    {
        for (int i = 0; i < MaxPoints / 2; i++)
            _sums[i] = _sums[2 * i] + _sums[2 * i + 1];
        _sums.RemoveRange(MaxPoints / 2, MaxPoints / 2);
        _steps *= 2;
    }

    /// <param name="Epochs">The number of epochs done.</param>
    /// <param name="Loss">The mean loss of the steps around it.</param>
    internal readonly record struct Point(double Epochs, double Loss);

    private readonly record struct Sum(int Steps, double Epochs, double Loss)
    {
        public static Sum operator +(Sum a, Sum b) => new(a.Steps + b.Steps, a.Epochs + b.Epochs, a.Loss + b.Loss);
    }
}
