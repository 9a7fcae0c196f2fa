using System.Diagnostics;
using System.Globalization;
using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>Starts worker processes, reports their results, and replaces those that die.</summary>
internal sealed class SweepWorkers(Study study, SweepOptions options, Screen screen)
{
    /// <summary>The number of consecutive deaths without a result after which all workers are considered broken.</summary>
    private const int MaxDeaths = 5;

    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(250);

    private readonly int _count = options.Workers ?? Environment.ProcessorCount;
    private readonly SweepText _text = new(study, screen);
    private int _deaths;

    /// <exception cref="UsageException">The workers die as soon as they start.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        _text.Begin();
        var workers = Enumerable.Range(0, _count).Select(_ => Start()).ToList();
        try
        {
            while (workers.Count > 0)
            {
                await Task.Delay(s_poll, CancellationToken.None);
                if (cancellation.IsCancellationRequested)
                    workers.ForEach(worker => worker.StandardInput.Close());
                if (_text.Update(workers.Count))
                    _deaths = 0;
                foreach (Process worker in workers.Where(worker => worker.HasExited).ToArray())
                {
                    workers.Remove(worker);
                    if (worker.ExitCode is not (ExitCodes.Succeeded or ExitCodes.Interrupted) && !cancellation.IsCancellationRequested)
                        workers.Add(Replace(worker));
                    worker.Dispose();
                }
            }
            _text.Update(0);
        }
        finally
        {
            _text.End(cancellation.IsCancellationRequested);
            foreach (Process worker in workers)
            {
                worker.StandardInput.Close();
                await worker.WaitForExitAsync(CancellationToken.None);
                worker.Dispose();
            }
        }
    }

    private Process Replace(Process dead)
    {
        if (++_deaths >= MaxDeaths * _count)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"the workers die as soon as they have begun, the last with exit code "
                    + $"{dead.ExitCode}; try mnist sweep --worker to see why."));
        }
        screen.Progress("");
        screen.Fault(FormattableString.Invariant($"A worker has ended with exit code {dead.ExitCode}; another one takes its place."));
        return Start();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in Arguments())
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private IEnumerable<string> Arguments()
    {
        int threads = options.Threads ?? Math.Max(1, Environment.ProcessorCount / _count);
        // If dotnet hosts the command, the path of its assembly is the first argument.
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        string[] checkpoints = options.Checkpoints is { } folder ? ["--checkpoints", folder] : [];
        return
        [
            .. self, "sweep", "--worker", options.Study, "--name", study.Name, "--end-with-input", "--threads",
            threads.ToString(CultureInfo.InvariantCulture), .. checkpoints,
        ];
    }
}
