using System.Text.RegularExpressions;

namespace Documentation.Tests.Reading;

/// <summary>Finds the commands in the files of <c>deploy</c>: those that their comments give, and those that build an image.</summary>
internal static partial class DeploymentCommands
{
    /// <param name="file">The file, below the repository's folder.</param>
    public static IEnumerable<DocumentedCommand> Read(string file) =>
        Line().Matches(File.ReadAllText(Path.Combine(Repository.Folder, file)).ReplaceLineEndings("\n"))
            .Select(line => new DocumentedCommand(line.Groups[1].Value, file));

    [GeneratedRegex("^(?:RUN |#(?:.*:)? +(?=podman|kubectl|sbatch))(.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
