using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using Notebooks.Files;
using NotebookServer.Tests.Page;

namespace NotebookServer.Tests.Documents;

/// <summary>Notebooks in a folder that are opened without a page.</summary>
internal sealed class OpenFile(TempFolder folder)
{
    private const string Name = "a.ipynb";

    private readonly List<string> _log = [];

    public string Path => folder.Find(Name);

    public string Checkpoints => folder.Find(".ipynb_checkpoints");

    /// <summary>The names of what is kept beside the notebook and ends so.</summary>
    public string[] Kept(string end) => Directory.Exists(Checkpoints)
        ? [.. Directory.EnumerateFiles(Checkpoints, "*" + end).Select(file => System.IO.Path.GetFileName(file))]
        : [];

    /// <summary>What the server has told of faults.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return string.Join('\n', _log);
        }
    }

    /// <summary>Writes the notebook, its cells named c0, c1, ….</summary>
    public void Write(params string[] sources) => OpenPage.Write(Path, [.. sources.Select(source => OpenPage.Code(source))]);

    public OpenNotebook Open() => OpenNotebook.Open(new ServedFolder(folder.Path), folder.Find(Name), line =>
    {
        lock (_log)
            _log.Add(line);
    });

    public static string[] SourcesOf(OpenNotebook open) => open.Notebook.Read(cells => cells.Select(cell => cell.Source).ToArray());

    /// <summary>The sources in the file.</summary>
    public string[] Saved() =>
        [.. JsonNode.Parse(File.ReadAllText(Path))!["cells"]!.AsArray().Select(cell => NotebookJson.Text(cell!["source"])!)];

    /// <summary>Waits until an open notebook is in a state.</summary>
    public static Task StateAsync(OpenNotebook open, SaveState state) =>
        Eventually.IsTrueAsync(() => open.State == state, () => $"{open.State}: {open.Notice}");

    /// <summary>Waits until a text is in a journal beside the notebook.</summary>
    public Task JournalAsync(string text) => Eventually.IsTrueAsync(
        () => Kept(".jsonl").Select(name => File.ReadAllText(System.IO.Path.Combine(Checkpoints, name)))
            .Any(journal => journal.Contains(text, StringComparison.Ordinal)),
        () => $"{text} in none of {string.Join(", ", Kept(""))}");
}
