using System.Globalization;
using System.Runtime.CompilerServices;

namespace TorchSharp.Engine;

/// <summary>Checks the hyperparameters of optimizers.</summary>
internal static class Hyperparameters
{
    internal static void RequireNotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Invalid {name}: {value}; it has to be 0 or more."), name);
        }
    }

    internal static void RequireShare(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0 && value < 1))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Invalid {name}: {value}; it has to be at least 0 and less than 1."), name);
        }
    }
}
