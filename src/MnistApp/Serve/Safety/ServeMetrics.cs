using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MnistApp.Serve.Safety;

/// <summary>Counts requests, in a form that Prometheus reads.</summary>
internal sealed class ServeMetrics
{
    private static readonly double[] s_bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

    private readonly ConcurrentDictionary<(string Route, int Status), Box> _requests = new();
    private readonly long[] _durations = new long[s_bounds.Length + 1];
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _ticks;
    private long _digits;

    /// <summary>Adds to the number of digits read.</summary>
    public void AddDigits(int count) => Interlocked.Add(ref _digits, count);

    public async Task MeasureAsync(HttpContext context, RequestDelegate next)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            // Counted by route, not by the text of the address, of which there is an unlimited number.
            string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "other";
            Interlocked.Increment(ref _requests.GetOrAdd((route, context.Response.StatusCode), _ => new Box()).Count);
            int bucket = Array.FindIndex(s_bounds, bound => taken.TotalSeconds <= bound);
            Interlocked.Increment(ref _durations[bucket < 0 ? s_bounds.Length : bucket]);
            Interlocked.Add(ref _ticks, taken.Ticks);
        }
    }

    /// <summary>Returns the metrics in the text format of Prometheus, version 0.0.4.</summary>
    public string ToText(int modelVersion)
    {
        var text = new StringBuilder();
        text.Append("# HELP mnist_requests_total Requests by route and status.\n# TYPE mnist_requests_total counter\n");
        foreach (((string route, int status), Box box)
            in _requests.OrderBy(pair => pair.Key.Route, StringComparer.Ordinal).ThenBy(pair => pair.Key.Status))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"mnist_requests_total{{route=\"{route}\",status=\"{status}\"}} {Interlocked.Read(ref box.Count)}\n");
        }
        text.Append("# HELP mnist_request_seconds How long requests took.\n# TYPE mnist_request_seconds histogram\n");
        long below = 0;
        for (int i = 0; i <= s_bounds.Length; i++)
        {
            below += Interlocked.Read(ref _durations[i]);
            string bound = i < s_bounds.Length ? s_bounds[i].ToString("R", CultureInfo.InvariantCulture) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"mnist_request_seconds_bucket{{le=\"{bound}\"}} {below}\n");
        }
        text.Append(
            CultureInfo.InvariantCulture,
            $"mnist_request_seconds_sum {TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds:R}\n"
                + $"mnist_request_seconds_count {below}\n");
        Append(text, "mnist_digits_total", "counter", "Digits that were read.", Interlocked.Read(ref _digits));
        Append(text, "mnist_model_version", "gauge", "Counts the networks that have answered since the start.", modelVersion);
        Append(
            text, "mnist_uptime_seconds", "gauge", "How long the server has been running.",
            Stopwatch.GetElapsedTime(_started).TotalSeconds);
        Append(text, "process_resident_memory_bytes", "gauge", "The memory of the process.", Environment.WorkingSet);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string type, string help, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value:R}\n");

    private sealed class Box
    {
        public long Count;
    }
}
