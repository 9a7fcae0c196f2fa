using FaultSeeder.Mutants;

namespace FaultSeeder.Drawing;

/// <summary>Draws mutants, spread over the folders of src in proportion to their lines of code.</summary>
internal static class MutantDraw
{
    /// <param name="projects">The projects of src.</param>
    /// <param name="count">How many mutants are drawn.</param>
    /// <param name="seed">The same mutants are drawn from the same sources with the same seed.</param>
    internal static IEnumerable<Mutant> Draw(IReadOnlyList<SourceProject> projects, int count, int seed)
    {
        var random = new Random(seed);
        IGrouping<string, CompiledFile>[] folders =
        [
            .. projects.SelectMany(project => project.Files.Select(file => (Project: project, File: file)))
                .GroupBy(compiled => compiled.File.Path)
                .Select(group => new CompiledFile(
                    group.First().File, group.First().Project, [.. group.Select(compiled => compiled.Project.Name)]))
                .GroupBy(file => file.File.Project)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal),
        ];
        int[] shares = Shares.Of([.. folders.Select(folder => folder.Sum(file => file.File.LinesOfCode))], count);
        return folders.Zip(shares)
            .SelectMany(folder => DrawFrom(folder.First, random).Take(folder.Second))
            .Select((mutant, i) => mutant with { Id = i + 1 });
    }

    /// <summary>Draws from a folder without end: an operator first, so that none is rare, and then a place.</summary>
    private static IEnumerable<Mutant> DrawFrom(IEnumerable<CompiledFile> folder, Random random)
    {
        List<List<(CompiledFile Source, Candidate Candidate)>> operators =
        [
            .. folder.SelectMany(file => CandidateFinder.Find(file.File.Tree.GetRoot()).Select(candidate => (file, candidate)))
                .GroupBy(found => found.candidate.Operator)
                .OrderBy(group => group.Key)
                .Select(group => group.ToList()),
        ];
        while (operators.Count > 0)
        {
            List<(CompiledFile, Candidate)> places = operators[random.Next(operators.Count)];
            (CompiledFile source, Candidate candidate) = places[random.Next(places.Count)];
            places.RemoveAll(place => place.Item1 == source && place.Item2.Span == candidate.Span);
            if (places.Count == 0)
                operators.Remove(places);
            if (source.Project.Accepts(source.File, candidate))
                yield return source.Mutant(candidate);
        }
    }

    /// <param name="File">The file.</param>
    /// <param name="Project">The first project that compiles it.</param>
    /// <param name="Names">The names of all projects that compile it.</param>
    private sealed record CompiledFile(SourceFile File, SourceProject Project, IReadOnlyList<string> Names)
    {
        internal Mutant Mutant(Candidate candidate)
        {
            string text = File.Tree.ToString();
            return new()
            {
                Id = 0,
                Project = File.Project,
                CompiledBy = Names,
                Operator = candidate.Operator,
                Place = SourcePlace.At(File.Path, text, candidate.Span.Start),
                Before = text.Substring(candidate.Span.Start, candidate.Span.Length),
                After = candidate.After,
            };
        }
    }
}
