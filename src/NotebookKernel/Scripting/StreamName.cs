namespace NotebookKernel.Scripting;

internal enum StreamName
{
    Stdout,
    Stderr,
}
