using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookKernel.Site;

/// <summary>
/// The scripts that the cells of one page have put out, as a file beside the page: the page stays small and can be read before they come.
/// The functions that they bring along are kept once for all pages. Names that were drawn at random are numbered instead, so that the same
/// run gives the same page.
/// </summary>
/// <param name="functions">Those of all pages.</param>
internal sealed partial class PageScripts(SharedFunctions functions)
{
    private const string FunctionEnd = "\n})(", NextFunction = "\n(function";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder _calls = new();

    /// <summary>The file's text; empty if no cell has put out a script.</summary>
    public string Text => _calls.ToString();

    /// <summary>Takes the scripts out of what a cell has put out.</summary>
    public string Take(string html)
    {
        html = Clean(html);
        return Script().Replace(html, match =>
        {
            string script = match.Groups["text"].Value.Trim();
            // What asks where it stands, or writes into the page as it is read, stays there.
            if (!script.StartsWith("(function", StringComparison.Ordinal) || script.Contains("currentScript", StringComparison.Ordinal)
                || script.Contains("document.write", StringComparison.Ordinal))
            {
                return match.Value;
            }
            // Scripts that stand alone do not end one another.
            _calls.Append("try{").Append(Share(script)).Append("\n}catch(error){console.error(error)}\n");
            return "";
        });
    }

    /// <summary>Replaces names that were drawn at random.</summary>
    public string Clean(string html) => RandomName().Replace(html, match =>
    {
        if (!_numbers.TryGetValue(match.Value, out int number))
            _numbers[match.Value] = number = _numbers.Count + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    });

    /// <summary>A script that defines functions and calls each at once, as one that names them.</summary>
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
