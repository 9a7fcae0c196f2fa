using System.Net;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Safety;

/// <summary>
/// Answers only requests for the server's own names, so that no foreign name that resolves to this machine (DNS rebinding) can turn a
/// browser against it, and only its own page, so that no other page can make a browser send pictures or corrections.
/// </summary>
internal sealed class CallerCheck
{
    private readonly HashSet<string> _names;
    private readonly bool _isOpen;

    public CallerCheck(IReadOnlyList<string> hosts, IPAddress address)
    {
        _names = new HashSet<string>(["localhost", "127.0.0.1", "[::1]", .. hosts], StringComparer.OrdinalIgnoreCase);
        _isOpen = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
        _names.Add(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString());
    }

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        HostString host = context.Request.Host;
        // When listening on all addresses, any IP address of this machine is accepted: a number cannot be redirected as a name can.
        bool isKnown = _names.Contains(host.Host) || _isOpen && IPAddress.TryParse(host.Host, out _);
        if (!isKnown)
        {
            return FaultAnswers.WriteAsync(
                context, StatusCodes.Status421MisdirectedRequest, "this name is not served here; start mnist serve with --host for it");
        }
        string? origin = context.Request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin)
            && !(Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
                && uri.Authority.Equals(Authority(host), StringComparison.OrdinalIgnoreCase)))
        {
            return FaultAnswers.WriteAsync(context, StatusCodes.Status403Forbidden, "other pages may not use this one");
        }
        return next(context);
    }

    /// <summary>Returns the authority without the default port, as <see cref="Uri.Authority"/> does.</summary>
    private static string Authority(HostString host) => host.Port is null or 80 ? host.Host : host.Value!;
}
