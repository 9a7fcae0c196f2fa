using System.Reflection;

namespace FigureRenderer.Html;

/// <summary>One run of a notebook cell.</summary>
/// <param name="code">The cell's text.</param>
/// <param name="run">An object that stays the same during the run.</param>
internal sealed class NotebookSubmission(string code, object run)
{
    private const string ContextName = "Microsoft.DotNet.Interactive.KernelInvocationContext";

    // A run's context keeps everything alive that the cell created.
    private readonly WeakReference _run = new(run);

    public string Code { get; } = code;

    /// <summary>
    /// The run that this code belongs to, found by reflection so that no notebook kernel package is needed; null outside a notebook.
    /// </summary>
    public static NotebookSubmission? Current => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic)
        .Select(
            assembly => assembly.GetType(ContextName)?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .FirstOrDefault(context => context is not null) is { } context ? Of(context) : null;

    public bool IsSameRunAs(NotebookSubmission other) => _run.Target is { } mine && ReferenceEquals(mine, other._run.Target);

    private static NotebookSubmission? Of(object context)
    {
        object? command = context.GetType().GetProperty("Command")?.GetValue(context);
        return command?.GetType().GetProperty("Code")?.GetValue(command) is string code ? new NotebookSubmission(code, context) : null;
    }
}
