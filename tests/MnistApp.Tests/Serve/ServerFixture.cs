namespace MnistApp.Tests.Serve;

/// <summary>A server that several tests ask.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    internal Server Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await Server.StartAsync("--rate", "0");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
