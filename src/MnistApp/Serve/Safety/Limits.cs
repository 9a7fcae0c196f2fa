using System.Globalization;
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

    private const int MaxConnections = 500, QueuedRequests = 200;

    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxDrained;
        limits.MaxConcurrentConnections = MaxConnections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(3));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>Adds limits on requests per second and on concurrent requests; requests beyond them are answered with 429.</summary>
    public static void AddTo(IServiceCollection services, ServeOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, cancellation) =>
        {
            int seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait)
                ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
                : 1;
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await FaultAnswers.WriteAsync(
                context.HttpContext, StatusCodes.Status429TooManyRequests, "too many requests; wait a second and try again");
        };
        var limiters = new List<PartitionedRateLimiter<HttpContext>>();
        if (options.Rate > 0)
        {
            limiters.Add(PartitionedRateLimiter.Create<HttpContext, IPAddress>(
                context => RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => Bucket(options.Rate))));
        }
        if (options.Concurrency > 0)
        {
            limiters.Add(PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(
                0, _ => new ConcurrencyLimiterOptions { PermitLimit = options.Concurrency, QueueLimit = QueuedRequests })));
        }
        if (limiters.Count > 0)
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained([.. limiters]);
    });

    private static IPAddress Client(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

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
