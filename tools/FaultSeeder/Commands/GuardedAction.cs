using System.CommandLine;

namespace FaultSeeder.Commands;

/// <summary>Sets the action of a command so that each fault is reported in one sentence.</summary>
internal static class GuardedAction
{
    internal static void SetGuarded(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await run(parsed, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }
            catch (Exception fault) when (fault is UsageException or InvalidOperationException or IOException
                or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(fault.Message);
                return ExitCodes.CannotBegin;
            }
        });
}
