using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Running;
using Notebooks.Text;

namespace Notebooks.Directives;

/// <summary>Runs a cell's <c>#!</c> lines.</summary>
internal sealed class DirectiveRunner(ScriptRunner scripts, Func<CellSource, ICellOutput, CellTokens, Task> run)
{
    private readonly VariableSharing _sharing = new(scripts);
    private readonly Importer _importer = new(run);

    /// <summary>The names of the texts kept by <c>#!value</c>.</summary>
    public IReadOnlyCollection<string> KeptValues => _sharing.KeptValues;

    /// <exception cref="CellFailedException">The directive does not exist or cannot be carried out.</exception>
    public Task RunAsync(DirectivePart directive, ICellOutput output, CellTokens tokens)
    {
        switch (directive.Name)
        {
            case "#!import":
                return _importer.ImportAsync(new DirectiveArguments(DirectiveSyntax.Import, directive.Arguments), output, tokens);
            case "#!set":
                return _sharing.SetAsync(directive.Arguments, output, tokens);
            case "#!share":
                return _sharing.ShareAsync(directive.Arguments, output, tokens);
            case "#!who":
                Show(scripts.Variables.Select(variable => variable.Name), output);
                return Task.CompletedTask;
            case "#!whos":
                Show(
                    scripts.Variables.Select(variable => new { variable.Name, Type = TypeNames.Of(variable.Type), variable.Value }),
                    output);
                return Task.CompletedTask;
            default:
                throw new CellFailedException("DirectiveError", OtherLanguages.Explain(directive.Name) ??
                    $"{directive.Name} is not known here; known are {string.Join(", ", DirectiveSyntax.All.Select(known => known.Name))}.");
        }
    }

    /// <summary>Shows HTML or Markdown, runs JavaScript in the page, or keeps a value.</summary>
    public void RunText(TextPart part, ICellOutput output)
    {
        switch (part.Language)
        {
            case "value":
                _sharing.Keep(part, output);
                break;
            case "javascript":
                DisplayedValue.ShowAs(part.Text, JavaScriptCell.ToOutput(part.Text), output);
                break;
            default:
                DisplayedValue.ShowAs(
                    part.Text, new MimeBundle().Add(part.Language == "html" ? MimeTypes.Html : MimeTypes.Markdown, part.Text), output);
                break;
        }
    }

    private static void Show(object value, ICellOutput output) => DisplayedValue.Show(value, [], output);
}
