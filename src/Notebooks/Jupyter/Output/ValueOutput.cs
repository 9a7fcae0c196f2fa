using Notebooks.Cells;
using Notebooks.Formatting;

namespace Notebooks.Jupyter.Output;

/// <summary>Keeps the value of code that runs without visible output; everything else that it shows is dropped.</summary>
internal sealed class ValueOutput : ICellOutput
{
    public MimeBundle? Value { get; private set; }

    public void Result(MimeBundle data) => Value = data;

    public void WriteStream(StreamName stream, string text)
    {
    }

    public void Display(string displayId, MimeBundle data)
    {
    }

    public void Update(string displayId, MimeBundle data)
    {
    }

    public void Fail(CellError error)
    {
    }

    public void Clear()
    {
    }

    public void Status(string text)
    {
    }

    public Task<string> ReadInputAsync(string prompt, bool password, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"Code that runs unseen asks for input (\"{prompt}\"); ask in a cell.");
}
