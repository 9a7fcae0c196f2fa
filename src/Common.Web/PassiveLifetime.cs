using Microsoft.Extensions.Hosting;

namespace Common.Web;

/// <summary>Lets a command handle Ctrl+C itself.</summary>
internal sealed class PassiveLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
