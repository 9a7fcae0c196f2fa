using LiveNotebooks.Documents;

namespace LiveNotebooks.Tweaking;

/// <summary>What a person does with the controls of a notebook: sets them, and takes changes back. Thread-safe.</summary>
internal sealed class ControlPanel
{
    /// <summary>Of two changes made at the same time, the second applies to what the first has written.</summary>
    private readonly Lock _turning = new();

    private readonly ChangeHistory _history = new();

    /// <param name="enumerations">What can be chosen of enumerations.</param>
    public ControlPanel(Enumerations enumerations) => Controls = new ParameterControls(enumerations, _history);

    /// <summary>The controls as they are.</summary>
    public ParameterControls Controls { get; }

    /// <summary>Says what is wrong with a value, without writing it.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="id">The cell with the variable.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">The value, as the control shows it.</param>
    /// <returns>A sentence; null if nothing is wrong.</returns>
    public string? FaultOf(LiveNotebook notebook, string id, string name, string value) =>
        Find(notebook, id, name) is var (_, control) ? control.Write(value).Fault : Gone(name);

    /// <summary>Changes a control.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="id">The cell with the variable.</param>
    /// <param name="name">The variable.</param>
    /// <param name="turn">What is done with it.</param>
    /// <returns>The code that was written, or a sentence that says why none was.</returns>
    public WrittenValue Turn(LiveNotebook notebook, string id, string name, Turn turn)
    {
        lock (_turning)
        {
            if (Find(notebook, id, name) is not var (cell, control))
                return WrittenValue.Refused(Gone(name));
            var (written, isStep) = turn.Of(control);
            if (written.Code is { } code && code != control.Code)
            {
                Write(notebook, cell, control, code);
                _history.Add(control.Key, control.Code, code, isStep);
            }
            return written;
        }
    }

    /// <summary>
    /// Takes the last change back, whatever was typed elsewhere since. One whose value was typed over in the cell is passed over:
    /// what was typed stays.
    /// </summary>
    /// <returns>The control; null if there is nothing to take back.</returns>
    public ControlKey? Undo(LiveNotebook notebook)
    {
        lock (_turning)
        {
            while (_history.TakeDone() is { } change)
            {
                if (!Replace(notebook, change.Control, change.After, change.Before))
                    continue;
                _history.PutUndone(change);
                return change.Control;
            }
            return null;
        }
    }

    /// <summary>Does the change again that was taken back last.</summary>
    /// <returns>The control; null if there is nothing to do again.</returns>
    public ControlKey? Redo(LiveNotebook notebook)
    {
        lock (_turning)
        {
            while (_history.TakeUndone() is { } change)
            {
                if (!Replace(notebook, change.Control, change.Before, change.After))
                    continue;
                _history.PutDone(change);
                return change.Control;
            }
            return null;
        }
    }

    /// <summary>Forgets all changes: the notebook is another one.</summary>
    public void Forget() => _history.Clear();

    /// <summary>Says that a variable cannot be given a value.</summary>
    internal static string Gone(string name) => $"{name}: the cell does not declare it any more.";

    private (CellCode Cell, ParameterControl Control)? Find(LiveNotebook notebook, string id, string name)
    {
        var code = notebook.Code();
        return code.FirstOrDefault(cell => cell.Id == id) is { } cell && Controls.Find(code, cell, name) is { } control
            ? (cell, control)
            : null;
    }

    private bool Replace(LiveNotebook notebook, ControlKey key, string expected, string code)
    {
        if (Find(notebook, key.Cell, key.Name) is not var (cell, control) || control.Key != key || control.Code != expected)
            return false;
        Write(notebook, cell, control, code);
        return true;
    }

    private static void Write(LiveNotebook notebook, CellCode cell, ParameterControl control, string code) =>
        notebook.Edit(cell.Id, new TextEdit(control.Source.Start, control.Code.Length, code), cell.Version);
}
