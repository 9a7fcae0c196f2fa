using System.Net;
using System.Net.Sockets;

namespace Common;

/// <summary>
/// Chooses ports of loopback that are free, and that the system gives to no other program before they are listened at. To clients that
/// connect, and to servers that ask for any port, it gives ports from 32,768 (Linux) or 49,152 up; these lie below.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000, Count = 12_000;

    // Programs that run at once begin at different places.
    private static int s_last = Random.Shared.Next(Count);

    /// <summary>Returns ports, no two of which are the same.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="IOException">Fewer are free.</exception>
    public static int[] Choose(int count)
    {
        List<int> ports = [];
        for (int tried = 0; ports.Count < count && tried < Count; tried++)
        {
            int port = First + (int)((uint)Interlocked.Increment(ref s_last) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                ports.Add(port);
            }
            catch (SocketException)
            {
                // Something listens there.
            }
        }
        return ports.Count == count
            ? [.. ports]
            : throw new IOException($"Fewer than {count} of the ports from {First} to {First + Count - 1} are free; end programs that listen there.");
    }
}
