using Spectre.Console;

namespace MnistApp.Terminal;

/// <summary>Prints tables on the terminal.</summary>
internal static class TableText
{
    /// <summary>A width greater than any table's, for files and pipes, where nothing is wrapped.</summary>
    private const int Unbounded = 1000;

    /// <summary>Creates a table without a frame; all columns but the first ones hold numbers and are right-aligned.</summary>
    /// <param name="textColumns">The number of leading columns that hold left-aligned text.</param>
    /// <param name="header">The names of the columns.</param>
    public static Table Of(int textColumns, params IEnumerable<string> header)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach ((int place, string name) in header.Index())
        {
            table.AddColumn(
                new TableColumn(new Text(name, new Style(decoration: Decoration.Bold)))
                {
                    Alignment = place < textColumns ? Justify.Left : Justify.Right,
                    NoWrap = true,
                });
        }
        return table;
    }

    /// <summary>Adds a row of plain text.</summary>
    public static void Add(this Table table, params IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    /// <summary>Prints a table.</summary>
    public static void Write(this Screen screen, Table table)
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = screen.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = screen.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Unbounded;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (string line in text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
            screen.Output.WriteLine(line);
    }
}
