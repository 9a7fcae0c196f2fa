using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookKernel.Scripting.Cells;
using NotebookKernel.Scripting.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The cell that is running: how a library without a reference to this assembly learns, by reflection, that it has to stop.
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

    /// <summary>The cell that the calling code belongs to, or null outside of one. It follows <c>await</c>, tasks and threads.</summary>
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

    /// <summary>The cell that was run last, whatever code asks.</summary>
    internal static KernelInvocationContext? Latest => s_latest;

    /// <summary>The request to run the cell, a <see cref="SubmitCode"/>: how a library learns which cell it is called from.</summary>
    public KernelCommand Command { get; }

    /// <summary>Is canceled when the person interrupts the cell.</summary>
    public CancellationToken CancellationToken { get; }

    internal ICellOutput Output { get; }

    internal CellFaults Faults { get; }

    /// <summary>Whether the cell was asked to stop; it may be over by now.</summary>
    internal bool WasInterrupted => CancellationToken.IsCancellationRequested;

    /// <summary>Shows a value under this cell.</summary>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> replaces what is shown.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes, Output);
}
