using NotebookKernel.Formatting;

namespace NotebookKernel.Scripting.Cells;

/// <summary>Where a running cell's output goes: a front door of the session implements it. Calls come from any thread.</summary>
internal interface ICellOutput
{
    void WriteStream(StreamName stream, string text);

    void Display(string displayId, MimeBundle data);

    void Update(string displayId, MimeBundle data);

    /// <summary>The value of the cell's last expression.</summary>
    void Result(MimeBundle data);

    /// <summary>An exception has ended a thread that the cell has left running; the cell itself has ended before.</summary>
    void Fail(CellError error);

    /// <summary>Takes away what the cell has shown, as soon as it shows something new.</summary>
    void Clear();

    /// <summary>What the kernel itself does for the cell, such as building a library: to be seen, not to be kept.</summary>
    void Status(string text);

    Task<string> ReadInputAsync(string prompt, bool password, CancellationToken cancellationToken);
}
