using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Common.Web;

/// <summary>The address and port on which a server listens.</summary>
internal static class ListeningPlace
{
    /// <summary>How long a failure to open a browser is waited for.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Returns the IP address that <c>--address</c> names.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static IPAddress Parse(string address) => IPAddress.TryParse(address, out IPAddress? parsed)
        ? parsed
        : throw new UsageException($"--address: {address} found; give an address such as 127.0.0.1 or 0.0.0.0.");

    /// <summary>Returns the URL under which this machine's browser reaches the server, without a slash at its end.</summary>
    /// <param name="address">The address that it listens on.</param>
    /// <param name="urls">The URLs that it listens on.</param>
    public static string UrlOf(IPAddress address, IEnumerable<string> urls)
    {
        int port = new Uri(urls.First()).Port;
        string host = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "127.0.0.1"
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return FormattableString.Invariant($"http://{host}:{port}");
    }

    /// <summary>Returns why a server cannot listen, and what to do.</summary>
    /// <param name="address">The address.</param>
    /// <param name="port">The port that was tried last.</param>
    /// <param name="firstPort">The port that was tried first.</param>
    /// <param name="fault">The exception of the attempt.</param>
    public static UsageException Unusable(IPAddress address, int port, int firstPort, Exception fault)
    {
        Exception? cause = fault;
        while (cause is not null and not SocketException)
            cause = cause.InnerException;
        return new UsageException((cause as SocketException)?.SocketErrorCode switch
        {
            SocketError.AddressNotAvailable => $"--address: {address} is none of this machine's addresses.",
            SocketError.AccessDenied => FormattableString.Invariant(
                $"port {port}: you may not listen on it; give one above 1023 with --port."),
            SocketError.AddressAlreadyInUse or null => port != firstPort
                ? FormattableString.Invariant($"ports {firstPort} to {port}: all in use; give another one with --port.")
                : FormattableString.Invariant($"port {port}: in use; give another one with --port, or --port 0 for any that is free."),
            _ => FormattableString.Invariant($"{address}:{port}: {cause!.Message}; give another address or port."),
        });
    }

    /// <summary>Opens a page in the person's browser, or says that there is none.</summary>
    /// <param name="url">The address of the page; it has been printed.</param>
    /// <param name="screen">Where that is said.</param>
    public static async Task OpenAsync(string url, TextWriter screen)
    {
        try
        {
            var start = OperatingSystem.IsLinux() ? OnLinux(url) : new ProcessStartInfo(url) { UseShellExecute = true };
            using var process = Process.Start(start);
            // Elsewhere, the system says by an exception that nothing opens pages.
            if (process is null || !OperatingSystem.IsLinux())
                return;
            using var patience = new CancellationTokenSource(s_patience);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode == 0)
                return;
        }
        catch (OperationCanceledException)
        {
            // A browser that was not running yet runs on.
            return;
        }
        catch (Exception fault) when (fault is Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
        }
        await screen.WriteLineAsync("No browser could be opened; open the address yourself.");
    }

    /// <summary>Without what xdg-open says of each browser that it looks for.</summary>
    private static ProcessStartInfo OnLinux(string url)
    {
        var start = new ProcessStartInfo("/bin/sh");
        foreach (string argument in new[] { "-c", "exec xdg-open \"$0\" >/dev/null 2>&1", url })
            start.ArgumentList.Add(argument);
        return start;
    }
}
