using System.Collections.Concurrent;
using LiveNotebooks.Kernels;

namespace NotebookServer.Kernels;

/// <summary>The kernels that were started and have not been ended. Thread-safe.</summary>
internal sealed class RunningKernels : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RunningKernel> _kernels = new(StringComparer.Ordinal);
    private readonly KernelSpecifications _specifications;
    private readonly Action<string> _log;
    private readonly string _runtime;

    /// <param name="specifications">The kernels that can be started.</param>
    /// <param name="log">Receives a sentence when a kernel ends by itself.</param>
    public RunningKernels(KernelSpecifications specifications, Action<string> log)
    {
        _specifications = specifications;
        _log = log;
        // The files in it hold the keys of the kernels; the system makes the folder for this user alone.
        _runtime = Directory.CreateTempSubdirectory("notebook-server-").FullName;
    }

    public IEnumerable<RunningKernel> All => _kernels.Values.OrderBy(kernel => kernel.Id, StringComparer.Ordinal);

    public RunningKernel? Find(string id) => _kernels.GetValueOrDefault(id);

    /// <summary>Starts a kernel.</summary>
    /// <param name="name">Its name; null for the default one.</param>
    /// <param name="folder">The folder in which its cells run.</param>
    /// <exception cref="KernelException">There is no such kernel, or it cannot be started.</exception>
    public RunningKernel Start(string? name, string folder)
    {
        var specification = _specifications.Find(name ?? _specifications.DefaultName)
            ?? throw new KernelException($"There is no kernel '{name}'; {string.Join(", ", _specifications.All().Keys)} can be started.");
        var kernel = RunningKernel.Start(specification, folder, _runtime, _log);
        _kernels[kernel.Id] = kernel;
        return kernel;
    }

    /// <summary>Ends a kernel.</summary>
    public async Task EndAsync(RunningKernel kernel)
    {
        _kernels.TryRemove(kernel.Id, out _);
        await kernel.DisposeAsync();
    }

    /// <summary>Ends all kernels.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(All.Select(EndAsync));
        Directory.Delete(_runtime, recursive: true);
    }
}
