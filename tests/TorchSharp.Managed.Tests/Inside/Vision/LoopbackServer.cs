using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TorchSharp.Managed.Tests;

/// <summary>Answers HTTP requests of this machine, one a connection, from a table of files.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    internal LoopbackServer()
    {
        _listener.Start();
        _work = Task.Run(ServeAsync);
    }

    /// <summary>Ends with a slash.</summary>
    internal string Address => $"http://{_listener.LocalEndpoint}/";

    internal Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>How many bytes more than it sends the server announces; where there are any, it stays silent after the file.</summary>
    internal int Missing { get; set; }

    internal ConcurrentQueue<string> Requests { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _work.Wait();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception fault) when (fault is OperationCanceledException or IOException)
            {
                // The test is over, or the client hung up.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string name = (await reader.ReadLineAsync(_stop.Token))!.Split(' ')[1].TrimStart('/');
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
        {
        }

        Requests.Enqueue(name);
        bool found = Files.TryGetValue(name, out byte[]? content);
        content ??= [];
        string header =
            $"HTTP/1.1 {(found ? "200 OK" : "404 Not Found")}\r\nContent-Length: {content.Length + Missing}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(header), _stop.Token);
        await stream.WriteAsync(content, _stop.Token);
        if (Missing > 0)
            await stream.CopyToAsync(Stream.Null, _stop.Token);
    }
}
