using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Clients;

/// <summary>JupyterLab's own client library, <c>@jupyterlab/services</c>, against the server.</summary>
public sealed class ServicesTests
{
    private static readonly string[] s_steps =
        ["ready", "kernelspecs", "contents", "session", "execute", "complete", "input", "interrupt", "restart", "comm", "shutdown"];

    [LongFact]
    public Task TakesEveryStepWithThisProjectsKernel() => RunAsync(".net-csharp", "csharp", page: "notebooks/test.ipynb");

    [LongFact]
    public Task TakesEveryStepWithIPythonsKernel()
    {
        DebianPackage.RequireModule("ipykernel", "python3-ipykernel");
        return RunAsync("python3", "python");
    }

    /// <param name="kernel">The kernel.</param>
    /// <param name="language">Its language.</param>
    /// <param name="page">The path of the address that the library is given; that of a page does as well as the server's own.</param>
    private static async Task RunAsync(string kernel, string language, string page = "")
    {
        NpmPackage.Require("@jupyterlab/services", "@jupyterlab/services");
        NpmPackage.Require("ws", "ws");
        await using var server = await Server.StartAsync();
        string script = Path.Combine(AppContext.BaseDirectory, "Clients", "services.js");
        await NodeScript.TakeStepsAsync(
            s_steps, [script, server.Address + page, server.Token, kernel, language], () => server.Log);
        Assert.Empty((await server.GetAsync("/api/kernels")).Json.AsArray());
        Assert.Empty((await server.GetAsync("/api/sessions")).Json.AsArray());
    }
}
