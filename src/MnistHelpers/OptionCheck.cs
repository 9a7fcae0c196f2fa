using System.Runtime.CompilerServices;

namespace MnistHelpers;

/// <summary>Refuses options that nothing can be done with.</summary>
internal static class OptionCheck
{
    /// <param name="condition">What has to hold.</param>
    /// <param name="fault">The option, what was found, and what to give.</param>
    /// <exception cref="ArgumentException">It does not hold.</exception>
    internal static void Require(
        bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref InvariantText fault)
    {
        if (!condition)
            throw new ArgumentException(fault.ToStringAndClear());
    }
}
