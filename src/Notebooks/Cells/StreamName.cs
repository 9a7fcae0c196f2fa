namespace Notebooks.Cells;

internal enum StreamName
{
    Stdout,
    Stderr,
}
