using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>Checks the order of using directives, which the formatter mends and no rule of the build looks at.</summary>
public sealed class UsingTests
{
    public static TheoryData<string> Folders => WrittenSources.Folders;

    /// <summary>Namespaces come before static types, and these before aliases; System comes first among each.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Usings_AreInOrder(string folder)
    {
        string[] found =
        [
            .. WrittenSources.In(folder).Where(file => !IsInOrder(file)).Select(WrittenSources.Name).Order(StringComparer.Ordinal),
        ];

        Assert.True(found.Length == 0, $"`dotnet format` would order the using directives of\n{string.Join('\n', found)}");
    }

    private static bool IsInOrder(string file)
    {
        var usings = CSharpSyntaxTree.ParseText(Head(file)).GetCompilationUnitRoot().Usings;
        return usings.SequenceEqual(usings.Order(Comparer<UsingDirectiveSyntax>.Create(Compare)));
    }

    private static string Head(string file) =>
        string.Join('\n', File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal)));

    private static int Compare(UsingDirectiveSyntax one, UsingDirectiveSyntax other)
    {
        int order = Kind(one).CompareTo(Kind(other));
        if (order != 0)
            return order;
        string[] ones = Parts(one), others = Parts(other);
        order = (others[0] == "System").CompareTo(ones[0] == "System");
        for (int i = 0; order == 0 && i < Math.Min(ones.Length, others.Length); i++)
            order = StringComparer.OrdinalIgnoreCase.Compare(ones[i], others[i]);
        return order != 0 ? order : ones.Length.CompareTo(others.Length);
    }

    private static int Kind(UsingDirectiveSyntax directive) =>
        directive.Alias is not null ? 2 : directive.StaticKeyword != default ? 1 : 0;

    private static string[] Parts(UsingDirectiveSyntax directive) =>
        (directive.Alias?.Name.ToString() ?? directive.NamespaceOrType.ToString()).Split('.');
}
