using NotebookKernel.Formatting;
using NotebookKernel.Scripting.Cells;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Something shown under a cell, which can be replaced by something newer.</summary>
public sealed class DisplayedValue
{
    private readonly ICellOutput? _output;
    private readonly IReadOnlyList<string> _mimeTypes;

    private DisplayedValue(object? value, ICellOutput? output, IReadOnlyList<string> mimeTypes)
    {
        Value = value;
        _output = output;
        _mimeTypes = mimeTypes;
    }

    /// <summary>The name under which a notebook's front end knows this output.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What is shown.</summary>
    public object? Value { get; private set; }

    /// <summary>Whether the first value was replaced.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>Shows another value in the same place.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        IsUpdated = true;
        // Of the cell that asks for it: the one that showed it first may be long over.
        (KernelInvocationContext.Current?.Output ?? _output)?.Update(DisplayId, MimeBundle.Of(updatedValue, _mimeTypes));
    }

    internal static DisplayedValue Show(object? value, IReadOnlyList<string> mimeTypes, ICellOutput? output) =>
        ShowAs(value, MimeBundle.Of(value, mimeTypes), output);

    internal static DisplayedValue ShowAs(object? value, MimeBundle data, ICellOutput? output)
    {
        var displayed = new DisplayedValue(value, output, data.MimeTypes);
        if (output is null)
            Console.WriteLine(data.Text);
        else
            output.Display(displayed.DisplayId, data);
        return displayed;
    }
}
