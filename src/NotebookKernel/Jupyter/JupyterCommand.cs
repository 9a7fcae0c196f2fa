using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NotebookKernel.Install;
using Notebooks.Execution;
using Notebooks.Jupyter.History;

namespace NotebookKernel.Jupyter;

/// <summary>The command <c>kernel</c>, which front ends start.</summary>
internal static class JupyterCommand
{
    private static readonly TimeSpan s_parentInterval = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var file = new Argument<string>("CONNECTION_FILE")
        {
            Description = "What a Jupyter front end writes for the kernel that it starts.",
        };
        var command = new Command(
            "kernel",
            "Serves a Jupyter front end: notebooks, consoles, nbconvert. Front ends call this "
                + "themselves, once 'install' has told them of it.") { file };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(file)));
        return command;
    }

    private static async Task<int> RunAsync(string path)
    {
        // The original writer, taken before the output of cells is routed.
        var errors = Console.Error;
        using var pool = new PoolGuard();
        using var use = KernelCopies.MarkInUse();
        try
        {
            await using var kernel = new JupyterKernel(ConnectionFile.Read(path), Log);
            using var end = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, kernel.Interrupt));
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, end.Cancel));
            using var watch = WatchParent(end.Cancel);
            await kernel.RunAsync(HistoryFolder.DefaultPath, end.Token);
            return ExitCodes.Succeeded;
        }
        catch (Exception error) when (error is ConnectionFileException or IOException)
        {
            Log(error.Message);
            return ExitCodes.CannotBegin;
        }

        catch (ChannelEndedException error)
        {
            Log(error.Message);
            return ExitCodes.KernelFailed;
        }

        void Log(string message)
        {
            lock (errors)
                errors.WriteLine($"[notebook-kernel] {message.ReplaceLineEndings(" ")}");
        }
    }

    private static void Handle(PosixSignalContext context, Action action)
    {
        context.Cancel = true;
        action();
    }

    /// <summary>
    /// Ends the kernel if its front end vanishes without notice; Jupyter names the front end's process in JPY_PARENT_PID.
    /// </summary>
    private static Timer? WatchParent(Action end)
    {
        if (!int.TryParse(
            Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
        {
            return null;
        }
        return new Timer(_ =>
        {
            try
            {
                using var parent = Process.GetProcessById(id);
                if (!parent.HasExited)
                    return;
            }
            catch (ArgumentException)
            {
                // The process does not exist.
            }
            end();
        }, null, s_parentInterval, s_parentInterval);
    }
}
