using System.Globalization;
using Notebooks.Cells;
using Notebooks.Execution;
using Notebooks.Files;

namespace Notebooks.Directives;

/// <summary><c>#!import</c>: runs another notebook, or a C# script, as part of the cell.</summary>
internal sealed class Importer(Func<CellSource, ICellOutput, CellTokens, Task> run)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public async Task ImportAsync(DirectiveArguments arguments, ICellOutput output, CellTokens tokens)
    {
        string path = Path.GetFullPath(arguments.RequiredValue("the path of a notebook or C# file"));
        if (!File.Exists(path))
            throw arguments.Fault($"{path}: the file does not exist.");
        if (!RegularFile.IsRegular(path))
            throw arguments.Fault($"{path}: this is a pipe or a device, not a file.");
        if (!_open.Add(path))
            throw arguments.Fault($"{path}: the file imports itself.");
        try
        {
            foreach (var source in Sources(path, arguments))
                await run(source, output, tokens);
        }
        finally
        {
            _open.Remove(path);
        }
    }

    private static IEnumerable<CellSource> Sources(string path, DirectiveArguments arguments)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".cs" or ".csx":
                return [new CellSource(path, File.ReadAllText(path))];
            case ".html":
                return [new CellSource(path, File.ReadAllText(path), "html")];
            case ".ipynb":
                try
                {
                    return Notebook.Read(path).Cells.Where(cell => cell.Kind == "code")
                        .Select((cell, index) => new CellSource(
                            string.Create(CultureInfo.InvariantCulture, $"{path} cell {index + 1}"), cell.Source, cell.Language));
                }
                catch (NotebookException error)
                {
                    throw arguments.Fault(error.Message);
                }
            default:
                throw arguments.Fault($"{path}: only .ipynb, .cs, .csx and .html files can be imported.");
        }
    }
}
