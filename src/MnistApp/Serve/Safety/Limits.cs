using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using MnistApp.Serve.Settings;

namespace MnistApp.Serve.Safety;

/// <summary>The limits on how much, how slowly, and how often clients may send.</summary>
internal static class Limits
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaxBody = 10_000_000;

    /// <summary>The largest picture, in pixels.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>
    /// The number of bytes of an oversized body that are read and discarded: a client that is still sending does not see the answer if the
    /// connection is closed first.
    /// </summary>
    private const long MaxDrained = 64_000_000;

    /// <summary>The number of connections, in all and of one address, so that nobody can take all of them.</summary>
    public const int MaxConnections = 2000, MaxConnectionsOfAnAddress = 400;

    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxDrained;
        limits.MaxConcurrentConnections = MaxConnections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(3));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>Returns the address that a request counts against.</summary>
    public static IPAddress Client(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    /// <summary>Adds the limit on an address's requests per second; requests beyond it are answered with 429.</summary>
    public static void AddTo(IServiceCollection services, ServeOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, cancellation) =>
        {
            TimeSpan wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan known) ? known : default;
            ServeFaults.AddRetryAfter(context.HttpContext, wait);
            await ServeFaults.WriteAsync(
                context.HttpContext, StatusCodes.Status429TooManyRequests, "too many requests; wait a second and try again");
        };
        if (options.Rate > 0)
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(
                context => RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => Bucket(options.Rate)));
        }
    });

    private static TokenBucketRateLimiterOptions Bucket(int rate)
    {
        // The bucket holds one second's worth of requests and is refilled ten times a second.
        const int fillings = 10;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate,
            TokensPerPeriod = Math.Max(1, rate / fillings),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / fillings * Math.Max(1, (double)fillings / rate)),
            QueueLimit = 0,
            AutoReplenishment = true,
        };
    }
}
