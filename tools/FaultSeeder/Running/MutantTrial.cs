using System.Diagnostics;
using FaultSeeder.Mutants;
using FaultSeeder.Results;

namespace FaultSeeder.Running;

/// <summary>Tries mutants: puts one into the copy, builds, and runs the tests that it concerns until one of them fails.</summary>
/// <param name="copy">The clone, without mutants.</param>
/// <param name="results">What has been found so far.</param>
/// <param name="keep">Called when there is more in the results.</param>
internal sealed class MutantTrial(WorkingCopy copy, RunResults results, Action keep)
{
    /// <summary>How long is waited at least: the machine may be busy.</summary>
    private const double SilentMinutes = 2, AllMinutes = 5;

    /// <summary>How much longer than without the mutant.</summary>
    private const double Slack = 3;

    private readonly ProjectReferences _references = new(copy.Folder);

    /// <param name="mutant">The mutant.</param>
    /// <param name="onlyMirrors">Whether only the test projects that mirror the changed projects are run.</param>
    /// <param name="cancellation">Ends the trial.</param>
    internal async Task RunAsync(Mutant mutant, bool onlyMirrors, CancellationToken cancellation)
    {
        if (results.Mutants.GetValueOrDefault(mutant.Id) is { Status: not MutantStatus.Survived })
            return;
        foreach (string project in _references.TestsOf(mutant.CompiledBy, onlyMirrors))
        {
            MutantResult? known = results.Mutants.GetValueOrDefault(mutant.Id);
            if (known?.SurvivedIn.Contains(project) == true)
                continue;
            Baseline baseline = await BaselineAsync(project, cancellation);
            Console.Error.Write($"{mutant.Id}: {mutant.Place.File}({mutant.Place.Line}), {project}: ");
            MutantResult result = await TryAsync(mutant, project, baseline, cancellation);
            if (result.Status == MutantStatus.Survived)
                result = result with { SurvivedIn = [.. known?.SurvivedIn ?? [], project] };
            Console.Error.WriteLine(result.KilledBy is null ? result.Status.ToString() : $"killed by {result.KilledBy}");
            results.Mutants[mutant.Id] = result;
            keep();
            if (result.Status != MutantStatus.Survived)
                return;
        }
    }

    private async Task<Baseline> BaselineAsync(string project, CancellationToken cancellation)
    {
        if (results.Baselines.TryGetValue(project, out Baseline? known))
            return known;
        Console.Error.Write($"{project} without mutants: ");
        if (await copy.BuildAsync($"tests/{project}", cancellation) is { } errors)
            throw new InvalidOperationException($"{project}: does not build as it is:\n{errors}");
        long start = Stopwatch.GetTimestamp();
        (TestMessages messages, bool inTime) = await TestProgram.RunAsync(copy, project, [], Patience.Unknown, cancellation);
        if (!inTime || !messages.IsComplete)
            throw new InvalidOperationException($"{project}: the tests do not come to an end without mutants either.");
        var baseline = new Baseline
        {
            Seconds = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1),
            LongestSilence = Math.Round(messages.LongestSilence.TotalSeconds, 1),
            Failing = [.. messages.Failed.Select(failed => failed.Method).Distinct().Order(StringComparer.Ordinal)],
        };
        Console.Error.WriteLine($"{baseline.Seconds:f0} s, methods that fail: {baseline.Failing.Count}");
        results.Baselines[project] = baseline;
        keep();
        return baseline;
    }

    private async Task<MutantResult> TryAsync(Mutant mutant, string project, Baseline baseline, CancellationToken cancellation)
    {
        if (copy.Read(mutant.Place.File) is not { } original || mutant.Apply(original) is not { } mutated)
            return new() { Status = MutantStatus.NotFound };
        copy.Write(mutant.Place.File, mutated);
        try
        {
            if (await copy.BuildAsync($"tests/{project}", cancellation) is not { } errors)
                return await TestAsync(project, baseline, cancellation);
            return errors.Contains("error CS", StringComparison.Ordinal)
                ? new() { Status = MutantStatus.DoesNotCompile }
                : throw new InvalidOperationException($"{project}: cannot be built:\n{errors}");
        }
        finally
        {
            copy.Write(mutant.Place.File, original);
        }
    }

    /// <summary>A test that fails has to fail alone, too: what fails for another reason, as on a busy machine, kills no mutant.</summary>
    private async Task<MutantResult> TestAsync(string project, Baseline baseline, CancellationToken cancellation)
    {
        var patience = new Patience(
            TimeSpan.FromSeconds(SilentMinutes * 60 + Slack * baseline.LongestSilence),
            TimeSpan.FromSeconds(AllMinutes * 60 + Slack * baseline.Seconds));
        List<string> leftOut = [.. baseline.Failing];
        while (true)
        {
            (TestMessages all, bool inTime) = await TestProgram.RunAsync(
                copy, project, leftOut.SelectMany(method => new[] { "-method-", method }).Prepend("-stopOnFail"), patience, cancellation);
            if (all.Failed.Count == 0)
            {
                return !inTime ? Killed(project, "the time limit")
                    : all.IsComplete ? new() { Status = MutantStatus.Survived }
                    : Killed(project, "the end of the tests' process");
            }
            (string test, string method) = all.Failed[0];
            (TestMessages alone, inTime) = await TestProgram.RunAsync(copy, project, ["-method", method], patience, cancellation);
            if (alone.Failed.Count > 0 || !inTime || !alone.IsComplete)
                return Killed(project, test);
            Console.Error.Write($"({method} failed once) ");
            leftOut.Add(method);
        }
    }

    private static MutantResult Killed(string project, string by) =>
        new() { Status = MutantStatus.Killed, KilledIn = project, KilledBy = by };
}
