namespace Notebooks.Directives;

/// <summary>The languages of .NET Interactive that are not supported, and the messages for cells in them.</summary>
internal static class OtherLanguages
{
    private const string Elsewhere = "or run the notebook in VS Code with Polyglot Notebooks";

    private static readonly Dictionary<string, string> s_remedies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["#!fsharp"] = Code("F#"),
        ["#!f#"] = Code("F#"),
        ["#!pwsh"] = Code("PowerShell"),
        ["#!powershell"] = Code("PowerShell"),
        ["#!python"] = Code("Python"),
        ["#!r"] = Code("R"),
        ["#!sql"] = Query("SQL"),
        ["#!kql"] = Query("KQL"),
        ["#!http"] = $"HTTP requests are not there: this kernel runs C#; send the request with HttpClient in a C# cell, {Elsewhere}.",
        ["#!mermaid"] =
            "Mermaid diagrams are not drawn by this kernel; put the diagram into a Markdown cell, between the lines ```mermaid and ```, "
                + "which JupyterLab and GitHub draw.",
        ["#!vscode"] = "#!vscode is not there: only VS Code's own kernel has it; delete the line.",
        ["#!connect"] =
            $"#!connect is not there: this kernel runs C# and connects to no other; use a .NET library for it in a C# cell, {Elsewhere}.",
    };

    /// <summary>Returns one line that says what is missing and what to do; null if the directive is not such a language.</summary>
    /// <param name="directive">The directive, including its <c>#!</c>.</param>
    public static string? Explain(string directive) => s_remedies.GetValueOrDefault(directive);

    private static string Code(string language) => $"{language} is not there: this kernel runs C#; write the cell in C#, {Elsewhere}.";

    private static string Query(string language) =>
        $"{language} is not there: this kernel runs C#; query with a .NET library in a C# cell, {Elsewhere}.";
}
