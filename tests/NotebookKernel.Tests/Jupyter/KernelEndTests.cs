using System.Net;
using NotebookKernel.Jupyter;

namespace NotebookKernel.Tests.Jupyter;

public sealed class KernelEndTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ChannelThatEnds_EndsTheKernel_AndSaysSo()
    {
        await using var kernel = new JupyterKernel(new ConnectionFile(IPAddress.Loopback, 0, 0, 0, 0, 0, "key", "hmac-sha256"), _ => { });
        var running = kernel.RunAsync(_folder.Path, TestContext.Current.CancellationToken);
        // Whatever its reason: the sockets give nothing more.
        await kernel.DisposeAsync();
        var error = await Assert.ThrowsAsync<ChannelEndedException>(() => running);
        Assert.Matches(
            "^The channel (shell|control|stdin|iopub|heartbeat) has ended unexpectedly .*; the kernel ends with it\\.$", error.Message);
    }

    [Fact]
    public async Task KernelThatIsStopped_EndsWithoutAWord()
    {
        await using var kernel = new JupyterKernel(new ConnectionFile(IPAddress.Loopback, 0, 0, 0, 0, 0, "key", "hmac-sha256"), _ => { });
        using var stop = new CancellationTokenSource();
        var running = kernel.RunAsync(_folder.Path, stop.Token);
        await stop.CancelAsync();
        await running;
    }
}
