using System.Globalization;
using System.Text;

namespace NotebookKernel.Site;

/// <summary>The functions that the scripts of a site's pages define and immediately call, each stored once.</summary>
internal sealed class SharedFunctions
{
    private readonly List<string> _functions = [];

    /// <summary>The text of a file that every page with scripts loads first; empty if there are no functions.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (int i = 0; i < _functions.Count; i++)
                text.Append(CultureInfo.InvariantCulture, $"var {NameOf(i)}={_functions[i]};\n");
            return text.ToString();
        }
    }

    /// <summary>Returns the name of a function, which is stored if it is new.</summary>
    public string Name(string function)
    {
        int index = _functions.IndexOf(function);
        if (index < 0)
        {
            index = _functions.Count;
            _functions.Add(function);
        }
        return NameOf(index);
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"shared{index}");
}
