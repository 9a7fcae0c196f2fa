using System.Globalization;
using TorchSharp;

namespace Originals.Cases;

/// <summary>
/// A few statements whose outcome is the same on TorchSharp and on the engine of this repository, or differs as DIFFERENCES.md says.
/// </summary>
/// <param name="Name">The name, the only one of all cases.</param>
/// <param name="Run">The statements; what they return, or the exception that they end with, is the outcome.</param>
/// <param name="Differs">What DIFFERENCES.md says of the difference, a part of one of its lines; null if there must be none.</param>
internal sealed record Case(string Name, Func<object?> Run, string? Differs = null)
{
    /// <summary>All cases, in the order in which they run.</summary>
    internal static IEnumerable<Case> All() =>
    [
        .. ModuleCases.All(), .. LinearCases.All(), .. SumCases.All(), .. WholeNumberCases.All(), .. InfinityCases.All(),
        .. PoolingCases.All(), .. OptimizerCases.All(), .. IndexCases.All(), .. JoiningCases.All(), .. ScopeCases.All(),
        .. NormalizationCases.All(), .. NullCases.All(), .. StrideCases.All(), .. RefusalCases.All(), .. DrawnCases.All(),
        .. BoundCases.All(), .. EdgeCases.All(), .. OverlapCases.All(), .. GatherCases.All(), .. RangeCases.All(),
        .. NetworkCases.All(),
    ];

    /// <summary>
    /// Runs the statements in a scope of their own. Of an exception only the type is told: sentences are a library's own choice.
    /// </summary>
    internal string Outcome()
    {
        using DisposeScope scope = NewDisposeScope();
        try
        {
            return Text(Run());
        }
        catch (Exception fault)
        {
            return fault.GetType().Name;
        }
    }

    /// <summary>Values to six digits, with the type, the shape and the strides.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "null",
        Tensor tensor => Text(tensor),
        string text => text,
        System.Collections.IEnumerable values => string.Join(' ', values.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(Tensor tensor) => Text(tensor, string.Join(',', tensor.stride()));

    /// <summary>Values to six digits, with the type, the shape and what is said of the strides.</summary>
    internal static string Text(Tensor tensor, string strides)
    {
        using var mode = no_grad();
        bool isWhole = tensor.dtype is not (ScalarType.Float32 or ScalarType.Float64 or ScalarType.Bool);
        Tensor flat = tensor.detach().to_type(isWhole ? ScalarType.Int64 : ScalarType.Float64).contiguous().reshape(-1);
        IEnumerable<string> values = Enumerable.Range(0, (int)flat.numel()).Select(i => isWhole
            ? flat[i].item<long>().ToString(CultureInfo.InvariantCulture)
            : flat[i].item<double>().ToString("G6", CultureInfo.InvariantCulture));
        return $"{tensor.dtype}[{string.Join(',', tensor.shape)}]/({strides}) {string.Join(' ', values)}".TrimEnd();
    }
}
