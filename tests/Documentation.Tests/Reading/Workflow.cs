using System.Text.RegularExpressions;

namespace Documentation.Tests.Reading;

/// <summary>A workflow, read as far as tests need it.</summary>
/// <param name="name">The name of its file in <c>.github/workflows</c>.</param>
internal sealed partial class Workflow(string name)
{
    private readonly string[] _lines = File.ReadAllLines(Path.Combine(Repository.Folder, Folder, name));

    private static string Folder => Path.Combine(".github", "workflows");

    /// <summary>The names of all workflows.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Path.Combine(Repository.Folder, Folder)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    /// <summary>The scripts that its steps run, each with its lines.</summary>
    public IEnumerable<string> Scripts
    {
        get
        {
            for (int i = 0; i < _lines.Length; i++)
            {
                if (Run().Match(_lines[i]) is not { Success: true } run)
                    continue;
                int indentation = run.Groups["key"].Index;
                yield return run.Groups["value"].Value != "|"
                    ? run.Groups["value"].Value
                    : string.Join('\n', _lines.Skip(i + 1).TakeWhile(line => Indentation(line) > indentation).Select(line => line.Trim()));
            }
        }
    }

    /// <summary>The values of a key, wherever it stands.</summary>
    public IEnumerable<string> Values(string key) => _lines
        .Select(line => line.TrimStart(' ', '-'))
        .Where(line => line.StartsWith($"{key}:", StringComparison.Ordinal))
        .Select(line => line[(key.Length + 1)..].Trim());

    /// <summary>Returns whether a key stands on the top level, so that it holds for all jobs.</summary>
    public bool HasForAll(string key) => _lines.Any(line => line.StartsWith($"{key}:", StringComparison.Ordinal));

    private static int Indentation(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex("^ *(?:- )?(?<key>run): (?<value>.+)$")]
    private static partial Regex Run();
}
