using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace MnistApp.Serve.Safety;

/// <summary>Closes the connections of an address beyond a number, so that one client cannot take those of all others.</summary>
/// <param name="most">The number of connections that an address may have.</param>
internal sealed class AddressConnections(int most)
{
    private readonly ConcurrentDictionary<IPAddress, int> _counts = new();

    public ConnectionDelegate Limit(ConnectionDelegate next) => async connection =>
    {
        IPAddress address = (connection.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
        int count = _counts.AddOrUpdate(address, 1, (_, before) => before + 1);
        try
        {
            if (count <= most)
                await next(connection);
            else
                connection.Abort();
        }
        finally
        {
            // An address without connections is forgotten, unless one has just been made.
            if (_counts.AddOrUpdate(address, 0, (_, before) => before - 1) == 0)
                _counts.TryRemove(KeyValuePair.Create(address, 0));
        }
    };
}
