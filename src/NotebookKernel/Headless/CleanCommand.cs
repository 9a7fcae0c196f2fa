using System.CommandLine;
using Notebooks.Files;

namespace NotebookKernel.Headless;

/// <summary>The command <c>clean</c>.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var command = new Command("clean", """
            Copies a notebook from the standard input to the standard output without its outputs.

            As a git filter, it keeps what running a notebook leaves in its file out of diffs and commits:

              git config filter.notebook.clean "mnist-notebook-kernel clean"
              echo "*.ipynb filter=notebook" >> .gitattributes
            """);
        command.SetAction(_ => Clean());
        return command;
    }

    private static int Clean()
    {
        try
        {
            using var input = Console.OpenStandardInput();
            var notebook = Notebook.Read(input, "The standard input");
            notebook.RemoveOutputs();
            using var output = Console.OpenStandardOutput();
            output.Write(notebook.ToBytes());
            return ExitCodes.Succeeded;
        }
        catch (Exception error) when (error is NotebookException or IOException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.CannotBegin;
        }
    }
}
