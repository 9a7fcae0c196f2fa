using LiveNotebooks.Documents;
using LiveNotebooks.Following;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Language.Analysis;
using Notebooks.Parameters;

namespace LiveNotebooks.Tweaking;

/// <summary>The controls of a notebook's cells tagged <c>parameters</c>.</summary>
/// <param name="enumerations">What can be chosen of enumerations.</param>
/// <param name="history">How they were changed.</param>
internal sealed class ParameterControls(Enumerations enumerations, ChangeHistory history)
{
    /// <summary>The kinds of controls; the first that fits is taken, and code if none does.</summary>
    private static readonly Func<ParameterSource, ControlContext, ParameterControl?>[] s_kinds =
        [SwitchControl.Of, TextControl.Of, ChoiceControl.Of, NumberControl.Of, DateControl.Of];

    /// <summary>Returns the controls of all code cells.</summary>
    public IEnumerable<ParameterControl> Of(IReadOnlyList<CellCode> cells) =>
        cells.Where(IsTagged).SelectMany(cell => Of(cell.Id, cell.Source, cells));

    /// <summary>Returns the control of a variable; null if there is none.</summary>
    /// <param name="cells">All code cells.</param>
    /// <param name="cell">The cell with the variable.</param>
    /// <param name="name">The variable.</param>
    public ParameterControl? Find(IReadOnlyList<CellCode> cells, CellCode cell, string name) =>
        IsTagged(cell) ? Of(cell.Id, cell.Source, cells).Find(control => control.Name == name) : null;

    /// <summary>Returns the values of all parameters that the running kernel has been given, by name.</summary>
    public IReadOnlyDictionary<string, string> ValuesOf(IReadOnlyList<CellCode> cells)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => IsTagged(cell) && cell.RanSource is not null))
        {
            foreach (var control in Of(cell.Id, cell.RanSource!, cells))
                values[control.Name] = control.Value;
        }
        return values;
    }

    private static bool IsTagged(CellCode cell) => cell.Tags.Contains(ParametersCell.Tag);

    private List<ParameterControl> Of(string cell, string source, IReadOnlyList<CellCode> cells) =>
        CodeReading.Read(() => Read(cell, source, new ControlContext(cells, enumerations, history)), _ => []);

    private List<ParameterControl> Read(string cell, string source, ControlContext context)
    {
        var tree = CodeParser.Parse(CellText.CSharpOf(source));
        var branch = new CountingBranch();
        var controls = new List<ParameterControl>();
        foreach (var variable in ParametersCell.Variables(tree.GetCompilationUnitRoot()))
        {
            string name = variable.Identifier.ValueText;
            // Of "quick ? 1 : 3", the number that counts is the one that is changed.
            var counting = branch.Of(variable.Initializer!.Value);
            var key = new ControlKey(cell, name, CountingBranch.PathTo(counting));
            var parameter = new ParameterSource(key, (VariableDeclarationSyntax)variable.Parent!, counting);
            var control = s_kinds.Select(kind => kind(parameter, context)).FirstOrDefault(found => found is not null);
            controls.Add(WithOrigin(control ?? new CodeControl(parameter)));
            branch.Declare(name, variable.Initializer.Value);
        }
        return controls;
    }

    private ParameterControl WithOrigin(ParameterControl control) =>
        history.OriginOf(control.Key) is { } origin && origin != control.Code
            && !(NumberLiteral.Parse(origin)?.Value is { } value && value == NumberLiteral.Parse(control.Code)?.Value)
            ? control with { Origin = origin }
            : control;
}
