using System.Text.Json.Nodes;
using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Install;

/// <summary>The built program, as a process, with folders of the test's own.</summary>
public sealed class InstallTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Install_WritesAKernelspec_ThatStartsACopyWithoutAPath()
    {
        Assert.Equal(
            $"Installed in {Spec(".net-csharp")}: now open a notebook, 'jupyter notebook notebooks/main.ipynb' or in VS Code.",
            await RunAsync("install"));
        var json = Read(".net-csharp");
        string[] command = [.. json["argv"]!.AsArray().Select(word => (string)word!)];
        Assert.True(Path.IsPathFullyQualified(command[0]) && File.Exists(command[0]));
        Assert.StartsWith(_folder.Find("data"), command[1], StringComparison.Ordinal);
        Assert.Equal(["kernel", "{connection_file}"], command[2..]);
        Assert.Equal(
            (".NET (C#)", "csharp", "message"),
            ((string)json["display_name"]!, (string)json["language"]!, (string)json["interrupt_mode"]!));
        Assert.Equal(
            Directory.GetFiles(AppContext.BaseDirectory, "NotebookKernel.dll").Select(File.ReadAllBytes).Single(),
            File.ReadAllBytes(command[1]));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.Combine(Spec(".net-csharp"), "logo-64x64.png"))[..4]);
    }

    [Fact]
    public async Task Install_Again_KeepsOneCopy_AndUninstallTakesAllAway()
    {
        await RunAsync("install");
        await RunAsync("install");
        await RunAsync("install", "--name", "another");
        Assert.Single(Copies());
        Assert.Equal(".NET (C#), another", (string?)Read("another")["display_name"]);
        await RunAsync("uninstall");
        Assert.Single(Copies());
        await RunAsync("uninstall", "--name", "another");
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Find("data")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Find("jupyter/kernels")));
    }

    [Fact]
    public async Task Install_OverAnotherKernel_Refuses_UnlessForced()
    {
        Directory.CreateDirectory(Spec(".net-csharp"));
        _folder.Write(
            "jupyter/kernels/.net-csharp/kernel.json",
            """{ "argv": ["dotnet", "interactive", "jupyter"], "display_name": ".NET (C#)", "language": "C#" }""");
        string refused = await FailAsync("install");
        Assert.Contains("is another program's kernel: it runs dotnet interactive jupyter.", refused, StringComparison.Ordinal);
        Assert.Contains("--name notebook-kernel-csharp", refused, StringComparison.Ordinal);
        Assert.Contains("is another program's kernel", await FailAsync("uninstall"), StringComparison.Ordinal);

        Assert.Contains(
            "choose the kernel '.NET (C#), notebook-kernel-csharp'", await RunAsync("install", "--name", "notebook-kernel-csharp"),
            StringComparison.Ordinal);
        await RunAsync("install", "--force");
        Assert.Contains("NotebookKernel.dll", (string?)Read(".net-csharp")["argv"]![1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_ForAnEnvironment_StaysWithinIt()
    {
        string environment = _folder.Find("environment");
        await RunAsync("install", "--prefix", environment);
        Assert.True(File.Exists(Path.Combine(environment, "share", "jupyter", "kernels", ".net-csharp", "kernel.json")));
        Assert.False(Directory.Exists(_folder.Find("data")));
        await RunWithAsync(new() { ["VIRTUAL_ENV"] = environment }, "uninstall", "--sys-prefix");
        Assert.Empty(Directory.GetFiles(environment, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("--sys-prefix: no Python environment is active", "install", "--sys-prefix")]
    [InlineData("--user, --prefix and --sys-prefix exclude one another", "install", "--user", "--prefix", "x")]
    [InlineData("--name ../x: a kernel's name is made of letters, digits, '.', '-' and '_'.", "install", "--name", "../x")]
    [InlineData("no kernel of this name is installed there", "uninstall")]
    public async Task WhatCannotBeDone_IsSaidInASentence(string message, params string[] arguments) =>
        Assert.Contains(message, await FailAsync(arguments), StringComparison.Ordinal);

    private string Spec(string name) => _folder.Find($"jupyter/kernels/{name}");

    private JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Spec(name), "kernel.json")))!;

    private string[] Copies() => Directory.GetDirectories(_folder.Find("data/notebook-kernel/copies"));

    private Task<string> RunAsync(params string[] arguments) => RunWithAsync([], arguments);

    private async Task<string> RunWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, arguments, Environment(environment));
        Assert.True(exitCode == 0, error);
        return output.Trim();
    }

    private async Task<string> FailAsync(params string[] arguments)
    {
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, arguments, Environment([]));
        Assert.Equal(2, exitCode);
        Assert.Single(error.Trim().Split('\n'));
        return error;
    }

    private Dictionary<string, string> Environment(Dictionary<string, string> more) => new(more)
    {
        ["JUPYTER_DATA_DIR"] = _folder.Find("jupyter"),
        ["XDG_DATA_HOME"] = _folder.Find("data"),
    };
}
