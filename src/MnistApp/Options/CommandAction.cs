using System.CommandLine;

namespace MnistApp.Options;

/// <summary>Sets the action of a command so that each fault is reported in one sentence.</summary>
internal static class CommandAction
{
    /// <summary>Runs the command on a thread of its own, so that Ctrl+C is answered while it computes.</summary>
    /// <param name="command">The command.</param>
    /// <param name="screen">The screen that faults are reported on.</param>
    /// <param name="run">Runs the command and returns the exit code.</param>
    public static void SetGuarded(this Command command, Screen screen, Func<ParseResult, CancellationToken, int> run) =>
        command.SetGuarded(screen, (parsed, cancellation) => Task.FromResult(run(parsed, cancellation)));

    /// <inheritdoc cref="SetGuarded(Command, Screen, Func{ParseResult, CancellationToken, int})"/>
    public static void SetGuarded(this Command command, Screen screen, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, cancellation) => Task.Run(async () =>
        {
            try
            {
                return await run(parsed, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }
            catch (Exception fault) when (fault is UsageException or ArgumentException or InvalidDataException or InvalidOperationException
                or UnauthorizedAccessException || fault is IOException && !OutputPipe.IsClosed(fault))
            {
                screen.Fault(fault.Message);
                return ExitCodes.CannotBegin;
            }
        }));
}
