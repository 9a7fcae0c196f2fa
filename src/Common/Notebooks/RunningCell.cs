using System.Reflection;

namespace Common;

/// <summary>The notebook cell that runs this code, found by reflection so that no notebook kernel package is required.</summary>
internal static class RunningCell
{
    private const string ContextName = "Microsoft.DotNet.Interactive.KernelInvocationContext";

    /// <summary>Whether this code is called from a cell.</summary>
    internal static bool IsRunning => Context is not null;

    /// <summary>The token that is canceled when the cell is interrupted; outside a notebook, one that is never canceled.</summary>
    internal static CancellationToken Cancellation => Context is { } context ? TokenOf(context) : default;

    internal static CancellationToken TokenOf(object context) =>
        context.GetType().GetProperty("CancellationToken")?.GetValue(context) is CancellationToken token ? token : default;

    private static object? Context => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic)
        .Select(
            assembly => assembly.GetType(ContextName)?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .FirstOrDefault(context => context is not null);
}
