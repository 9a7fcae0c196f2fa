using System.Net;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Safety;

/// <summary>
/// Answers only to its own names, so that no foreign name that leads to this machine (DNS rebinding) makes a browser an accomplice; and
/// only to its own page, so that no other page makes one send pictures or corrections.
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
        // On all addresses, any of this machine's will do: a number is no name that somebody else could let lead here.
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

    /// <summary>Without the port that goes without saying, as <see cref="Uri.Authority"/> has it.</summary>
    private static string Authority(HostString host) => host.Port is null or 80 ? host.Host : host.Value!;
}
