using System.Diagnostics;
using NotebookKernel.Faults;

namespace NotebookKernel.Scripting.Cells;

/// <summary>What is said where a check has found the stack to be nearly used up: who calls itself, and from where it began.</summary>
internal static class StackExhaustion
{
    /// <summary>A cycle of calls is found among this many of the innermost frames.</summary>
    private const int MaxSearched = 200;

    /// <summary>So many functions of the cycle are named.</summary>
    private const int MaxNamed = 4;

    /// <param name="thrown">By a check.</param>
    /// <param name="sources">Gives each frame the text of its line.</param>
    public static CellError Describe(Exception thrown, SourceTexts sources)
    {
        StackFrame[] stack = new StackTrace(thrown, fNeedFileInfo: false).GetFrames();
        UserFrame[] inner = [.. UserFrame.Of(stack.Take(MaxSearched))];
        // The innermost call may be the one that does not recur, and only found no room.
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
