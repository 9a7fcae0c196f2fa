using Notebooks.Cells;
using Notebooks.Formatting;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>An output under a cell that can be replaced by a newer one.</summary>
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

    /// <summary>The identifier by which a front end knows this output.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The displayed value.</summary>
    public object? Value { get; private set; }

    /// <summary>Whether the first value has been replaced.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>Shows another value in the same place.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        IsUpdated = true;
        // Uses the output of the cell that requests the update: the one that showed the value first may have ended long ago.
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
