using System.Diagnostics;
using Notebooks.Faults;

namespace Notebooks.Cells;

/// <summary>
/// The error for a stack that a check has found to be nearly exhausted: which functions call themselves, and where the recursion began.
/// </summary>
internal static class StackExhaustion
{
    /// <summary>The number of innermost frames searched for a cycle of calls.</summary>
    private const int MaxSearched = 200;

    /// <summary>The maximum number of functions of the cycle that are named.</summary>
    private const int MaxNamed = 4;

    /// <param name="thrown">The exception thrown by a check.</param>
    /// <param name="sources">Provides the line of code for each frame.</param>
    public static CellError Describe(Exception thrown, SourceTexts sources)
    {
        StackFrame[] stack = new StackTrace(thrown, fNeedFileInfo: false).GetFrames();
        UserFrame[] inner = [.. UserFrame.Of(stack.Take(MaxSearched))];
        // The innermost call may not be part of the recursion, and only have run out of space.
        UserFrame[] cycle = [.. inner.GroupBy(frame => frame)
            .Where(calls => calls.Count() > 1)
            .Select(calls => calls.Key)
            .OrderBy(frame => frame.File, StringComparer.Ordinal)
            .ThenBy(frame => frame.Line)];
        var begin = UserFrame.Of(stack.TakeLast(MaxSearched)).Where(frame => frame.IsScript).LastOrDefault();
        string message = $"The call stack is exhausted: {Who(cycle)} without an end, or too many times.";

        var lines = new List<ErrorLine> { new(ErrorLineKind.Exception, thrown.GetType().FullName!, $": {message}") };
        lines.AddRange(cycle.Take(MaxNamed).Select(frame => frame.ToLine(sources)));
        lines.Add(FormattableString.Invariant($"   … and so on, {stack.Length:N0} calls deep"));
        if (begin is not null && !cycle.Contains(begin))
            lines.Add(begin.ToLine(sources));
        var place = cycle.FirstOrDefault(frame => frame.IsScript) ?? begin;
        return new CellError(thrown.GetType().FullName!, message, lines, place is null ? null : sources.Find(place.File, place.Line));
    }

    private static string Who(UserFrame[] cycle)
    {
        string[] names = [.. cycle.Select(frame => frame.Function).Where(name => name.Length > 0).Distinct()];
        return names switch
        {
            [] => "the code calls itself",
            [var name] => $"{name} calls itself",
            { Length: <= MaxNamed } => $"{string.Join(", ", names[..^1])} and {names[^1]} call one another",
            _ => $"{string.Join(", ", names[..MaxNamed])} and others call one another",
        };
    }
}
