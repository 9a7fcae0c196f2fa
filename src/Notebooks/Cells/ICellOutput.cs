using Notebooks.Formatting;

namespace Notebooks.Cells;

/// <summary>The destination of a running cell's output, implemented by each front end of the session. Calls come from any thread.</summary>
internal interface ICellOutput
{
    void WriteStream(StreamName stream, string text);

    void Display(string displayId, MimeBundle data);

    void Update(string displayId, MimeBundle data);

    /// <summary>Shows the value of the cell's last expression.</summary>
    void Result(MimeBundle data);

    /// <summary>Reports an exception that ended a thread left running by the cell; the cell itself has already ended.</summary>
    void Fail(CellError error);

    /// <summary>Removes the cell's output as soon as it shows something new.</summary>
    void Clear();

    /// <summary>Shows temporarily what the kernel itself does for the cell, such as building a library.</summary>
    void Status(string text);

    Task<string> ReadInputAsync(string prompt, bool password, CancellationToken cancellationToken);
}
