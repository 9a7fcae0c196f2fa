using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The context of the running cell. Through it, a library without a reference to this assembly finds out by reflection that it should stop.
/// </summary>
public sealed class KernelInvocationContext
{
    private static readonly AsyncLocal<KernelInvocationContext?> s_current = new();

    private static volatile KernelInvocationContext? s_latest;

    internal KernelInvocationContext(string code, ICellOutput output, CellFaults faults, CancellationToken cancellationToken)
    {
        Command = new SubmitCode(code);
        Output = output;
        Faults = faults;
        CancellationToken = cancellationToken;
    }

    /// <summary>
    /// The context of the cell that the calling code belongs to; null outside a cell. It flows with <c>await</c>, tasks and threads.
    /// </summary>
    public static KernelInvocationContext? Current
    {
        get => s_current.Value;
        internal set
        {
            s_current.Value = value;
            if (value is not null)
                s_latest = value;
        }
    }

    /// <summary>The context of the cell that was run last, regardless of the calling code.</summary>
    internal static KernelInvocationContext? Latest => s_latest;

    /// <summary>The request to run the cell, a <see cref="SubmitCode"/>, by which a library identifies the cell that calls it.</summary>
    public KernelCommand Command { get; }

    /// <summary>A token that is canceled when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken { get; }

    internal ICellOutput Output { get; }

    internal CellFaults Faults { get; }

    /// <summary>Whether the cell was asked to stop; it may already have ended.</summary>
    internal bool WasInterrupted => CancellationToken.IsCancellationRequested;

    /// <summary>Shows a value under this cell.</summary>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> replaces the output.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes, Output);
}
