using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;
using Notebooks.Language.Documentation;
using Notebooks.Running;

namespace Notebooks.Language.Calling;

/// <summary>Helps with the arguments of a call that is being written.</summary>
internal static class CallHelper
{
    public static CallHelp Find(ScriptRunner scripts, CellText cell, CancellationToken cancellationToken)
    {
        if (cell.IsOutsideCode)
            return CallHelp.None;
        var model = scripts.Analyze(cell.Source, cell.Before, cancellationToken);
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (cell.Cursor == 0 || Calls.IsInComment(root, cell.Cursor))
            return CallHelp.None;
        var documentation = new DocumentationReader(model.Compilation);
        foreach (var list in Calls.ListsAround(root.FindToken(cell.Cursor - 1), cell.Cursor))
        {
            var overloads = Calls.Overloads(model, list.Parent);
            if (overloads.Count == 0)
                continue;
            int arguments = Calls.CountOf(list);
            var called = Calls.Called(model, list.Parent!, overloads, arguments);
            int active = overloads.ToList().FindIndex(overload => SymbolEqualityComparer.Default.Equals(overload, called));
            active = Math.Max(0, active);
            return new CallHelp(
                [.. overloads.Select(overload => Describe(overload, documentation))], active,
                ParameterAt(list, overloads[active], cell.Cursor));
        }
        return CallHelp.None;
    }

    private static CallOverload Describe(ISymbol overload, DocumentationReader documentation)
    {
        var comment = documentation.Of(overload);
        var texts = comment?.Parameters ?? [];
        return new CallOverload(
            Signatures.Of(overload), Plain(comment?.Summary ?? []),
            [.. Calls.ParametersOf(overload).Select(parameter => new CallParameter(
                Signatures.Of(parameter), Plain(texts.FirstOrDefault(text => text.Name == parameter.Name).Text ?? [])))]);
    }

    /// <summary>Returns the index of the parameter that the argument at the cursor is for.</summary>
    private static int ParameterAt(SyntaxNode list, ISymbol overload, int cursor)
    {
        var (count, name) = list switch
        {
            BaseArgumentListSyntax { Arguments: var arguments } => (
                arguments.GetSeparators().Count(comma => comma.Span.End <= cursor),
                arguments.FirstOrDefault(argument => argument.FullSpan.Contains(cursor - 1))?.NameColon),
            AttributeArgumentListSyntax { Arguments: var arguments } => (
                arguments.GetSeparators().Count(comma => comma.Span.End <= cursor),
                arguments.FirstOrDefault(argument => argument.FullSpan.Contains(cursor - 1))?.NameColon),
            _ => (0, null),
        };
        var parameters = Calls.ParametersOf(overload);
        int named = parameters.ToList().FindIndex(parameter => parameter.Name == name?.Name.Identifier.ValueText);
        int index = named >= 0 ? named : count;
        return parameters is [.., { IsParams: true }] ? Math.Min(index, parameters.Count - 1) : index;
    }

    private static string Plain(IReadOnlyList<DocBlock> blocks) => string.Join('\n', blocks.Select(block => block.Text));
}
