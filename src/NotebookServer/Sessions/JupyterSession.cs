using NotebookServer.Kernels;

namespace NotebookServer.Sessions;

/// <summary>A notebook, or something else with a path, and the kernel that runs its cells.</summary>
/// <param name="id">The ID.</param>
/// <param name="kernel">The kernel.</param>
internal sealed class JupyterSession(string id, RunningKernel kernel)
{
    public string Id => id;

    /// <summary>The path of the notebook from the served folder; clients may invent one.</summary>
    public required string Path { get; set; }

    /// <summary>The name that clients show.</summary>
    public required string Name { get; set; }

    /// <summary>What it is: <c>notebook</c>, <c>console</c> or <c>file</c>.</summary>
    public required string Type { get; set; }

    public RunningKernel Kernel { get; set; } = kernel;
}
