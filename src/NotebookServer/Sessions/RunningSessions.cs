using System.Collections.Concurrent;
using LiveNotebooks.Folders;
using LiveNotebooks.Kernels;
using NotebookServer.Kernels;

namespace NotebookServer.Sessions;

/// <summary>The sessions of all clients. Thread-safe.</summary>
/// <param name="kernels">The kernels.</param>
/// <param name="folder">The folder that is served.</param>
internal sealed class RunningSessions(RunningKernels kernels, ServedFolder folder)
{
    private readonly ConcurrentDictionary<string, JupyterSession> _sessions = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public RunningKernels Kernels => kernels;

    /// <summary>The sessions whose kernel has not been ended.</summary>
    public IEnumerable<JupyterSession> All =>
        _sessions.Values.Where(session => kernels.Find(session.Kernel.Id) is not null)
            .OrderBy(session => session.Path, StringComparer.Ordinal);

    public JupyterSession? Find(string id) => All.FirstOrDefault(session => session.Id == id);

    /// <summary>Returns the session of a path, starting it if there is none.</summary>
    /// <param name="path">The path of the notebook.</param>
    /// <param name="name">The name that clients show.</param>
    /// <param name="type">What it is.</param>
    /// <param name="kernelName">The kernel to start; null for the default one.</param>
    /// <param name="kernelId">A kernel that runs already, or null.</param>
    /// <exception cref="KernelException">The kernel cannot be started, or there is none of this ID.</exception>
    public JupyterSession Open(string path, string name, string type, string? kernelName, string? kernelId)
    {
        lock (_lock)
        {
            if (All.FirstOrDefault(session => session.Path == path && session.Type == type) is { } open)
                return open;
            var kernel = kernelId is null
                ? kernels.Start(kernelName, folder.WorkingFolder(path))
                : kernels.Find(kernelId) ?? throw new KernelException($"There is no kernel of the ID {kernelId}.");
            var session = new JupyterSession(Guid.NewGuid().ToString(), kernel) { Path = path, Name = name, Type = type };
            _sessions[session.Id] = session;
            return session;
        }
    }

    /// <summary>Lets another kernel run a session's cells; its former one ends, unless others use it.</summary>
    public async Task ChangeKernelAsync(JupyterSession session, string? kernelName, string? kernelId)
    {
        var former = session.Kernel;
        session.Kernel = kernelId is null
            ? kernels.Start(kernelName, folder.WorkingFolder(session.Path))
            : kernels.Find(kernelId) ?? throw new KernelException($"There is no kernel of the ID {kernelId}.");
        if (former != session.Kernel && All.All(other => other.Kernel != former))
            await kernels.EndAsync(former);
    }

    /// <summary>Ends a session and its kernel.</summary>
    public async Task EndAsync(JupyterSession session)
    {
        _sessions.TryRemove(session.Id, out _);
        await kernels.EndAsync(session.Kernel);
    }
}
