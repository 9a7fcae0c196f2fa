using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveNotebooks.Rooms;

namespace NotebookServer.Tests.Live;

/// <summary>The page sends what the server knows.</summary>
public sealed class PageProtocolTests
{
    private static readonly string s_page = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Repository.Folder, "src", "NotebookServer", "Page", "Files"), "*.js")
        .Order(StringComparer.Ordinal).Select(File.ReadAllText));

    public static TheoryData<string> Orders => new(typeof(PageOrder).GetNestedTypes(BindingFlags.NonPublic)
        .Where(type => type.IsSubclassOf(typeof(PageOrder)))
        .Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Orders))]
    public void Order_IsSentWithItsMembers(string name)
    {
        string wire = JsonNamingPolicy.CamelCase.ConvertName(name);
        ParameterInfo[] parameters = typeof(PageOrder).GetNestedType(name, BindingFlags.NonPublic)!.GetConstructors()[0].GetParameters();
        var nullability = new NullabilityInfoContext();
        string[] all = [.. parameters.Select(Member)];
        string[] needed =
        [
            .. parameters
                .Where(parameter => !parameter.HasDefaultValue && nullability.Create(parameter).WriteState != NullabilityState.Nullable)
                .Select(Member),
        ];

        // The object, in which there may be others and calls.
        var objects = new Regex($$"""\{ do: '{{wire}}'(?<members>(?:[^{}]|\{[^{}]*\})*)\}""");
        string[] sent = [.. objects.Matches(s_page).Select(match => match.Groups["members"].Value)];

        // Some orders are named by a variable.
        Assert.Contains($"'{wire}'", s_page, StringComparison.Ordinal);
        foreach (string members in sent)
        {
            string[] names = [.. Regex.Matches(members, @"(?<=, )(?:\.\.\.)?\w+(?=:|,| |$)").Select(match => match.Value)];
            if (!names.Contains("...edit"))
                Assert.Empty(needed.Except(names));
            Assert.Empty(names.Where(found => found.All(char.IsLetter)).Except(all));
        }
    }

    private static string Member(ParameterInfo parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
}
