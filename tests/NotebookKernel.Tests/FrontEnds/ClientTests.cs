namespace NotebookKernel.Tests.FrontEnds;

/// <summary>The kernel with Jupyter's own client, jupyter_client.</summary>
public sealed class ClientTests(JupyterFolder jupyter)
{
    [Fact]
    public async Task JupytersSuiteForKernels_Passes_WithNothingSkipped()
    {
        DebianPackage.RequireModule("jupyter_kernel_test", "python3-jupyter-kernel-test");
        var (exitCode, output) = await jupyter.RunScriptAsync("kernel_suite.py");
        Assert.True(exitCode == 0, output);
        Assert.Matches(@"Ran \d\d tests", output);
        Assert.DoesNotContain("skipped", output, StringComparison.Ordinal);
    }

    [SampledTheory(3)]
    [InlineData("stdin")]
    [InlineData("interrupt_message")]
    [InlineData("restart")]
    [InlineData("killed")]
    [InlineData("bad_input")]
    [InlineData("malformed")]
    public Task Kernel_ServesAClient(string scenario) => RunAsync(scenario);

    [LongTheory]
    [InlineData("display_updates")]
    [InlineData("stop_on_error")]
    [InlineData("quick_cells")]
    [InlineData("streaming")]
    [InlineData("traceback")]
    [InlineData("completion")]
    [InlineData("exit")]
    [InlineData("comms")]
    [InlineData("interrupt_signal")]
    [InlineData("interrupt_under_load")]
    [InlineData("wrong_key")]
    [InlineData("much_output")]
    [InlineData("many_lines")]
    [InlineData("two_kernels")]
    [InlineData("replay")]
    [InlineData("survival")]
    [InlineData("build_progress")]
    [InlineData("interrupt_training")]
    [InlineData("bare_start")]
    [InlineData("silent")]
    public Task Kernel_ServesAClient_InManyOtherWays(string scenario) => RunAsync(scenario);

    private async Task RunAsync(string scenario)
    {
        DebianPackage.RequireModule("jupyter_client", "python3-jupyter-client");
        var (exitCode, output) = await jupyter.RunScriptAsync("clients.py", scenario);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("has ended unexpectedly", output, StringComparison.Ordinal);
    }
}
