using System.Runtime.CompilerServices;

namespace Common;

/// <summary>Validates options.</summary>
internal static class OptionCheck
{
    /// <param name="condition">What has to hold.</param>
    /// <param name="fault">The option, what was found, and what to give.</param>
    /// <exception cref="ArgumentException">The condition does not hold.</exception>
    internal static void Require(
        bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref InvariantText fault)
    {
        if (!condition)
            throw new ArgumentException(fault.ToStringAndClear());
    }
}
