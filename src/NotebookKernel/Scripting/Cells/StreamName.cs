namespace NotebookKernel.Scripting.Cells;

internal enum StreamName
{
    Stdout,
    Stderr,
}
