using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Safety;

/// <summary>
/// Lets in as many requests at a time as the server can work on. A request counts from when all of it has arrived until its answer is
/// known; while it arrives, it counts against its own address only.
/// </summary>
internal sealed class WorkGate : IDisposable
{
    private const int Queued = 200;

    /// <summary>The number of requests that may arrive from an address at the same time.</summary>
    private const int Arriving = 64;

    private readonly ConcurrencyLimiter? _work;

    private readonly PartitionedRateLimiter<IPAddress> _arrivals = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetConcurrencyLimiter(
            address, _ => new ConcurrencyLimiterOptions { PermitLimit = Arriving, QueueLimit = 0 }));

    /// <param name="concurrency">The number of requests that are worked on at a time; 0 for any number.</param>
    public WorkGate(int concurrency)
    {
        if (concurrency > 0)
            _work = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = concurrency, QueueLimit = Queued });
    }

    /// <summary>Receives the body of a request.</summary>
    /// <exception cref="RequestFault">Too many of its address are arriving, or the body is too large or too slow.</exception>
    public async Task<byte[]> ReceiveAsync(HttpContext context, int limit)
    {
        using RateLimitLease lease = _arrivals.AttemptAcquire(Limits.Client(context));
        return lease.IsAcquired
            ? await RequestBody.ReadAsync(context, limit)
            : throw TooMany("too many requests of this address are still arriving; finish some, then try again");
    }

    /// <summary>Works on a request that has arrived, when its turn comes.</summary>
    /// <exception cref="RequestFault">Too many are waiting.</exception>
    public async Task<T> WorkAsync<T>(HttpContext context, Func<Task<T>> work)
    {
        if (_work is null)
            return await work();
        using RateLimitLease lease = await _work.AcquireAsync(cancellationToken: context.RequestAborted);
        return lease.IsAcquired ? await work() : throw TooMany("too many requests; wait a second and try again");
    }

    public void Dispose()
    {
        _work?.Dispose();
        _arrivals.Dispose();
    }

    private static RequestFault TooMany(string sentence) => new(StatusCodes.Status429TooManyRequests, sentence);
}
