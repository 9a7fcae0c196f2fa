using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookKernel.Site;

/// <summary>
/// The scripts that the cells of one page have put out, as a file beside the page: the page stays small and can be read before they come. A function that
/// several of them bring along is kept once. Names that were drawn at random are numbered instead, so that the same run gives the same page.
/// </summary>
internal sealed partial class PageScripts
{
    private const string FunctionEnd = "\n})(";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _functions = [];
    private readonly StringBuilder _calls = new();

    /// <summary>The file's text; empty if no cell has put out a script.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (int i = 0; i < _functions.Count; i++)
                text.Append(CultureInfo.InvariantCulture, $"var shared{i}={_functions[i]};\n");
            return text.Append(_calls).ToString();
        }
    }

    /// <summary>Takes the scripts out of what a cell has put out.</summary>
    public string Take(string html)
    {
        html = Clean(html);
        return Script().Replace(html, match =>
        {
            string script = match.Groups["text"].Value.Trim();
            // What asks where it stands, or writes into the page as it is read, stays there.
            if (!script.StartsWith("(function", StringComparison.Ordinal) || script.Contains("currentScript", StringComparison.Ordinal) || script.Contains("document.write", StringComparison.Ordinal))
                return match.Value;
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

    /// <summary>A script that defines a function and calls it at once, as one that names the function.</summary>
    private string Share(string script)
    {
        int end = script.IndexOf(FunctionEnd, StringComparison.Ordinal);
        if (end < 0)
            return script;
        string function = script[1..(end + 2)];
        int index = _functions.IndexOf(function);
        if (index < 0)
        {
            index = _functions.Count;
            _functions.Add(function);
        }
        return string.Create(CultureInfo.InvariantCulture, $"shared{index}{script[(end + FunctionEnd.Length - 1)..]}");
    }

    [GeneratedRegex("<script(?: type=\"text/javascript\")?>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("(?<=[A-Za-z]-)[0-9a-f]{32}(?![0-9a-zA-Z])")]
    private static partial Regex RandomName();
}
