using System.Text.RegularExpressions;

namespace Documentation.Tests.Reading;

/// <summary>
/// Finds the commands in Markdown: the lines of fenced blocks without a language, and code within sentences that begins with a program or
/// a subcommand. Other blocks name their language; those of plain text are marked <c>text</c>.
/// </summary>
internal static partial class MarkdownCommands
{
    private const string Fence = "```";

    /// <summary>What typed lines begin with.</summary>
    private static readonly string[] s_programs =
    [
        "dotnet", "mnist", "mnist-notebook-kernel", "mnist-notebook-server", "jupyter", "curl", "tensorboard", ".ci/run", "npm", "podman",
        "kubectl", "sbatch", "createuser", "createdb",
    ];

    /// <summary>The start of a line for code that leaves it out: subcommands, and the benchmarks in their table.</summary>
    private static readonly Dictionary<string, string> s_omitted = new()
    {
        ["--"] = "dotnet run -c Release --project benchmarks ",
        ["evaluate"] = "mnist ",
        ["serve"] = "mnist ",
        ["site"] = "mnist-notebook-kernel ",
    };

    /// <param name="file">The file, below the repository's folder.</param>
    public static IEnumerable<DocumentedCommand> Read(string file)
    {
        string? language = null;
        var sentences = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(Repository.Folder, file)))
        {
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                language = language is null ? line.Trim()[Fence.Length..] : null;
            else if (language is null)
                sentences.Add(line);
            else if (language.Length == 0 && line.Trim().Length > 0)
                yield return new DocumentedCommand(WithoutComment(line.Trim()), file);
        }
        foreach (Match code in Code().Matches(string.Join('\n', sentences)))
        {
            string[] words = code.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            string text = string.Join(' ', words);
            if (words.Length > 1 && s_programs.Contains(words[0]) && !IsName(words))
                yield return new DocumentedCommand(text, file);
            else if (words.Length > 1 && s_omitted.TryGetValue(words[0], out string? start))
                yield return new DocumentedCommand(start + text, file);
        }
    }

    /// <summary>Returns whether this only names a command, such as <c>mnist serve</c>, without anything that it is about.</summary>
    private static bool IsName(string[] words) => words is ["mnist", _];

    private static string WithoutComment(string line)
    {
        int comment = line.IndexOf("  #", StringComparison.Ordinal);
        return comment < 0 ? line : line[..comment].TrimEnd();
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
