using System.Text.RegularExpressions;

namespace Documentation.Tests.Running;

/// <summary>Types the commands of a chapter, and looks at what comes of each.</summary>
internal static class Typist
{
    private const string Address = @"http://[^\s]+";

    /// <summary>The exit code of a command that was stopped.</summary>
    private const int Interrupted = 130;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task TypeAsync(Workplace place, IEnumerable<Step> steps)
    {
        var running = new List<TypedCommand>();
        try
        {
            foreach (Step step in steps)
            {
                if (step.Requires is { } program && !IsInstalled(place, program))
                {
                    TestContext.Current.TestOutputHelper?.WriteLine($"{step.Command}: not typed, because {program} is not installed");
                    continue;
                }
                TestContext.Current.TestOutputHelper?.WriteLine(step.Command);
                step.Before?.Invoke(place);
                string text = step.Filled is { } filled
                    ? step.Command.Replace(filled.Placeholder, filled.Value(place), StringComparison.Ordinal)
                    : step.Command;
                var typed = new TypedCommand(place, text, step.In);
                running.Add(typed);
                if (step.InterruptedAfter is { } pattern)
                {
                    await typed.PrintsAsync(pattern, Cancellation);
                    await typed.StopsAsync(Interrupted, Cancellation);
                    running.Remove(typed);
                    typed.Dispose();
                }
                else if (step.Serves)
                {
                    await ServesAsync(place, step, typed);
                }
                else if (step.RunsOn)
                {
                    await typed.PrintsAsync(step.Prints, Cancellation);
                }
                else
                {
                    await EndsAsync(place, step, typed);
                }
            }
            foreach (TypedCommand typed in running)
                await typed.EndsAsync(0, Cancellation);
        }
        finally
        {
            running.ForEach(typed => typed.Dispose());
        }
    }

    private static async Task EndsAsync(Workplace place, Step step, TypedCommand typed)
    {
        await typed.EndsAsync(0, Cancellation);
        if (step.Prints.Length > 0)
            await typed.PrintsAsync(step.Prints, Cancellation);
        foreach (string file in step.Leaves)
            Assert.True(Path.Exists(Path.Combine(place.Folder, file)), $"{step.Command}: {file} is not there\n{typed.Output}");
    }

    private static async Task ServesAsync(Workplace place, Step step, TypedCommand typed)
    {
        string address = (await typed.PrintsAsync(step.Prints.Length > 0 ? step.Prints : Address + @"(?=\s)", Cancellation)).Value;
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using (HttpResponseMessage response = await client.GetAsync(new Uri(Regex.Match(address, Address).Value), Cancellation))
            Assert.True(response.IsSuccessStatusCode, $"{step.Command}: {address} answers {response.StatusCode}\n{typed.Output}");
        await TypeAsync(place, step.During);
        await typed.StopsAsync(0, Cancellation);
    }

    private static bool IsInstalled(Workplace place, string program) =>
        place.Environment["PATH"].Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
