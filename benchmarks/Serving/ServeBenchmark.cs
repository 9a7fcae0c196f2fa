using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MnistHelpers;
using static Benchmarks.Statistics;

namespace Benchmarks.Serving;

/// <summary>
/// How many predictions a second <c>mnist serve</c> gives to clients on the same machine, how long one takes under an even load, and what
/// becomes of its memory. Its peer is what the same server needs to say that it is there: what HTTP costs without a network to ask.
/// </summary>
internal static class ServeBenchmark
{
    private const int Connections = 32, SteadyRate = 500, SteadyRequests = 10_000, MemoryRequests = 100_000;

    private static readonly TimeSpan s_burst = TimeSpan.FromSeconds(4);

    internal static async Task<int> RunAsync(int rounds, bool json)
    {
        using Process server = Start(out int port);
        try
        {
            ImageSet test = Mnist.Load().Test;
            byte[][] predictions = [.. Enumerable.Range(0, 1000).Select(i => HttpConnection.Post("/api/predict", test.Image(i).ToArray()))];
            byte[][] presence = [HttpConnection.Get("/healthz")];
            // The code is compiled, and the memory has its size.
            await BurstAsync(port, predictions, s_burst);
            long before = Resident(server);

            var asked = new List<Burst>();
            var present = new List<Burst>();
            for (int round = 0; round < rounds; round++)
            {
                asked.Add(await BurstAsync(port, predictions, s_burst));
                present.Add(await BurstAsync(port, presence, s_burst));
            }
            double[] steady = await SteadyAsync(port, predictions);
            long middle = Resident(server);
            await CountedAsync(port, predictions, MemoryRequests);
            Report(asked, present, steady, [before, middle, Resident(server)], json);
            return 0;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static Process Start(out int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument
            in (string[])[Path.Combine(AppContext.BaseDirectory, "mnist.dll"), "serve", "--port", "0", "--rate", "0", "--concurrency", "0"])
        {
            start.ArgumentList.Add(argument);
        }
        Process server = Process.Start(start)!;
        string line = server.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start.");
        port = new Uri(line.Split(' ')[2]).Port;
        return server;
    }

    private static long Resident(Process server)
    {
        server.Refresh();
        return server.WorkingSet64;
    }

    /// <summary>Every connection asks again as soon as it has its answer.</summary>
    private static async Task<Burst> BurstAsync(int port, byte[][] requests, TimeSpan span)
    {
        var times = new List<double>[Connections];
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(i => Task.Run(async () =>
        {
            using var connection = new HttpConnection(port);
            List<double> own = times[i] = [];
            for (int next = i; Stopwatch.GetElapsedTime(start) < span; next += Connections)
            {
                long sent = Stopwatch.GetTimestamp();
                await connection.AskAsync(requests[next % requests.Length]);
                own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] all = [.. times.SelectMany(own => own)];
        return new Burst(all.Length / seconds, Quantile(all, 0.99));
    }

    private static async Task CountedAsync(int port, byte[][] requests, int count)
    {
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new HttpConnection(port);
            while (Interlocked.Increment(ref next) is int i && i < count)
                await connection.AskAsync(requests[i % requests.Length]);
        })));
    }

    /// <summary>
    /// Requests at even distances, whether earlier ones are answered or not; milliseconds from when each was due, so that a request that
    /// waits for another counts its wait.
    /// </summary>
    private static async Task<double[]> SteadyAsync(int port, byte[][] requests)
    {
        double[] times = new double[SteadyRequests];
        int next = -1;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new HttpConnection(port);
            while (Interlocked.Increment(ref next) is int i && i < SteadyRequests)
            {
                double due = i * 1000.0 / SteadyRate;
                double early = due - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (early > 0)
                    await Task.Delay(TimeSpan.FromMilliseconds(early));
                await connection.AskAsync(requests[i % requests.Length]);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds - due;
            }
        })));
        return times;
    }

    private static void Report(List<Burst> asked, List<Burst> present, double[] steady, long[] memory, bool json)
    {
        double rate = Median(asked.Select(burst => burst.Rate)), peer = Median(present.Select(burst => burst.Rate));
        double slow = Median(asked.Select(burst => burst.P99));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                connections = Connections,
                predictionsPerSecond = rate,
                milliseconds99 = slow,
                presencePerSecond = peer,
                ratio = rate / peer,
                steadyRate = SteadyRate,
                steadyMilliseconds50 = Quantile(steady, 0.5),
                steadyMilliseconds99 = Quantile(steady, 0.99),
                residentBytes = memory,
            }));
            return;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {Connections} connections that ask again at once: {rate:N0} predictions a second (99 % within {slow:0.0} ms), {rate / peer:0.00} of the {peer:N0} times a second that the server says that it is there
            {SteadyRate} a second at even distances, {SteadyRequests:N0} in all: half of them within {Quantile(steady, 0.5):0.0} ms, 99 % within {Quantile(steady, 0.99):0.0} ms
            resident memory: {Megabytes(memory[0])} MB when warm, {Megabytes(memory[1])} MB after all that, {Megabytes(memory[2])} MB after {MemoryRequests:N0} more predictions
            """));
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What clients saw together.</summary>
    /// <param name="Rate">Answers a second.</param>
    /// <param name="P99">Milliseconds within which 99 % were answered.</param>
    private sealed record Burst(double Rate, double P99);
}
