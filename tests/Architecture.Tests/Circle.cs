using System.Globalization;
using System.Text;

namespace Architecture.Tests;

/// <summary>Folders that use one another in a cycle, so that none of them can be understood or changed without the others.</summary>
/// <param name="Rooms">The folders; "." stands for the files directly in their parent folder.</param>
/// <param name="Ties">The references between them.</param>
internal sealed record Circle(IReadOnlyList<string> Rooms, IReadOnlyList<Reference> Ties)
{
    private const int MostTies = 6;

    /// <summary>
    /// Finds the cycles among the folders of a project, level by level: each folder, with everything below
    /// it, is one room of its parent folder.
    /// </summary>
    internal static IEnumerable<Circle> Among(IReadOnlyCollection<Reference> references)
    {
        IEnumerable<string> folders = references.SelectMany(reference => new[] { reference.From, reference.To })
            .SelectMany(Above)
            .Distinct()
            .Order(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            var ties = references.Where(
                reference => RoomOf(reference.From, folder) is { } from && RoomOf(reference.To, folder) is { } to && from != to).ToList();
            ILookup<string, string> uses = ties.ToLookup(tie => RoomOf(tie.From, folder)!, tie => RoomOf(tie.To, folder)!);
            foreach (string[] rooms in Components(uses))
            {
                yield return new Circle(
                    [.. rooms.Select(room => folder.Length == 0 ? room : $"{folder}/{room}")],
                    [.. ties.Where(tie => rooms.Contains(RoomOf(tie.From, folder)) && rooms.Contains(RoomOf(tie.To, folder)))]);
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder($"{string.Join(", ", Rooms)}\n");
        foreach (IGrouping<(string From, string To), Reference> pair
            in Ties.GroupBy(tie => (tie.From, tie.To)).OrderBy(pair => pair.Count()))
        {
            IEnumerable<string> named = pair.Select(tie => $"{tie.By} names {tie.What}").Order(StringComparer.Ordinal).Take(MostTies);
            text.Append(CultureInfo.InvariantCulture, $"  {pair.Key.From} -> {pair.Key.To} ({pair.Count()}): {string.Join("; ", named)}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (string at = folder; at.Length > 0; at = at.Contains('/') ? at[..at.LastIndexOf('/')] : "")
            yield return at;
        yield return "";
    }

    /// <summary>Returns the room of a folder in which another folder lies; null if it lies outside.</summary>
    private static string? RoomOf(string inner, string folder)
    {
        if (inner == folder)
            return ".";
        string prefix = folder.Length == 0 ? "" : folder + "/";
        return inner.StartsWith(prefix, StringComparison.Ordinal) ? inner[prefix.Length..].Split('/')[0] : null;
    }

    /// <summary>Returns the groups of two or more rooms that can reach one another.</summary>
    private static IEnumerable<string[]> Components(ILookup<string, string> uses)
    {
        string[] rooms = [.. uses.SelectMany(room => room.Append(room.Key)).Distinct().Order(StringComparer.Ordinal)];
        var reached = rooms.ToDictionary(room => room, room => Reached(room, uses));
        return rooms.Where(room => reached[room].Contains(room))
            .GroupBy(room => rooms.First(other => reached[room].Contains(other) && reached[other].Contains(room)))
            .Select(component => component.ToArray());
    }

    private static HashSet<string> Reached(string room, ILookup<string, string> uses)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(uses[room]);
        while (open.TryPop(out string? next))
        {
            if (!seen.Add(next))
                continue;
            foreach (string further in uses[next])
                open.Push(further);
        }

        return seen;
    }
}
