using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookKernel.Site;

/// <summary>
/// Moves the scripts in the cell outputs of one page to a file beside it, so that the page stays small and can be read
/// before they load. Functions that several pages define are stored once. Randomly drawn names are replaced by numbers,
/// so that the same run gives the same page.
/// </summary>
/// <param name="functions">The functions shared by all pages.</param>
internal sealed partial class PageScripts(SharedFunctions functions)
{
    private const string FunctionEnd = "\n})(", NextFunction = "\n(function";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder _calls = new();

    /// <summary>The text of the file; empty if no cell has output a script.</summary>
    public string Text => _calls.ToString();

    /// <summary>Moves the scripts of a cell's HTML output to the file, and returns the rest.</summary>
    public string Take(string html)
    {
        html = Clean(html);
        return Script().Replace(html, match =>
        {
            string script = match.Groups["text"].Value.Trim();
            // A script that asks for its own position, or writes into the page while it is parsed, must stay where it is.
            if (!script.StartsWith("(function", StringComparison.Ordinal) || script.Contains("currentScript", StringComparison.Ordinal)
                || script.Contains("document.write", StringComparison.Ordinal))
            {
                return match.Value;
            }
            // If a separate script fails, the others still run; the same must hold for scripts in one file.
            _calls.Append("try{").Append(Share(script)).Append("\n}catch(error){console.error(error)}\n");
            return "";
        });
    }

    /// <summary>Replaces randomly drawn names by numbers.</summary>
    public string Clean(string html) => RandomName().Replace(html, match =>
    {
        if (!_numbers.TryGetValue(match.Value, out int number))
            _numbers[match.Value] = number = _numbers.Count + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    });

    /// <summary>Replaces the functions that a script defines and immediately calls by the names of shared functions.</summary>
    private string Share(string script)
    {
        int end = script.IndexOf(FunctionEnd, StringComparison.Ordinal);
        if (end < 0)
            return script;
        string rest = script[(end + FunctionEnd.Length - 1)..];
        int next = rest.IndexOf(NextFunction, StringComparison.Ordinal) + 1;
        return functions.Name(script[1..(end + 2)]) + (next == 0 ? rest : rest[..next] + Share(rest[next..]));
    }

    [GeneratedRegex("<script(?: type=\"text/javascript\")?>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("(?<=[A-Za-z]-)[0-9a-f]{32}(?![0-9a-zA-Z])")]
    private static partial Regex RandomName();
}
