using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Common.Web;

/// <summary>
/// Answers only requests for the server's own names, so that no foreign name that resolves to this machine (DNS rebinding) can turn a
/// browser against it, and only requests of its own pages, WebSockets included, so that no other page can use it.
/// </summary>
internal sealed class CallerCheck
{
    private readonly HashSet<string> _names;
    private readonly bool _isOpen;
    private readonly string _command;
    private readonly Func<HttpContext, int, string, Task> _refuse;

    /// <param name="hosts">Further names by which clients may call it.</param>
    /// <param name="address">The address that it listens on.</param>
    /// <param name="command">How people name the command that takes <c>--host</c>.</param>
    /// <param name="refuse">Answers a request with a status and a sentence.</param>
    public CallerCheck(IReadOnlyList<string> hosts, IPAddress address, string command, Func<HttpContext, int, string, Task> refuse)
    {
        _names = new HashSet<string>(["localhost", "127.0.0.1", "[::1]", .. hosts], StringComparer.OrdinalIgnoreCase)
        {
            address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString(),
        };
        _isOpen = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
        _command = command;
        _refuse = refuse;
    }

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        HostString host = context.Request.Host;
        // When listening on all addresses, any IP address of this machine is accepted: a number cannot be redirected as a name can.
        if (!_names.Contains(host.Host) && !(_isOpen && IPAddress.TryParse(host.Host, out _)))
        {
            return _refuse(
                context, StatusCodes.Status421MisdirectedRequest, $"this name is not served here; start {_command} with --host for it");
        }
        string? origin = context.Request.Headers.Origin;
        return string.IsNullOrEmpty(origin) || IsOwn(origin, host)
            ? next(context)
            : _refuse(context, StatusCodes.Status403Forbidden, "other pages may not use this one");
    }

    /// <summary>
    /// Returns whether an origin is that of the server's pages; its default port is left out, as it is in a <see cref="Uri"/>.
    /// </summary>
    private static bool IsOwn(string origin, HostString host) => Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
        && uri.Authority.Equals(host.Port is null or 80 ? host.Host : host.Value, StringComparison.OrdinalIgnoreCase);
}
