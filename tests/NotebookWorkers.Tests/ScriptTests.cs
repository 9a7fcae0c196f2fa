using System.Text.RegularExpressions;

namespace NotebookWorkers.Tests;

/// <summary>The worker's script and the methods of .NET know one another by name only.</summary>
public sealed partial class ScriptTests
{
    private static readonly string s_folder = Path.Combine(Repository.Folder, "src", "NotebookWorkers");

    private static readonly string s_script = File.ReadAllText(Path.Combine(s_folder, "wwwroot", "worker.js"));

    private static readonly string[] s_sources = [.. Directory.GetFiles(s_folder, "*.cs").Select(File.ReadAllText)];

    [Fact]
    public void Script_CallsWhatIsExported_AndNothingElse()
    {
        var exported = s_sources.SelectMany(source => Export().Matches(source)
            .Select(method => $"{Class().Match(source).Groups["name"].Value}.{method.Groups["name"].Value}"));
        var called = Call().Matches(s_script).Select(call => $"{call.Groups["class"].Value}.{call.Groups["name"].Value}");
        Assert.Equal(exported.Order(StringComparer.Ordinal), called.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Script_HasWhatIsImported_AndNothingElse()
    {
        var imported = s_sources.SelectMany(source => Import().Matches(source).Select(import => import.Groups["name"].Value));
        string given = Given().Match(s_script).Groups["names"].Value;
        Assert.Equal(
            imported.Distinct().Order(StringComparer.Ordinal),
            Name().Matches(given).Select(name => name.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\[JSExport\]\s+internal static [\w[\]]+ (?<name>\w+)\(")]
    private static partial Regex Export();

    [GeneratedRegex(@"static partial class (?<name>\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"exports\.(?<class>\w+)\.(?<name>\w+)\(")]
    private static partial Regex Call();

    [GeneratedRegex("""\[JSImport\("(?<name>\w+)", "worker"\)\]""")]
    private static partial Regex Import();

    [GeneratedRegex(@"setModuleImports\('worker', \{(?<names>.*?)^  \}\);", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex(@"^    (?<name>\w+)(?::|,)", RegexOptions.Multiline)]
    private static partial Regex Name();
}
